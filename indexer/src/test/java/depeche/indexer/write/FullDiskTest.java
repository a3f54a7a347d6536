package depeche.indexer.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A disk that fills up ends the run with its reason, and nothing is broken.
final class FullDiskTest {
  @TempDir private Path folder;

  /// Takes so many bytes, and no more.
  private static final class SmallDisk extends FilterDirectory {
    private final AtomicLong room;

    SmallDisk(Directory in, long bytes) {
      super(in);
      this.room = new AtomicLong(bytes);
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
      return bounded(super.createOutput(name, context));
    }

    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
        throws IOException {
      return bounded(super.createTempOutput(prefix, suffix, context));
    }

    private IndexOutput bounded(IndexOutput out) {
      return new FilterIndexOutput("bounded", out.getName(), out) {
        @Override
        public void writeByte(byte value) throws IOException {
          take(1);
          super.writeByte(value);
        }

        @Override
        public void writeBytes(byte[] bytes, int offset, int length) throws IOException {
          take(length);
          super.writeBytes(bytes, offset, length);
        }
      };
    }

    private void take(int bytes) throws IOException {
      if (room.addAndGet(-bytes) < 0) {
        throw new IOException("No space left on device");
      }
    }
  }

  private Path archive(int from, int to) throws IOException {
    Path archive = Files.createDirectories(folder.resolve("archive"));
    for (int i = from; i < to; i++) {
      Files.writeString(
          archive.resolve("depeche%03d.txt".formatted(i)),
          """
          Séisme : le bilan numéro %1$d

          LENS, 9 sept 2023 (AFP) - Un séisme a fait %1$d blessés samedi près de Lens, a annoncé la préfecture, \
          qui parle de maisons fissurées et d'une route coupée au kilomètre %1$d.
          """
              .formatted(i));
    }
    return archive;
  }

  private IndexingReport index(Directory directory, Path archive) throws IOException {
    var options =
        new IndexingOptions(
            Optional.empty(), IndexingOptions.Vanished.KEEP, IndexingOptions.Existing.CONTINUE, 2);
    var report = new IndexingReport();
    DispatchWriter writer =
        DispatchWriter.open(
            directory,
            folder.resolve("index"),
            IndexingOptions.Existing.CONTINUE,
            "",
            report::addYielded);
    try (IndexingRun run = IndexingRun.of(writer, options, report, IndexingProgress.silent())) {
      return run.index(List.of(archive));
    }
  }

  private FSDirectory disk() throws IOException {
    return FSDirectory.open(Files.createDirectories(folder.resolve("index")));
  }

  @ParameterizedTest
  @ValueSource(longs = {100, 5_000, 30_000, 60_000})
  void endsWithTheReasonAndKeepsWhatWasCommitted(long room) throws IOException {
    index(disk(), archive(0, 20));
    Path archive = archive(20, 120);
    IOException full =
        assertThrows(IOException.class, () -> index(new SmallDisk(disk(), room), archive));
    assertTrue(String.valueOf(full.getMessage()).contains("No space left"), full.toString());
    ArchiveCheck check = ArchiveCheck.of(folder.resolve("index"));
    assertEquals(List.of(), check.problems());
    assertTrue(check.dispatches() >= 20, check.toString());
    IndexingReport rest = index(disk(), archive);
    assertEquals(120, rest.read(), rest.toString());
    assertEquals(120, ArchiveCheck.of(folder.resolve("index")).dispatches());
  }

  @Test
  void leavesAReaderTheLastCommitWhileItWrites() throws IOException {
    index(disk(), archive(0, 20));
    try (DispatchWriter writer =
        DispatchWriter.open(
            folder.resolve("index"), IndexingOptions.Existing.CONTINUE, "", _ -> {})) {
      for (int i = 0; i < 20; i++) {
        Path file = folder.resolve("archive").toRealPath().resolve("depeche%03d.txt".formatted(i));
        writer.remove(file.toString());
      }
      writer.flushOwnBuffer();
      try (var reader = DirectoryReader.open(disk())) {
        assertEquals(40, reader.numDocs(), "20 dispatches, 20 records");
      }
      writer.commit();
      try (var reader = DirectoryReader.open(disk())) {
        assertEquals(0, reader.numDocs());
      }
    }
  }
}
