package depeche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Families, what is like a dispatch, and what changed, as a user sees them.
final class FamilyCommandsTest {
  @TempDir private Path folder;
  private String index = "";

  private static String wire(int hour, int dead) {
    return """
    Un train déraille près de Moulins

    MOULINS, 4 nov 2021 (AFP) - Un train de marchandises a déraillé jeudi à %dh10 près de Moulins.

    Le déraillement a fait %d blessés parmi les ouvriers qui travaillaient sur la voie voisine, a \
    indiqué la préfecture de l'Allier dans un communiqué.

    Le trafic est interrompu entre Moulins et Vichy jusqu'à nouvel ordre, et des cars remplacent \
    les trains régionaux pour les voyageurs.
    """
        .formatted(hour, dead);
  }

  @BeforeEach
  void indexTwoVersionsOfAWireAndSomethingElse() throws IOException {
    Path archive = Files.createDirectories(folder.resolve("archive"));
    Files.writeString(archive.resolve("a.txt"), wire(6, 12));
    Files.writeString(archive.resolve("b.txt"), wire(6, 17));
    Files.writeString(
        archive.resolve("c.txt"),
        """
        À Moulins, la voie ferrée rouvre

        MOULINS, 9 nov 2021 (AFP) - Le trafic des trains a repris mardi entre Moulins et Vichy.
        """);
    index = folder.resolve("index").toString();
    assertEquals(0, run("index", archive.toString()).code());
  }

  private TestConsole run(String... arguments) {
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--index", index));
    return TestConsole.run(all.toArray(String[]::new));
  }

  private static List<String> ids(String json) {
    Matcher ids = Pattern.compile("\"id\":\"(\\w{10})\",\"(?:score|title)").matcher(json);
    return ids.results().map(result -> result.group(1)).toList();
  }

  /// The ids of the wire, the first published first.
  private List<String> family() {
    String found = run("search", "préfecture", "--format", "json", "--dépliées").out();
    String similar = run("similar", ids(found).getFirst(), "-n", "0", "--format", "json").out();
    return ids(similar);
  }

  /// Both have a day alone, and the id of the correction may come before that of the faulty text.
  @Test
  void takesWhatCorrectsForTheNewer() throws IOException {
    Path archive = folder.resolve("archive");
    for (int i = 0; i < 6; i++) {
      Files.writeString(
          archive.resolve("correction-" + i + ".txt"), "RECTIFICATIF\n" + wire(6, 16));
    }
    assertEquals(0, run("index", archive.toString()).code());
    List<String> members = family();
    assertEquals(8, members.size());
    Set<String> faulty = Set.copyOf(members.subList(0, 2));
    String corrections = run("search", "statut:correction", "--format", "json", "--dépliées").out();
    assertEquals(6, ids(corrections).size());
    assertTrue(ids(corrections).stream().noneMatch(faulty::contains), members.toString());
  }

  @Test
  void showsOneLineAFamilyUnlessAskedForMore() {
    TestConsole folded = run("search", "Moulins", "--no-facets");
    assertTrue(folded.out().startsWith("3 dépêches"), folded.out());
    assertTrue(folded.out().contains(" ×2"), folded.out());
    assertEquals(2, ids(run("search", "Moulins", "--format", "json").out()).size());
    assertEquals(3, ids(run("search", "Moulins", "--format", "json", "--dépliées").out()).size());
    String counted = run("search", "Moulins", "--format", "json", "--familles").out();
    assertTrue(counted.contains("\"total\":2,\"counted\":\"families\""), counted);
    assertEquals(
        2,
        ids(run("search", "famille:" + family().getLast(), "--format", "json", "--dépliées").out())
            .size());
  }

  @Test
  void pagesThroughFamilies() {
    String first = run("search", "Moulins", "-n", "1").out();
    assertTrue(first.contains("la suite : --offset 1"), first);
    String second = run("search", "Moulins", "-n", "1", "--offset", "1").out();
    assertFalse(second.contains("la suite"), second);
  }

  @Test
  void exportsEveryDispatch() {
    assertEquals(3, run("export", "Moulins").out().lines().count());
  }

  @Test
  void showsTheFamilyAndWhatIsLikeIt() {
    TestConsole similar = run("similar", family().getFirst());
    assertEquals(0, similar.code(), similar.err());
    assertTrue(similar.out().contains("Famille ×2"), similar.out());
    assertTrue(similar.out().contains("À Moulins, la voie ferrée rouvre"), similar.out());
  }

  @Test
  void marksWhatChangedSinceTheVersionBefore() {
    TestConsole diff = run("diff", family().getLast());
    assertEquals(0, diff.code(), diff.err());
    assertTrue(diff.out().contains("→"), diff.out());
    assertTrue(diff.out().contains("blessés parmi les"), diff.out());
    TestConsole both = run("diff", family().getFirst(), family().getLast());
    assertEquals(both.out(), diff.out());
    String json = run("diff", family().getLast(), "--format", "json").out();
    assertTrue(json.contains("\"figures\":[{\"before\":\"1"), json);
  }

  @Test
  void saysWhyThereIsNothingToCompare() {
    TestConsole first = run("diff", family().getFirst());
    assertEquals(1, first.code());
    assertTrue(first.err().contains("est la première de sa famille"), first.err());
    TestConsole unknown = run("diff", "zzzz", "zzzy");
    assertEquals(1, unknown.code());
    assertTrue(unknown.err().contains("aucune dépêche zzzz"), unknown.err());
    assertEquals(1, run("similar", "zzzz").code());
    assertEquals(2, run("similar", "zzzz", "--format", "csv").code());
  }
}
