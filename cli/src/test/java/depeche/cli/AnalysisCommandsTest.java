package depeche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depeche.indexer.write.IndexingOptions;
import depeche.indexer.write.IndexingProgress;
import depeche.indexer.write.IndexingRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the commands say of the hits as a whole, on the sample corpus.
final class AnalysisCommandsTest {
  private static final Path SAMPLE = Path.of("..", "corpus", "sample").toAbsolutePath().normalize();
  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-z]{10})\",\"s");

  @TempDir private static Path folder;

  @BeforeAll
  static void indexTheSample() throws IOException {
    try (IndexingRun run =
        IndexingRun.open(folder, IndexingOptions.usual(), IndexingProgress.silent())) {
      run.index(List.of(SAMPLE));
    }
  }

  private static TestConsole run(String... args) {
    var words = new ArrayList<>(Arrays.asList(args));
    words.addAll(List.of("--index", folder.toString()));
    return TestConsole.run(words.toArray(String[]::new));
  }

  @Test
  void narrowsAFacetToNames() {
    TestConsole facet = run("facets", "lieu", "--filtre", "mar*", "--format", "csv");
    assertEquals(0, facet.code(), facet.err());
    List<String> lines = facet.out().lines().skip(1).toList();
    assertTrue(lines.stream().anyMatch(line -> line.contains("> Maroc,")), facet.out());
    assertTrue(lines.stream().allMatch(line -> line.contains("Mar")), facet.out());
    assertEquals(1, run("facets", "lieu", "--filtre", "xyzzy").code());
    assertEquals(2, run("facets", "lieu", "--filtre", "-").code());
  }

  @Test
  void countsBesideANameAndSaysWhatItUnderstood() {
    TestConsole beside = run("facets", "acteur", "--avec", "maroc", "--format", "csv");
    assertEquals(0, beside.code());
    assertTrue(beside.err().contains("lieu:maroc (Afrique > Maroc)"), beside.err());
    assertTrue(beside.out().contains("Mohammed VI"), beside.out());
    TestConsole unknown = run("facets", "acteur", "--avec", "Xyzzy");
    assertEquals(1, unknown.code());
    assertTrue(unknown.err().contains("ni acteur ni lieu"), unknown.err());
  }

  @Test
  void tellsTypicalValuesAndTheSentencesBehindOne() {
    TestConsole typical = run("facets", "acteur", "séisme", "--lieu", "Maroc", "--significatifs");
    assertTrue(typical.out().contains("Mohammed VI (personne)"), typical.out());
    TestConsole why = run("facets", "lieu", "--pourquoi", "Marrakech");
    assertEquals(0, why.code(), why.err());
    assertTrue(why.out().contains("[Marrakech]"), why.out());
    assertTrue(why.out().contains("→ Afrique > Maroc > "), why.out());
    assertEquals(2, run("facets", "agence", "--pourquoi", "AFP").code());
  }

  @Test
  void drawsATimelineAndAMap() {
    TestConsole timeline = run("timeline", "séisme", "--par", "mois", "--format", "csv");
    assertTrue(timeline.out().contains("\n2023-09,2023-09-01,2023-10-01,"), timeline.out());
    assertEquals(2, run("timeline", "--par", "siècle").code());
    assertEquals(1, run("timeline", "xyzzy", "--strict").code());
    TestConsole map = run("map", "séisme", "--lieu", "Maroc");
    assertTrue(map.out().contains("A Maroc"), map.out());
    assertTrue(run("carte", "séisme", "--format", "svg").out().endsWith("</svg>\n"));
  }

  @Test
  void showsADispatchWithWhatAQueryFindsInIt() {
    TestConsole found = run("search", "bilan séisme", "--lieu", "Maroc", "--format", "json");
    Matcher id = ID.matcher(found.out());
    assertTrue(id.find(), found.out());
    TestConsole shown = run("show", id.group(1), "--query", "bilans lieu:Maroc");
    assertTrue(shown.out().contains("[bilan]"), shown.out());
    assertTrue(shown.out().contains("[Maroc]"), shown.out());
    assertFalse(run("show", id.group(1)).out().contains("[bilan]"));
  }

  @Test
  void fitsThePage() {
    List<String> commands =
        List.of(
            "facets lieu séisme",
            "facets acteur séisme --significatifs",
            "facets mots séisme",
            "facets lieu --pourquoi Marrakech",
            "timeline séisme",
            "timeline --événements --par mois",
            "map séisme",
            "stats");
    for (int width : List.of(40, 60, 80, 200)) {
      for (String command : commands) {
        var words = new ArrayList<>(List.of(command.split(" ", -1)));
        words.addAll(List.of("--index", folder.toString()));
        TestConsole page = TestConsole.ofWidth(width, words.toArray(String[]::new));
        assertEquals(0, page.code(), command + page.err());
        page.out()
            .lines()
            .forEach(line -> assertTrue(line.length() <= width, width + " " + command + line));
      }
    }
  }

  /// Whatever the filter, what is exported is what is counted and listed.
  @Test
  void exportsWhatIsOnScreenUnderEveryFilter() {
    List<List<String>> filters =
        List.of(
            List.of("--lieu", "Afrique"),
            List.of("--lieu", "Afrique", "--lieu", "Turquie"),
            List.of("--acteur", "Macron"),
            List.of("--acteur", "Macron", "--lieu", "France"),
            List.of("--typeacteur", "police"),
            List.of("--quand", "2023"),
            List.of("--agence", "AFP", "--agence", "Reuters"),
            List.of("--origine", "Paris"),
            List.of("--priorité", "urgent"),
            List.of("--près", "Marrakech,200km"),
            List.of("--rubrique", "Monde"),
            List.of("--du", "2020", "--au", "2023-06"),
            List.of("--tout"),
            List.of("--strict", "--lieu", "France"));
    int compared = 0;
    for (List<String> filter : filters) {
      for (String words : List.of("", "morts", "titre:séisme OU incendie")) {
        List<String> listed =
            ids("search", words, filter, "-n", "500", "--sort", "récent", "--dépliées");
        assertEquals(listed, ids("export", words, filter), filter + " " + words);
        compared += listed.size();
      }
    }
    assertTrue(compared > 200, compared + " dispatches compared");
  }

  private static List<String> ids(
      String command, String words, List<String> filter, String... more) {
    var args = new ArrayList<>(List.of(command, "--format", "csv"));
    args.addAll(filter);
    args.addAll(Arrays.asList(more));
    if (!words.isEmpty()) {
      args.add(words);
    }
    return run(args.toArray(String[]::new))
        .out()
        .lines()
        .skip(1)
        .map(line -> line.substring(0, line.indexOf(',')))
        .toList();
  }
}
