package depeche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What agencies send several times, hold back or take back, as a user finds it.
final class VersionsTest {
  @TempDir private Path folder;
  private Path archive = Path.of("");

  @BeforeEach
  void makeTheArchive() throws IOException {
    archive = Files.createDirectories(folder.resolve("archive"));
  }

  /// One item of ninjs.
  private void write(String file, String guid, int version, String headline, String more)
      throws IOException {
    Files.writeString(
        archive.resolve(file),
        """
        {"uri": "urn:essai:%s", "version": "%d", "type": "text", "language": "fr", "headline": "%s",
         "versioncreated": "2020-02-%02dT10:00:00+01:00", %s
         "body_text": "Le barrage a cédé dans la nuit, ont annoncé les autorités de la région."}
        """
            .formatted(guid, version, headline, version, more));
  }

  private void index(String... options) {
    var all =
        Stream.concat(
            Stream.of("index", archive.toString(), "--index", folder.resolve("i").toString()),
            Stream.of(options));
    TestConsole run = TestConsole.run(all.toArray(String[]::new));
    assertEquals(0, run.code(), run.err());
  }

  private List<String> titles(String... options) {
    var all =
        Stream.concat(
            Stream.of(
                "export", "barrage", "--format", "csv", "--index", folder.resolve("i").toString()),
            Stream.of(options));
    TestConsole run = TestConsole.run(all.toArray(String[]::new));
    assertTrue(run.code() < 2, run.err());
    return Stream.of("Un", "Deux", "Trois", "Quatre", "Retenu", "Annulé")
        .filter(it -> run.out().contains("Barrage " + it))
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  @Test
  void hidesVersionsOfWhichThereIsANewerOne() throws IOException {
    write("un.json", "a", 9, "Barrage Un", "");
    write("deux.json", "a", 10, "Barrage Deux", "");
    write("trois.json", "b", 11, "Barrage Trois", "\"evolvedfrom\": \"urn:essai:a\",");
    write("quatre.json", "c", 1, "Barrage Quatre", "");
    index();
    assertEquals(List.of("Quatre", "Trois"), titles());
    assertEquals(List.of("Deux", "Quatre", "Trois", "Un"), titles("--tout"));
  }

  @Test
  void showsAVersionAgainWhoseSuccessorIsGone() throws IOException {
    write("un.json", "a", 9, "Barrage Un", "");
    index();
    assertEquals(List.of("Un"), titles());
    write("deux.json", "a", 10, "Barrage Deux", "");
    index();
    assertEquals(List.of("Deux"), titles());
    Files.delete(archive.resolve("deux.json"));
    index("--prune");
    assertEquals(List.of("Un"), titles());
  }

  @Test
  void hidesWhatIsUnderEmbargoWithheldOrCancelled() throws IOException {
    write("un.json", "a", 1, "Barrage Un", "\"embargoed\": \"2020-02-03T00:00:00Z\",");
    write("deux.json", "b", 1, "Barrage Deux", "\"embargoed\": \"2999-02-03T00:00:00Z\",");
    write("retenu.json", "c", 1, "Barrage Retenu", "\"pubstatus\": \"withheld\",");
    write("trois.json", "d", 1, "Barrage Trois", "");
    write("annule.json", "d", 2, "Barrage Annulé", "\"pubstatus\": \"canceled\",");
    index();
    assertEquals(List.of("Un"), titles());
    assertEquals(List.of("Annulé", "Deux", "Retenu", "Trois", "Un"), titles("--tout"));
  }

  @Test
  void hidesTheSameInAFamily() throws IOException {
    write("un.json", "a", 1, "Barrage Un", "");
    write("deux.json", "b", 2, "Barrage Deux", "\"embargoed\": \"2999-02-03T00:00:00Z\",");
    index();
    String index = folder.resolve("i").toString();
    String csv = TestConsole.run("search", "--index", index, "barrage", "--format", "csv").out();
    String id = csv.lines().skip(1).findFirst().orElseThrow().split(",", 2)[0];
    String seen = TestConsole.run("similar", id, "--index", index).out();
    assertTrue(!seen.contains("Barrage Deux"), seen);
    String all = TestConsole.run("similar", id, "--index", index, "--tout").out();
    assertTrue(all.contains("Barrage Deux"), all);
  }

  @Test
  void saysWhatIsHiddenAndWhy() throws IOException {
    write("deux.json", "b", 1, "Barrage Deux", "\"embargoed\": \"2999-02-03T00:00:00Z\",");
    write("annule.json", "d", 2, "Barrage Annulé", "\"pubstatus\": \"canceled\",");
    index();
    String index = folder.resolve("i").toString();
    String found = TestConsole.run("search", "--index", index, "Barrage Annulé").out();
    assertTrue(found.contains("une dépêche cachée"), found);
    String both = TestConsole.run("search", "--index", index, "--langue", "en", "Barrage").out();
    assertTrue(both.contains("2 hidden dispatches"), both);
    String all =
        TestConsole.run("search", "--index", index, "--tout", "--dépliées", "Barrage").out();
    assertTrue(!all.contains("caché"), all);
    assertTrue(all.contains(" · annulé · "), all);
    assertTrue(all.contains("embargo jusqu'au 3 février 2999, 1h00"), all);
  }
}
