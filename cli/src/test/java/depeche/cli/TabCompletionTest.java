package depeche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import depeche.searcher.engine.Completion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jline.terminal.Size;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a tab makes of what is typed, on a terminal of its own. `⇥` is the key, `‸` the cursor.
final class TabCompletionTest {
  private static final Map<String, List<String>> ARCHIVE =
      Map.of(
          "macro",
          List.of("Emmanuel Macron", "macronien", "macro"),
          "Macro",
          List.of("Macron", "Macronie"),
          "lieu:arabie",
          List.of("lieu:\"Arabie saoudite\""),
          "lieu:\"arabie s",
          List.of("lieu:\"Arabie saoudite\""),
          "l'ély",
          List.of("Élysée"));

  private static List<Completion> completions(String word) {
    return ARCHIVE.getOrDefault(word, List.of()).stream()
        .map(text -> new Completion(text, Completion.Kind.WORD, 1))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // the second tab takes the likeliest, the third the next
        "macro⇥⇥ | Emmanuel Macron",
        "macro⇥⇥⇥ | macronien",
        "macro⇥⇥⇥⇥ | macro",
        "visite macro⇥⇥ | visite Emmanuel Macron",
        "(macro⇥⇥ | (Emmanuel Macron",
        // what all have in common
        "Macro⇥ | Macron",
        // one alone, whatever its capitals, accents and blanks
        "lieu:arabie⇥ | lieu:\"Arabie saoudite\"",
        "lieu:\"arabie s⇥ | lieu:\"Arabie saoudite\"",
        "l'ély⇥ | Élysée",
        // nothing in the archive
        "zzz⇥ | zzz",
        // an odd quote and a stroke are no grammar of a shell
        "l'été a\\b \"c | l'été a\\b \"c"
      })
  @Timeout(30)
  void completesTheWordThatIsTyped(String keys, String line) throws IOException {
    byte[] typed = (keys.replace('⇥', '\t') + "\r\r").getBytes(StandardCharsets.UTF_8);
    // an end of the input would be taken for the end of the questions
    try (var keyboard = new PipedOutputStream();
        var terminal =
            new ExternalTerminal(
                "test",
                "ansi",
                new PipedInputStream(keyboard, 1024),
                new ByteArrayOutputStream(),
                StandardCharsets.UTF_8);
        var lines = new Lines.Edited(terminal, TabCompletionTest::completions)) {
      terminal.setSize(Size.of(80, 24));
      keyboard.write(typed);
      keyboard.flush();
      assertEquals(Optional.of(line), lines.next().map(String::strip));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "macro‸ | macro",
        "visite mac‸ron | mac",
        "lieu:arabie‸ | lieu:arabie",
        "lieu:\"arabie sa‸ | lieu:\"arabie sa",
        "lieu:\"Idlib\" ara‸ | ara",
        "\"zone de désesc‸ | désesc",
        "-(\"mac‸ | mac",
        "l'ély‸ | l'ély"
      })
  void cutsAtBlanksOutsideOfTheValueOfAField(String typed, String word) {
    String line = typed.replace("‸", "");
    assertEquals(word, QueryLine.of(line, typed.indexOf('‸')).word());
  }

  @ParameterizedTest
  @ValueSource(strings = {"mot ‸", "‸mot", "‸"})
  void hasNoWordBehindABlank(String typed) {
    assertEquals("", QueryLine.of(typed.replace("‸", ""), typed.indexOf('‸')).word());
  }
}
