package depeche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Queries of the user's own, saved or about places of the user's own.
final class UserQueriesTest {
  private static final Pattern SOURCE = Pattern.compile("\"source\":\"[^\"]*?([a-z]+)\\.txt\"");

  @TempDir private Path home;
  private Path settings = Path.of("");
  private String index = "";

  @BeforeEach
  void indexThreeDispatches() throws IOException {
    settings = Files.createDirectories(home.resolve(".config").resolve("depeche"));
    Files.writeString(
        settings.resolve("places.tsv"),
        "Neirab la Neuve\tvillage\tSY\t35.93\t36.71\tNayrab-sur-Sable\tIdlib\n");
    Path sources = Files.createDirectories(home.resolve("archive"));
    write(
        sources,
        "village",
        "BEYROUTH, 3 fév 2020 (AFP) - Des tirs ont touché Nayrab-sur-Sable lundi, selon l'ONU.");
    write(sources, "ville", "IDLIB, 4 fév 2020 (AFP) - Un raid a visé la ville d'Idlib mardi.");
    write(sources, "ailleurs", "PARIS, 5 fév 2020 (AFP) - Un raid de motards à Paris mercredi.");
    index = home.resolve("index").toString();
    assertEquals(0, run("index", sources.toString(), "--index", index).code());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lieu:\"Neirab la Neuve\"                   | village",
        "lieu:\"nayrab sur sable\"                  | village",
        "lieu:Idlib                                 | village ville",
        "près:\"Neirab la Neuve,5km\"               | village",
        "près:nayrab-sur-sable,15km                 | village ville",
        "près:\"Neirab la Neuve,5000km\"            | ailleurs village ville",
        "raid -près:\"Neirab la Neuve,100km\"       | ailleurs",
      })
  void findsPlacesOfTheUsersOwn(String query, String files) {
    assertEquals(files, files(query));
  }

  @Test
  void countsAPlaceOfTheUsersOwnInItsContainer() {
    TestConsole facet = run("facets", "lieu", "--index", index, "--lieu", "Idlib");
    assertTrue(facet.out().contains("Neirab la Neuve"), facet.out());
  }

  @Test
  void asksWhatWasSavedUnderAName() throws IOException {
    save("syrie\tlieu:Syrie\tla veille", "raids\traid requête:syrie");
    assertEquals("village ville", files("requête:syrie"));
    assertEquals("ville", files("query:SYRIE raid"));
    assertEquals("ville", files("requête:raids"));
    assertEquals("ailleurs", files("raid -requête:raids"));
    TestConsole explained = run("explain", "requête:raids nuit");
    assertEquals(
        List.of(
            "requête:raids nuit",
            "requête:raids = raid requête:syrie",
            "requête:syrie = lieu:Syrie – la veille"),
        explained.out().lines().filter(line -> line.startsWith("requête:")).toList());
  }

  @Test
  void countsFacetsAsIfTheQueryWereWrittenOut() throws IOException {
    save("syrie\tlieu:Syrie");
    assertEquals(facet("raid lieu:Syrie"), facet("raid requête:syrie"));
  }

  @Test
  void namesWrongLinesAndUsesTheRest() throws IOException {
    save("# mes requêtes", "deux mots\tfrappe", "vide", "raid\traid", "RAID\tautre");
    TestConsole found = run("search", "requête:raid", "--index", index, "--format", "json");
    String file = settings.resolve("queries.tsv").toString();
    assertTrue(
        found.err().contains(file + ":2: colonne 1 : « deux mots » n'est pas un nom"), found.err());
    assertTrue(found.err().contains(file + ":3: colonne 2 : pas de requête"), found.err());
    assertTrue(found.err().contains(file + ":5: colonne 1 : « RAID » y est déjà"), found.err());
    assertTrue(found.out().contains("\"total\":2"), found.out());
    TestConsole other = run("search", "raid", "--index", index);
    assertEquals("", other.err());
  }

  @Test
  void saysThatANameIsUnknown() throws IOException {
    save("syrie\tlieu:Syrie");
    TestConsole unknown = run("explain", "requête:mali");
    assertTrue(unknown.out().contains("ne connaît pas « mali » ; il y a : syrie"), unknown.out());
  }

  private static void write(Path sources, String name, String text) throws IOException {
    Files.writeString(sources.resolve(name + ".txt"), "Le titre de " + name + "\n\n" + text + "\n");
  }

  private void save(String... lines) throws IOException {
    Files.write(settings.resolve("queries.tsv"), List.of(lines));
  }

  private TestConsole run(String... args) {
    return TestConsole.ofHome(home, args);
  }

  private String facet(String query) {
    String out = run("search", query, "--index", index, "--format", "json").out();
    return out.substring(out.indexOf("\"facets\""));
  }

  private String files(String query) {
    TestConsole found = run("search", query, "--strict", "--index", index, "--format", "json");
    return String.join(
        " ", SOURCE.matcher(found.out()).results().map(it -> it.group(1)).sorted().toList());
  }
}
