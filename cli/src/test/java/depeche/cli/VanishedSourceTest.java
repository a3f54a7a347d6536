package depeche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A folder that was read and is no longer there.
final class VanishedSourceTest {
  @TempDir private Path folder;
  private String index = "";

  @BeforeEach
  void indexTwoFoldersOfWhichOneGoes() throws IOException {
    write("parent/reste/redon.txt", "Redon", "La Vilaine a débordé jeudi à Redon.");
    write("parent/parti/brest.txt", "Brest", "Une grève a commencé lundi à Brest.");
    index = folder.resolve("index").toString();
    assertEquals(0, index("parent").code());
    Files.delete(folder.resolve("parent/parti/brest.txt"));
    Files.delete(folder.resolve("parent/parti"));
  }

  private void write(String name, String title, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "Du côté de " + title + "\n\n" + text + " Voici la suite du texte.\n");
  }

  private TestConsole index(String source, String... options) {
    var words = new ArrayList<>(List.of("index", folder + "/" + source));
    words.addAll(List.of(options));
    words.addAll(List.of("--index", index));
    return TestConsole.run(words.toArray(String[]::new));
  }

  private int found(String word) {
    return TestConsole.run("search", word, "--strict", "--index", index).code();
  }

  @Test
  void isForgottenWithTheFolderAroundIt() {
    assertEquals(0, index("parent").code());
    assertEquals(0, found("Brest"));
    TestConsole pruned = index("parent", "--prune");
    assertEquals(0, pruned.code(), pruned.err());
    assertTrue(pruned.err().contains("1 retiré : son fichier a disparu"), pruned.err());
    assertEquals(1, found("Brest"));
    assertEquals(0, found("Redon"));
  }

  @Test
  void isForgottenWhenItIsNamedAndPruningIsAskedFor() {
    TestConsole refused = index("parent/parti");
    assertEquals(2, refused.code());
    assertTrue(refused.err().contains("parti : introuvable ; rien n'est lu"), refused.err());
    assertEquals(0, found("Brest"));
    TestConsole pruned = index("parent/parti", "--prune");
    assertEquals(0, pruned.code(), pruned.err());
    assertTrue(
        pruned.err().contains("parent/parti a disparu, et l'on en retire 1 fichier lu là"),
        pruned.err());
    assertTrue(pruned.err().contains("1 retiré"), pruned.err());
    assertEquals(1, found("Brest"));
    assertEquals(0, found("Redon"));
  }

  @Test
  void isTakenForAMistakeWhereNothingWasReadThere() {
    TestConsole mistyped = index("parent/patri", "--prune");
    assertEquals(2, mistyped.code());
    assertTrue(mistyped.err().contains("patri : introuvable"), mistyped.err());
    assertEquals(2, index("parent/parti", "--prune", "--rebuild").code());
    assertEquals(0, found("Brest"));
  }
}
