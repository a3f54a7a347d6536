package depeche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What commands say where no dispatch has all words, and what they offer where few have.
final class FallbackCommandsTest {
  private static final String SAID =
      "Aucune dépêche n'a tous ces mots : en voici qui en ont certains.\n";

  @TempDir private static Path folder;

  @BeforeAll
  static void index() throws IOException {
    Files.writeString(
        folder.resolve("crue.txt"),
        """
        La Vilaine déborde à Redon

        REDON, 8 fév 2024 (AFP) - La Vilaine a débordé jeudi à Redon, où vingt maisons ont été évacuées dans la nuit.
        """);
    Files.writeString(
        folder.resolve("feu.txt"),
        """
        Un incendie à Redon

        REDON, 9 fév 2024 (AFP) - Un incendie a détruit vendredi à Redon un entrepôt, et des maisons ont été évacuées.
        """);
    run("index", folder + "/crue.txt", folder + "/feu.txt");
  }

  private static TestConsole run(String... command) {
    return TestConsole.run(
        Stream.concat(Stream.of(command), Stream.of("--index", folder.resolve("index").toString()))
            .toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {"search --format csv", "facets lieu", "timeline", "map"})
  void sayOnStderrThatHitsHaveSomeOfTheWords(String command) {
    assertEquals(SAID, run((command + " Vilaine entrepôt").split(" ")).err());
    assertEquals("", run((command + " Redon maisons").split(" ")).err());
  }

  @Test
  void saysOnThePageThatHitsHaveSomeOfTheWords() {
    assertTrue(run("search", "Vilaine entrepôt").out().contains(SAID));
  }

  @Test
  void offersAThirdOfManyWordsThatFewDispatchesHave() {
    String words = "Vilaine Redon maisons nuit";
    String page = run("search", words).out();
    assertTrue(page.contains("\nplus large : 2 de (Vilaine Redon maisons nuit)\n"), page);
    String json = run("search", words, "--format", "json").out();
    assertTrue(
        json.contains("\"notes\":[],\"wider\":\"2 de (Vilaine Redon maisons nuit)\"}"), json);
  }
}
