package depeche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The interactive view, typed to through standard input.
final class ExploreTest {
  @TempDir private Path folder;
  private String index = "";

  @BeforeEach
  void indexEightDispatches() throws IOException {
    Path archive = Files.createDirectories(folder.resolve("archive"));
    for (int i = 1; i <= 8; i++) {
      String town = i % 4 == 0 ? "Lille" : "Brest";
      Files.writeString(
          archive.resolve(i + ".txt"),
          """
          Grève numéro %d

          %s, %d mars 2021 (AFP) - Une grève a commencé à %s, pour la fois numéro %d de l'année.
          """
              .formatted(i, town.toUpperCase(Locale.ROOT), i, town, i));
    }
    index = folder.resolve("index").toString();
    assertEquals(0, TestConsole.run("index", archive.toString(), "--index", index).code());
  }

  private List<String> headings(String... lines) {
    TestConsole explored =
        TestConsole.run(
            String.join("\n", lines) + "\n", new String[] {"explore", "grève", "--index", index});
    assertEquals(0, explored.code(), explored.err());
    return explored
        .out()
        .lines()
        .filter(line -> line.contains("dépêche") && line.contains(" pour "))
        .map(line -> line.replaceFirst("  [0-9,]+ ms$", ""))
        .toList();
  }

  @Test
  void goesFromQuestionToQuestion() {
    assertEquals(
        List.of("8 dépêches pour grève", "1 dépêche pour numéro 4 Lille"),
        headings("numéro 4 Lille", "q", "jamais lu"));
  }

  @Test
  void choosesValuesByTheirKeysAndLetsThemGo() {
    assertEquals(
        List.of(
            "8 dépêches pour grève",
            "8 dépêches pour grève  [lieu:France]",
            "2 dépêches pour Lille  [lieu:France]",
            "2 dépêches pour Lille  [lieu:France, acteur:AFP]",
            "2 dépêches pour Lille  [lieu:France]",
            "2 dépêches pour Lille"),
        headings("l1", "Lille", "a1", "A1", "-"));
  }

  @Test
  void turnsPagesAndOpensWhatTheyShow() {
    TestConsole explored =
        TestConsole.run(
            "/récent\n>\n6\n1\n<\n1\n?\n", new String[] {"explore", "grève", "--index", index});
    assertTrue(explored.out().contains(" 6. [Grève] numéro 3"), explored.out());
    assertTrue(explored.out().contains("numéro 3 de l'année"), explored.out());
    assertTrue(explored.out().contains("~3 "), explored.out());
    // 1 is not on the second page
    assertTrue(explored.out().contains("pas de ligne « 1 » sur cette page"), explored.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "99 | pas de ligne « 99 » sur cette page ; pour chercher le mot : \"99\"",
        "0 | pas de ligne « 0 »",
        "~99 | pas de ligne « ~99 »",
        "l99 | pas de clef « l99 » sur cette page ; pour chercher le mot : \"l99\"",
        "m7 | pas de clef « m7 »"
      })
  void keepsTheQuestionWhereALineOrAKeyIsMissing(String typed, String said) {
    TestConsole explored =
        TestConsole.run(typed + "\n\n", new String[] {"explore", "grève", "--index", index});
    assertTrue(explored.out().contains(said), explored.out());
    assertEquals(
        List.of("8 dépêches pour grève", "8 dépêches pour grève"), headings(typed, ""), typed);
  }

  @Test
  void takesAYearAndANameOfFiguresForQuestions() {
    assertEquals(
        List.of("8 dépêches pour grève", "8 dépêches pour 2021"), headings("2021").subList(0, 2));
    assertEquals("Aucune dépêche pour M23", answerTo("M23"));
  }

  private String answerTo(String line) {
    String out =
        TestConsole.run(line + "\n", new String[] {"explore", "grève", "--index", index}).out();
    return out.lines()
        .filter(it -> it.startsWith("Aucune"))
        .map(it -> it.replaceFirst("  [0-9,]+ ms$", ""))
        .findFirst()
        .orElse(out);
  }
}
