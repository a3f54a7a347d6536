package depeche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What must not happen by mistake: too much found, too much lost, half of it printed.
final class SafeguardsTest {
  @TempDir private Path folder;
  private String index = "";

  @BeforeEach
  void indexADispatchAndTwoFilesWithoutOne() throws IOException {
    Path archive = Files.createDirectories(folder.resolve("archive"));
    Files.writeString(
        archive.resolve("crue.txt"),
        """
        La Vilaine déborde à Redon

        REDON, 8 fév 2024 (AFP) - La Vilaine a débordé jeudi à Redon, où vingt maisons ont été évacuées, selon la préfecture d'Ille-et-Vilaine.
        """);
    Files.writeString(archive.resolve("vide.txt"), "");
    Files.write(archive.resolve("image.html"), new byte[] {0, 1, 2, 3});
    index = folder.resolve("index").toString();
    TestConsole indexed = TestConsole.run("index", archive.toString(), "--index", index);
    assertTrue(indexed.err().contains("(vide.txt)"), indexed.err());
    assertTrue(indexed.err().contains("(image.html)"), indexed.err());
  }

  private TestConsole run(String command, String... args) {
    return TestConsole.run("", withIndex(command, args));
  }

  private String[] withIndex(String command, String... args) {
    var all = new ArrayList<>(List.of(command, "--index", index));
    all.addAll(List.of(args));
    return all.toArray(String[]::new);
  }

  @Test
  void refusesADateThatIsNone() {
    for (String command : List.of("search", "export", "facets", "timeline")) {
      TestConsole wrong =
          command.equals("facets")
              ? run(command, "lieu", "crue", "--du", "2024-13-45")
              : run(command, "crue", "--du", "2024-13-45");
      assertEquals(2, wrong.code(), command);
      assertEquals("", wrong.out(), command);
      assertTrue(wrong.err().contains("--du 2024-13-45"), wrong.err());
    }
    assertEquals(2, run("search", "crue", "--du", "2025", "--au", "2024").code());
    assertEquals(2, run("search", "crue", "--quand", "jamais").code());
    assertEquals(0, run("search", "Redon", "--du", "2024-02", "--au", "2024-02-08").code());
    assertEquals(0, run("search", "Redon", "--du", "depuis 2023", "--au", "<=2024-02").code());
    assertEquals(1, run("search", "Redon", "--du", ">=2025").code());
    assertEquals(2, run("search", "Redon", "--au", "depuis 2019").code());
  }

  @Test
  void exportsNothingWhereAConditionCannotBeUsed() {
    for (String query : List.of("requête:inconnue", "Redon date:2024-13-45", "Redon date:")) {
      TestConsole wrong = run("export", query);
      assertEquals(2, wrong.code(), query);
      assertEquals("", wrong.out(), query);
    }
    assertEquals(0, run("export", "Redon").code());
  }

  @Test
  void forgetsNothingUnlessToldSo() {
    String id = run("search", "Redon", "--format", "csv").out().lines().skip(1).findFirst().get();
    id = id.substring(0, id.indexOf(','));
    TestConsole refused = TestConsole.run("o\n", withIndex("forget", id));
    assertEquals(2, refused.code(), refused.err());
    assertEquals(0, run("search", "Redon").code());
    assertEquals(0, run("forget", id, "--oui").code());
    assertEquals(1, run("search", "Redon").code());
  }

  @Test
  void listsTheFilesThatHeldNoDispatch() {
    List<String> lines = run("stats", "--écartés").out().lines().toList();
    assertEquals(2, lines.size(), lines.toString());
    assertTrue(lines.get(0).endsWith("image.html: données binaires"), lines.toString());
    assertTrue(lines.get(1).endsWith("vide.txt: fichier vide"), lines.toString());
    String json = run("stats", "--écartés", "--format", "json").out();
    assertTrue(json.contains("vide.txt\",\"outcome\":\"skipped\",\"reason\":\"empty file\""), json);
  }

  @Test
  void takesAPastedDispatchForAQuery() {
    String pasted = "La Vilaine a débordé jeudi à Redon et à Guipry. ".repeat(100);
    TestConsole found = run("search", pasted, "--no-facets", "--format", "json");
    assertEquals(0, found.code(), found.err());
    assertTrue(found.out().contains("\"total\":1"), "the dispatch has a third of them");
  }

  @Test
  void looksForNothingNearAKeyOfManyLetters() {
    assertEquals(1, run("search", "azertyuiop".repeat(25)).code());
    assertEquals(1, run("search", "Azertyuiop".repeat(25), "--acteur", "a".repeat(300)).code());
  }

  @Test
  void readsQueriesInAnyCharacterSetAndNoOthersBesideThem() throws IOException {
    Path file = folder.resolve("requetes.txt");
    Files.write(file, "débordé\nzorglub\n".getBytes(Charset.forName("windows-1252")));
    TestConsole answered = run("search", "--requêtes", file.toString());
    assertEquals(0, answered.code(), answered.err());
    assertTrue(answered.out().contains("\"text\":\"débordé\""), answered.out());
    assertEquals(2, answered.out().lines().count());
    assertEquals(2, run("search", "crue", "--requêtes", file.toString()).code());
  }

  @Test
  void takesANumberOfLinesAsOtherProgramsDo() {
    assertEquals(0, run("search", "Redon", "-n5").code());
    assertEquals(0, run("search", "Redon", "-n", "2147483647", "--offset", "0").code());
    assertEquals(0, run("search", "Redon", "-n", "9", "--offset", "2147483647").code());
    TestConsole near = run("search", "Redon", "--lieux", "Bretagne");
    assertEquals(2, near.code());
    assertTrue(near.err().contains("--lieu ?"), near.err());
  }

  @Test
  void saysWhyADispatchIsFound() {
    String id = run("search", "Redon", "--format", "csv").out().lines().skip(1).findFirst().get();
    id = id.substring(0, id.indexOf(','));
    TestConsole found = run("explain", "maison lieu:Bretagne", "--pour", id);
    assertEquals(0, found.code(), found.err());
    assertTrue(found.out().contains("✓ maison         maisons (chapo)"), found.out());
    assertTrue(
        found.out().contains("✓ lieu:Bretagne  Redon (titre, chapo), REDON (origine)"),
        found.out());
    TestConsole not = run("explain", "maison zorglub", "--pour", id);
    assertEquals(1, not.code(), not.err());
    assertTrue(not.out().contains("✗ zorglub"), not.out());
  }

  @Test
  void saysThatAStreamCannotBeWritten() {
    var closed = new StandardStream(new FileOutputStream(new FileDescriptor()));
    Assertions.assertThrows(StandardStream.Failure.class, () -> closed.write(new byte[] {1}, 0, 1));
    closed.write(new byte[] {1}, 0, 1);
  }
}
