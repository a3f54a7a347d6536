package depeche.indexer.annotate.user;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depeche.dispatch.Dispatch;
import depeche.dispatch.DispatchText;
import depeche.dispatch.Metadata;
import depeche.dispatch.SourceLocation;
import depeche.indexer.annotate.Annotators;
import depeche.places.Gazetteer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UserActorsTest {
  @TempDir private Path folder;

  @Test
  void correctsTheActorsOfTheTable() throws IOException {
    var wrong = new ArrayList<String>();
    for (String line : table()) {
      String[] cells = line.split(" ?¦ ?", -1);
      UserLexicons lexicons =
          actors(cells[0].replaceAll(" *¶ *", "\n").replaceAll(" *· *", "\t") + "\n");
      String found = found(cells[1], lexicons);
      if (!found.equals(cells[2]) || !lexicons.problems().isEmpty()) {
        wrong.add(line + "\n    found " + found + " " + lexicons.problems());
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  @Test
  void namesWrongLinesAndUsesTheOthers() throws IOException {
    UserLexicons lexicons =
        actors(
            """
            \uFEFF# mes acteurs

            effacer\tEmmanuel Macron
            add\tCamille Dupré\tmagistrate
            alias\tEmmanuel Macron
            split\tLaurent Fabius\tFabius
            ignore\tAFP
            """);
    List<String> places =
        lexicons.problems().stream()
            .map(problem -> problem.toString().substring(folder.toString().length() + 1))
            .toList();
    assertEquals(4, places.size(), places::toString);
    assertTrue(places.get(0).startsWith("actors.tsv:3: « effacer »"), places::toString);
    assertTrue(places.get(1).startsWith("actors.tsv:4: 'magistrate'"), places::toString);
    assertEquals("actors.tsv:5: column 3: no alias", places.get(2));
    assertEquals("actors.tsv:6: column 4: no second name", places.get(3));
    assertEquals(1, lexicons.actors().size());
  }

  @Test
  void makesAnotherFingerprintOfOtherCorrections() throws IOException {
    String none = Annotators.lexicons(UserLexicons.NONE);
    String one = Annotators.lexicons(actors("ignore\tAFP\n"));
    assertNotEquals(none, one);
    assertEquals(one, Annotators.lexicons(actors("# the same\nignorer\tAFP\n")));
    assertNotEquals(one, Annotators.lexicons(actors("ignore\tReuters\n")));
  }

  @Test
  void buildsTheGazetteerOfTheUserOnce() throws IOException {
    Path places =
        Files.writeString(
            folder.resolve("places.tsv"), "Mornelune la Basse\tvillage\tFR\t45.1\t3.2\n");
    UserLexicons lexicons = UserLexicons.read(Optional.empty(), Optional.of(places));
    assertEquals(List.of(), lexicons.problems());
    assertNotEquals(Gazetteer.bundled().fingerprint(), lexicons.gazetteer().fingerprint());
    assertSame(lexicons.gazetteer(), lexicons.gazetteer());
  }

  private UserLexicons actors(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("actors.tsv"), content);
    return UserLexicons.read(Optional.of(file), Optional.empty());
  }

  private static String found(String text, UserLexicons lexicons) {
    var dispatch =
        new Dispatch(
            "test",
            new SourceLocation("test.txt", Optional.empty(), 0),
            DispatchText.ofBody(List.of(text)),
            new Metadata.Builder().build());
    return Annotators.annotate(dispatch, Annotators.inOrder(lexicons)).actors().stream()
        .map(actor -> actor.actor().name() + " = " + actor.actor().kind().label())
        .sorted()
        .collect(Collectors.joining("; "));
  }

  private static List<String> table() throws IOException {
    try (var in = UserActorsTest.class.getResourceAsStream("actors.tsv")) {
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    }
  }
}
