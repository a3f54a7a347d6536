package depeche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command as a user runs it, on a small archive of its own.
final class DepecheTest {
  private static final Pattern TIMES = Pattern.compile("[0-9,]+ ms|\"tookMillis\":[0-9.]+");
  private static final Pattern IDS = Pattern.compile("\\b[0-9a-hjkmnp-tv-z]{10}\\b");

  @TempDir private Path folder;
  private String archive = "";
  private String index = "";

  @BeforeEach
  void indexThreeDispatches() throws IOException {
    Path sources = Files.createDirectories(folder.resolve("archive"));
    Files.writeString(
        sources.resolve("seisme.txt"),
        """
        Séisme en Turquie : le bilan dépasse 1.800 morts

        ANKARA, 6 fév 2023 (AFP) - Un puissant séisme a frappé lundi le sud-est de la Turquie et la Syrie, \
        faisant plus de 1.800 morts, selon un bilan provisoire.

        Le président turc Recep Tayyip Erdogan a déclaré un deuil national de sept jours.
        """);
    Files.writeString(
        sources.resolve("aide.txt"),
        """
        Séisme : la France envoie des secouristes

        PARIS, 7 fév 2023 (AFP) - La France a envoyé mardi 139 secouristes en Turquie, a annoncé le \
        ministère de l’Intérieur.

        Ils doivent rejoindre la province de Hatay.
        """);
    Files.writeString(
        sources.resolve("vide.html"), "<html><head><title>Rien</title></head><body></body></html>");
    archive = sources.toString();
    index = folder.resolve("index").toString();
    TestConsole indexed = TestConsole.run("index", archive, "--index", index);
    assertEquals(0, indexed.code(), indexed.err());
    assertTrue(
        indexed
            .err()
            .contains(
                "3 lus = 2 indexés + 0 remplacé + 0 inchangé + 0 doublon + 1 écarté + 0"
                    + " illisible + 0 oublié"),
        indexed.err());
  }

  private TestConsole search(String... args) {
    var all = new ArrayList<>(List.of("search", "--index", index));
    all.addAll(List.of(args));
    return TestConsole.run(all.toArray(String[]::new));
  }

  @Test
  void findsAWordInAnyInflectionAndMarksIt() {
    TestConsole found = search("seismes", "--no-facets");
    assertEquals(0, found.code(), found.err());
    assertTrue(found.out().startsWith("2 dépêches pour seismes"), found.out());
    assertTrue(found.out().contains("[Séisme] en Turquie"), found.out());
  }

  @Test
  void findsANumberHoweverItIsWritten() {
    assertEquals(0, search("1 800").code());
    assertEquals(0, search("1800").code());
    assertEquals(0, search("1.800").code());
  }

  @Test
  void endsWithOneWhenNothingIsFound() {
    TestConsole none = search("zanzibar");
    assertEquals(1, none.code());
    assertTrue(none.out().startsWith("Aucune dépêche pour zanzibar"), none.out());
  }

  @Test
  void fallsBackToSomeOfTheWordsAndSaysSo() {
    TestConsole some = search("séisme zanzibar");
    assertEquals(0, some.code());
    assertTrue(some.out().contains("Aucune dépêche n'a tous ces mots"), some.out());
    assertEquals(1, search("séisme zanzibar", "--strict").code());
    assertEquals(1, search("séisme ET zanzibar").code());
  }

  @Test
  void countsFacetsAndShowsTheActiveFilters() {
    TestConsole found = search("séisme", "--lieu", "Turquie");
    assertTrue(found.out().contains("[lieu:Turquie]"), found.out());
    assertTrue(found.out().contains("Lieux"), found.out());
    assertTrue(found.out().contains("2023-02"), found.out());
  }

  @Test
  void narrowsByDayOfPublication() {
    TestConsole found = search("séisme", "--du", "2023-02-07", "--no-facets");
    assertTrue(found.out().startsWith("1 dépêche "), found.out());
    assertTrue(found.out().contains("secouristes"), found.out());
  }

  @Test
  void printsJsonThatProgramsRelyOn() {
    TestConsole found = search("titre:bilan", "--format", "json", "--facets", "agence");
    String json =
        IDS.matcher(TIMES.matcher(found.out()).replaceAll("\"tookMillis\":0")).replaceAll("ID");
    assertTrue(
        json.startsWith(
            "{\"version\":1,\"query\":{\"text\":\"titre:bilan\",\"parsed\":\"titre:bilan\",\"fallback\":false,\"notes\":[]},"
                + "\"total\":1,\"relation\":\"eq\",\"tookMillis\":0,\"offset\":0,\"hits\":[{\"id\":\"ID\",\"score\":"),
        json);
    assertTrue(
        json.contains("\"published\":\"2023-02-06\",\"source\":\"" + archive + "/seisme.txt\""),
        json);
    assertTrue(json.contains("\"facets\":{\"agency\":[{\"value\":\"AFP\",\"count\":1}]}"), json);
  }

  @Test
  void answersAFileOfQueriesLineByLine() {
    TestConsole answers =
        TestConsole.run(
            "séisme\n\nzanzibar\n",
            new String[] {"search", "--index", index, "--requêtes", "-", "--no-facets"});
    assertEquals(0, answers.code(), answers.err());
    assertEquals(2, answers.out().lines().count());
  }

