package depeche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The user's own lexicons, and an archive whose sources are gone.
final class ReannotateTest {
  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-z]{10})\",\"score\"");

  @TempDir private Path folder;
  private Path sources = Path.of("");
  private Path actors = Path.of("");
  private String index = "";

  @BeforeEach
  void indexTwoDispatchesThatNameOneWomanTwice() throws IOException {
    sources = Files.createDirectories(folder.resolve("archive"));
    Files.writeString(
        sources.resolve("un.txt"),
        """
        Une magistrate nommée à Nantes

        NANTES, 6 fév 2023 (AFP) - La juge Camille Dupré a été nommée lundi à la tête du tribunal de Nantes.
        """);
    Files.writeString(
        sources.resolve("deux.txt"),
        """
        Le tribunal de Nantes a une présidente

        NANTES, 7 fév 2023 (AFP) - La présidente Camille Dupré-Morel a pris ses fonctions mardi à Nantes.
        """);
    index = folder.resolve("index").toString();
    actors = folder.resolve("mes acteurs.tsv");
    assertEquals(0, TestConsole.run("index", sources.toString(), "--index", index).code());
  }

  @Test
  void mergesTwoActorsOfAnArchiveWhoseSourcesAreGone() throws IOException {
    assertTrue(facet().contains("Camille Dupré\",\"kind\":\"person\",\"count\":1"), facet());
    assertTrue(facet().contains("Camille Dupré-Morel"), facet());
    List<String> ids = ids("--acteur", "Camille Dupré-Morel");
    String families = families();
    deleteSources();
    Files.writeString(actors, "alias\tCamille Dupré\tCamille Dupré-Morel|Juge Dupré\n");
    TestConsole again = reannotate();
    assertEquals(0, again.code(), again.err());
    assertTrue(again.err().contains("2 dépêches relues, 2 changées, 0 en échec"), again.err());
    assertTrue(facet().contains("Camille Dupré\",\"kind\":\"person\",\"count\":2"), facet());
    assertFalse(facet().contains("Camille Dupré-Morel"), facet());
    assertEquals(2, ids("--acteur", "Camille Dupré").size());
    assertTrue(ids("--acteur", "Camille Dupré").containsAll(ids));
    assertEquals(families, families());
  }

  @Test
  void changesNothingWhereNothingIsNew() {
    TestConsole again = TestConsole.run("reannotate", "--index", index);
    assertTrue(again.err().contains("2 dépêches relues, 0 changée"), again.err());
  }

  @Test
  void keepsWhatIsKnownOfTheFiles() throws IOException {
    Files.writeString(actors, "ignore\tCamille Dupré\n");
    assertEquals(0, reannotate().code());
    TestConsole indexed = index();
    assertTrue(indexed.err().contains("0 indexé + 0 remplacé + 2 inchangés"), indexed.err());
    Files.delete(sources.resolve("un.txt"));
    TestConsole pruned = TestConsole.run("index", sources.toString(), "--index", index, "--prune");
    assertTrue(pruned.err().contains("1 retiré"), pruned.err());
    assertEquals(1, ids().size());
  }

  @Test
  void saysThatTheLexiconsHaveChangedUntilTheyAreApplied() throws IOException {
    assertFalse(index().err().contains("depeche reannotate"));
    Files.writeString(actors, "alias\tCamille Dupré\tCamille Dupré-Morel\n");
    assertTrue(index().err().contains("depeche reannotate"));
    assertTrue(index().err().contains("depeche reannotate"));
    assertEquals(0, reannotate().code());
    assertFalse(index().err().contains("depeche reannotate"));
  }

  @Test
  void namesTheWrongLinesOfAFile() throws IOException {
    Files.writeString(actors, "alias\tCamille Dupré\tCamille Dupré-Morel\neffacer\tNantes\n");
    TestConsole again = reannotate();
    assertEquals(0, again.code());
    assertTrue(again.err().contains("mes acteurs.tsv:2: « effacer »"), again.err());
    assertTrue(again.err().contains("2 changées"), again.err());
    TestConsole missing =
        TestConsole.run("reannotate", "--index", index, "--acteurs", folder + "/rien.tsv");
    assertEquals(2, missing.code());
    assertTrue(missing.err().contains("rien.tsv"), missing.err());
  }

  @Test
  void wantsAnArchive() {
    TestConsole missing = TestConsole.run("reannotate", "--index", folder + "/nulle part");
    assertEquals(2, missing.code());
    assertTrue(missing.err().contains("depeche index"), missing.err());
    assertFalse(Files.exists(folder.resolve("nulle part")));
  }

  private TestConsole reannotate() {
    return TestConsole.run("reannotate", "--index", index, "--acteurs", actors.toString());
  }

  /// Indexes again, with the user's file if there is one.
  private TestConsole index() {
    return Files.exists(actors)
        ? TestConsole.run(
            "index", sources.toString(), "--index", index, "--actors", actors.toString())
        : TestConsole.run("index", sources.toString(), "--index", index);
  }

  private String facet() {
    return TestConsole.run("facets", "acteur", "--index", index, "--format", "json").out();
  }

  private String families() {
    return TestConsole.run("facets", "famille", "--index", index, "--format", "json").out();
  }

  private List<String> ids(String... filters) {
    var args = new ArrayList<>(List.of("search", "--index", index, "--format", "json"));
    args.addAll(List.of(filters));
    if (filters.length == 0) {
      args.add("Nantes");
    }
    return ID.matcher(TestConsole.run(args.toArray(String[]::new)).out())
        .results()
        .map(found -> found.group(1))
        .distinct()
        .sorted()
        .toList();
  }

  private void deleteSources() throws IOException {
    Files.delete(sources.resolve("un.txt"));
    Files.delete(sources.resolve("deux.txt"));
    Files.delete(sources);
  }
}
