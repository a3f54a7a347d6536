package depeche.searcher.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depeche.searcher.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class ReasonsTest {
  private static final Path READERS =
      Path.of("..", "indexer", "src", "main", "java", "depeche", "indexer");

  /// A reason that is one literal, and nothing else.
  private static final Pattern LITERAL =
      Pattern.compile(
          "(?:skipped\\([^\"]*|failed\\([^\"]*|Exception\\(\\s*|Optional\\.of\\()\"([^\"]+)\"\\)");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          no article text                             | pas de texte d'article
          no article text: 12 characters, no title    | pas de texte d'article : 12 caractères, pas de titre
          a photo, no text                            | une photo, sans texte
          cannot be read: permission denied           | illisible : accès refusé
          the item breaks off with the file, from character 7 | \
          l'élément s'interrompt avec le fichier, à partir du caractère 7
          image (JPEG)                                | image (JPEG)
          something that nobody has said yet          | something that nobody has said yet
          """)
  void speaksFrench(String english, String french) {
    assertEquals(french, Reasons.said(english, Language.FRENCH));
    assertEquals(english, Reasons.said(english, Language.ENGLISH));
  }

  @ParameterizedTest
  @MethodSource("depeche.searcher.render.Reasons#rows")
  void everyRowHasTwoCellsWithTheSameNumberOfStars(List<String> row) {
    assertEquals(2, row.size(), row.toString());
    assertEquals(stars(row.get(0)), stars(row.get(1)), row.toString());
  }

  private static long stars(String cell) {
    return cell.chars().filter(it -> it == '*').count();
  }

  @Test
  void knowsEveryLiteralReasonOfTheReaders() throws IOException {
    var reasons = new TreeSet<String>();
    for (String folder :
        new String[] {"source", "clean/NoArticle.java", "clean/PageCleaner.java"}) {
      try (var files = Files.walk(READERS.resolve(folder))) {
        for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
          Matcher literal = LITERAL.matcher(Files.readString(file));
          while (literal.find()) {
            // Values that are one word are names of things, not reasons.
            if (literal.group(1).contains(" ")) {
              reasons.add(literal.group(1));
            }
          }
        }
      }
    }
    assertTrue(reasons.size() > 20, reasons.toString());
    for (String reason : reasons) {
      if (!reason.startsWith("application/")
          && !reason.equals("no room for a character of two units")) {
        assertNotEquals(reason, Reasons.said(reason, Language.FRENCH), "no row for it");
      }
    }
  }
}
