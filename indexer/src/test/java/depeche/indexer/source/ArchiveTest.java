package depeche.indexer.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ArchiveTest {
  @TempDir private Path folder;
  private Path source;

  @BeforeEach
  void layDownAnArchive() throws IOException {
    source = Files.createDirectories(folder.resolve("source"));
    Files.createDirectories(source.resolve("b/c"));
    for (String name : List.of("z.txt", "a.txt", "b/c/m.txt", "b/k.txt", ".caché")) {
      Files.writeString(source.resolve(name), name);
    }
  }

  @Test
  void givesEveryFileOnceInItsOrderButHiddenOnes() throws IOException {
    assertEquals(List.of("a.txt", "b/c/m.txt", "b/k.txt", "z.txt"), keys(List.of(source)));
  }

  @Test
  void givesFilesOfOverlappingSourcesOnce() throws IOException {
    assertEquals(
        keys(List.of(source)),
        keys(List.of(source.resolve("b/c"), source, source.resolve("../source/a.txt"))));
  }

  @Test
  void followsNoLinkOutOfTheSource() throws IOException {
    Path outside = Files.writeString(folder.resolve("dehors.txt"), "dehors");
    Files.createSymbolicLink(source.resolve("lien.txt"), outside);
    Files.createSymbolicLink(source.resolve("boucle"), source);
    Files.createSymbolicLink(source.resolve("mort.txt"), folder.resolve("rien"));
    var archive = new Archive(List.of(source));
    assertEquals(List.of("a.txt", "b/c/m.txt", "b/k.txt", "z.txt"), keys(archive));
    assertEquals(2, archive.problems().size());
    assertTrue(archive.problems().get(0).toString().contains("lien.txt: a link that leads out of"));
    assertTrue(archive.problems().get(1).toString().contains("mort.txt: vanished"));
  }

  @Test
  void namesAFolderThatMayNotBeRead() throws IOException {
    Path closed = source.resolve("b");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    assumeTrue(!Files.isReadable(closed), "this user may read everything");
    try {
      var archive = new Archive(List.of(source));
      assertEquals(List.of("a.txt", "z.txt"), keys(archive));
      assertTrue(archive.problems().getFirst().toString().endsWith("b: permission denied"));
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void namesAFileThatVanished() throws IOException {
    var archive = new Archive(List.of(source));
    SourceFile file = archive.next().orElseThrow();
    Files.delete(file.path());
    UnreadableSourceException gone =
        assertThrows(
            UnreadableSourceException.class, () -> SourceFormats.read(file, Collected.of(source)));
    assertEquals("vanished while the run was going on", gone.getMessage());
  }

  @Test
  void namesStandardInputByItsContent() throws IOException {
    SourceFile first = piped("Un texte.");
    assertEquals(first.key(), piped("Un texte.").key());
    assertNotEquals(first.key(), piped("Un autre.").key());
    assertTrue(first.path().startsWith(Archive.STANDARD_INPUT));
    assertEquals("Un texte.", Files.readString(first.content()));
  }

  private static SourceFile piped(String text) throws IOException {
    var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return new Archive(List.of(Archive.STANDARD_INPUT), FieldMapping.NONE, bytes)
        .next()
        .orElseThrow();
  }

  private static List<String> keys(List<Path> sources) throws IOException {
    return keys(new Archive(sources));
  }

  private static List<String> keys(Archive archive) {
    var keys = new ArrayList<String>();
    for (Optional<SourceFile> file = archive.next(); file.isPresent(); file = archive.next()) {
      keys.add(file.get().key());
    }
    return keys;
  }
}
