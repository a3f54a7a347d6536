package depeche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The answers of commands that look nothing up in dispatches, as programs read them.
final class JsonAnswersTest {
  @TempDir private Path folder;

  @Test
  void explainsAQueryAndWhyItFindsADispatch() throws IOException {
    Files.writeString(
        folder.resolve("crue.txt"),
        """
        La Vilaine déborde à Redon

        REDON, 8 fév 2024 (AFP) - La Vilaine a débordé jeudi à Redon, où vingt maisons ont été évacuées.
        """);
    String index = folder.resolve("index").toString();
    assertEquals(0, TestConsole.run("index", folder + "/crue.txt", "--index", index).code());
    String csv = TestConsole.run("search", "--format", "csv", "--index", index).out();
    String line = csv.lines().skip(1).findFirst().orElseThrow();
    String id = line.substring(0, line.indexOf(','));
    TestConsole bare = TestConsole.run("explain", "maison OU date:", "--format", "json");
    assertEquals(0, bare.code(), bare.err());
    assertTrue(
        bare.out().startsWith("{\"version\":1,\"query\":{\"text\":\"maison OU date:\",\"parsed\":"),
        bare.out());
    assertTrue(bare.out().endsWith("\"saved\":[],\"dispatch\":null}\n"), bare.out());
    TestConsole why =
        TestConsole.run(
            "explain", "maison zorglub", "--pour", id, "--format", "json", "--index", index);
    assertEquals(1, why.code(), why.err());
    assertEquals(1, why.out().lines().count());
    assertTrue(
        why.out()
            .contains(
                "\"dispatch\":{\"id\":\""
                    + id
                    + "\",\"title\":\"La Vilaine déborde à"
                    + " Redon\",\"found\":false,\"clauses\":[{\"clause\":\"maison\",\"holds\":true,\"where\":[{\"zone\":\"lead\",\"paragraph\":null,\"start\":"),
        why.out());
    assertTrue(
        why.out().contains("{\"clause\":\"zorglub\",\"holds\":false,\"where\":[]}]}}"), why.out());
    assertEquals(
        "{\"version\":1,\"whole\":true,\"dispatches\":1,\"files\":1,\"forgotten\":0,\"problems\":[]}\n",
        TestConsole.run("check", "--format", "json", "--index", index).out());
    assertEquals(
        "intact : 1 dépêche de 1 fichier, 0 oubliée\n",
        TestConsole.run("check", "--index", index).out());
  }

  @Test
  void looksUpPlaces() {
    TestConsole found = TestConsole.run("gazetteer", "Idlib", "--format", "json");
    assertEquals(0, found.code(), found.err());
    assertTrue(
        found
            .out()
            .startsWith(
                "{\"version\":1,\"places\":[{\"name\":\"Idlib\",\"kind\":\"city\",\"id\":\"169389\",\"country\":\"SY\",\"path\":[\"Asie\",\"Syrie\",\"Gouvernorat"
                    + " d'Idlib\",\"Idlib\"],\"lat\":35.9"),
        found.out());
    TestConsole none = TestConsole.run("gazetteer", "Zzyzzz", "--format", "json");
    assertEquals(1, none.code());
    assertEquals("{\"version\":1,\"places\":[]}\n", none.out());
  }

  @Test
  void listsFormatsWhateverTheLanguage() {
    TestConsole said = TestConsole.run("formats", "--format", "json");
    assertTrue(said.out().startsWith("{\"version\":1,\"formats\":[\"zip\","), said.out());
    assertTrue(said.out().contains("\"plain text\""), said.out());
  }
}