  @Test
  void showsADispatchByTheIdOfASearch() {
    var matcher = IDS.matcher(search("secouristes").out());
    assertTrue(matcher.find());
    TestConsole shown = TestConsole.run("show", matcher.group(), "--index", index);
    assertEquals(0, shown.code(), shown.err());
    assertTrue(shown.out().contains("paru le 7 février 2023 (dateline"), shown.out());
    assertTrue(shown.out().contains("Ils doivent rejoindre la province de Hatay."), shown.out());
    assertEquals(1, TestConsole.run("show", "0000000000", "--index", index).code());
  }

  @Test
  void exportsEveryHitUnderEveryFilter() {
    TestConsole all = TestConsole.run("export", "séisme", "--index", index);
    assertEquals(0, all.code(), all.err());
    assertEquals(2, all.out().lines().count());
    assertTrue(all.out().lines().allMatch(line -> line.startsWith("{\"version\":1,\"id\":")));
    TestConsole one =
        TestConsole.run("export", "--du", "2023-02-07", "--format", "csv", "--index", index);
    assertEquals(2, one.out().lines().count());
    TestConsole none = TestConsole.run("export", "séisme zanzibar", "--index", index);
    assertEquals(1, none.code());
    assertEquals("", none.out());
    assertTrue(none.err().contains("« depeche search » en trouve 2 qui"), none.err());
    TestConsole unknown = TestConsole.run("export", "zanzibar", "--index", index);
    assertFalse(unknown.err().contains("depeche search"), unknown.err());
  }

  @Test
  void leavesUnchangedFilesAlone() throws IOException {
    TestConsole again = TestConsole.run("index", archive, "--index", index);
    assertTrue(again.err().contains("3 lus = 0 indexé + 0 remplacé + 3 inchangés"), again.err());
    Files.writeString(
        Path.of(archive, "aide.txt"),
        "\nL’Allemagne aussi envoie des secouristes, a annoncé Berlin mardi dans un communiqué.\n",
        StandardOpenOption.APPEND);
    TestConsole changed = TestConsole.run("index", archive, "--index", index);
    assertTrue(changed.err().contains("0 indexé + 1 remplacé + 2 inchangés"), changed.err());
    assertEquals(0, search("Allemagne").code());
    assertTrue(search("secouristes", "--no-facets").out().startsWith("1 dépêche "));
  }

  @Test
  void forgetsVanishedFilesWhenAsked() throws IOException {
    Files.delete(Path.of(archive, "aide.txt"));
    TestConsole kept = TestConsole.run("index", archive, "--index", index);
    assertEquals(0, kept.code());
    assertEquals(0, search("secouristes").code());
    TestConsole pruned = TestConsole.run("index", archive, "--index", index, "--prune");
    assertTrue(pruned.err().contains("1 retiré : son fichier"), pruned.err());
    assertEquals(1, search("secouristes", "--strict").code());
  }

  @Test
  void explainsAnExclusionThatLooksLikeAnOption() {
    TestConsole wrong = TestConsole.run("search", "séisme", "-nord", "--index", index);
    assertEquals(2, wrong.code());
    assertTrue(wrong.err().contains("SAUF nord"), wrong.err());
    assertTrue(search("--", "séisme", "-France").code() == 0);
  }

  @Test
  void takesAWordWithAnAtSignForAWord() {
    assertEquals(1, search("@fichier", "--strict").code());
  }

  @Test
  void saysWhichCommandMakesAnArchiveThatIsMissing() {
    TestConsole missing = TestConsole.run("search", "x", "--index", folder + "/nulle part");
    assertEquals(2, missing.code());
    assertTrue(missing.err().contains("depeche index"), missing.err());
    assertTrue(
        TestConsole.run("index", folder + "/rien", "--index", index).err().contains("/rien"));
  }

  @Test
  void namesAnUnknownCommandOptionOrFacet() {
    assertEquals(2, TestConsole.run("trouver").code());
    assertEquals(2, search("x", "--format", "xml").code());
    assertEquals(2, search("x", "-n", "-3").code());
    TestConsole facet = TestConsole.run("facets", "couleur", "--index", index);
    assertEquals(2, facet.code());
    assertTrue(facet.err().contains("lieu, acteur, date"), facet.err());
  }

  @Test
  void countsOffsetsInCodePoints() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("emoji.txt"),
            """
            Séisme 🙂 au Maroc

            RABAT, 9 sept 2023 (AFP) - Un séisme 🙂 a frappé vendredi le Maroc, a annoncé le ministère de l’Intérieur \
            dans un communiqué diffusé samedi matin.
            """);
    TestConsole annotated = TestConsole.run("annotate", file.toString(), "--format", "ndjson");
    assertEquals(0, annotated.code(), annotated.err());
    assertTrue(
        annotated
            .out()
            .contains(
                "\"zone\":\"title\",\"paragraph\":null,\"start\":12,\"end\":17,\"text\":\"Maroc\""),
        annotated.out());
    assertTrue(
        annotated
            .out()
            .contains(
                "\"text\":\"vendredi\",\"value\":\"2023-09-08\",\"from\":\"2023-09-08\",\"to\":\"2023-09-09\""),
        annotated.out());
  }
}
