package depeche.indexer.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A real folder is watched: nobody waits longer than it takes, and nobody longer than a minute.
@Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class WatchingRunTest {
  private static final WatchingRun.Pace QUICK =
      new WatchingRun.Pace(Duration.ofMillis(50), Duration.ofMillis(500), Duration.ofMinutes(5));

  private static final WatchingRun.Pace BLIND =
      new WatchingRun.Pace(Duration.ofMillis(50), Duration.ofMillis(500), Duration.ofMillis(100));

  @TempDir private Path folder;

  /// What happened, in the order in which it did.
  private static final class Told implements WatchingRun.Events {
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    @Override
    public IndexingProgress passing() {
      return new IndexingProgress() {
        @Override
        public void read(depeche.indexer.source.SourceFile file, IndexingReport soFar) {}

        @Override
        public void deriving(IndexingReport soFar) {
          lines.add("deriving");
        }
      };
    }

    @Override
    public void passed(IndexingReport report) {
      lines.add(
          "passed +%d ~%d -%d".formatted(report.indexed(), report.replaced(), report.vanished()));
    }

    @Override
    public void watching(int unwatched) {
      lines.add("watching, but for " + unwatched);
    }

    @Override
    public void failed(IOException failure) {
      lines.add("failed: " + failure.getMessage());
    }

    /// Waits for a line; what comes before it is passed over.
    private String await(Predicate<String> wanted) throws InterruptedException {
      var before = new StringBuilder();
      for (String line = next(); line != null; line = next()) {
        if (wanted.test(line)) {
          return line;
        }
        before.append(line).append('\n');
      }
      throw new AssertionError("not told within a minute; but:\n" + before);
    }

    private String next() throws InterruptedException {
      String line = lines.poll(60, TimeUnit.SECONDS);
      return line == null ? "" : line;
    }
  }

  private Path write(String name, int number) throws IOException {
    Path file = folder.resolve("archive").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(
        file,
        """
        Séisme : le bilan numéro %1$d

        LENS, 9 sept 2023 (AFP) - Un séisme a fait %1$d blessés samedi près de Lens, a annoncé la préfecture.
        """
            .formatted(number));
  }

  private static IndexingOptions pruning() {
    return new IndexingOptions(
        Optional.empty(), IndexingOptions.Vanished.FORGET, IndexingOptions.Existing.CONTINUE, 1);
  }

  private WatchingRun watch(WatchingRun.Pace pace, Told told) {
    return new WatchingRun(
        folder.resolve("index"), List.of(folder.resolve("archive")), pruning(), pace, told);
  }

  private static FutureTask<Optional<IOException>> start(WatchingRun run) {
    var task =
        new FutureTask<Optional<IOException>>(() -> {
          try {
            run.run();
            return Optional.empty();
          } catch (IOException failure) {
            return Optional.of(failure);
          }
        });
    Thread.ofPlatform().daemon().start(task);
    return task;
  }

  @Test
  void takesInWhatComesAndLetsGoWhatGoes()
      throws IOException, InterruptedException, ExecutionException {
    write("a.txt", 1);
    var told = new Told();
    WatchingRun run = watch(QUICK, told);
    FutureTask<Optional<IOException>> running = start(run);
    assertEquals("passed +1 ~0 -0", told.await(line -> line.startsWith("passed")));
    assertEquals("watching, but for 0", told.await(line -> line.startsWith("watching")));

    Path second = write("b.txt", 2);
    told.await("passed +1 ~0 -0"::equals);
    write("neuf/dossier/c.txt", 3);
    told.await("passed +1 ~0 -0"::equals);
    write("neuf/dossier/c.txt", 44);
    told.await("passed +0 ~1 -0"::equals);
    Files.delete(second);
    told.await("passed +0 ~0 -1"::equals);

    run.stop();
    assertEquals(Optional.empty(), running.get());
    assertEquals(2, ArchiveCheck.of(folder.resolve("index")).dispatches());
    assertEquals(List.of(), ArchiveCheck.of(folder.resolve("index")).problems());
  }

  @Test
  void findsAlsoWhatTheSystemDoesNotTell()
      throws IOException, InterruptedException, ExecutionException {
    write("a.txt", 1);
    var told = new Told();
    WatchingRun run = watch(BLIND, told);
    FutureTask<Optional<IOException>> running = start(run);
    told.await(line -> line.startsWith("watching"));
    // Two looks at everything, with nothing to find.
    told.await("passed +0 ~0 -0"::equals);
    told.await("passed +0 ~0 -0"::equals);
    run.stop();
    assertEquals(Optional.empty(), running.get());
  }

  @Test
  void waitsForWhoHoldsTheArchive() throws IOException, InterruptedException, ExecutionException {
    write("a.txt", 1);
    var told = new Told();
    WatchingRun run = watch(QUICK, told);
    FutureTask<Optional<IOException>> running = start(run);
    told.await(line -> line.startsWith("watching"));
    try (IndexingRun other =
        IndexingRun.open(folder.resolve("index"), pruning(), IndexingProgress.silent())) {
      write("b.txt", 2);
      told.await(line -> line.startsWith("failed: the archive in"));
      other.stop();
    }
    told.await("passed +1 ~0 -0"::equals);
    run.stop();
    assertEquals(Optional.empty(), running.get());
  }

  @Test
  void derivesWhatNeedsTheWholeArchiveOnceThingsHaveSettled()
      throws IOException, InterruptedException, ExecutionException {
    write("a.txt", 1);
    var told = new Told();
    WatchingRun run = watch(QUICK, told);
    FutureTask<Optional<IOException>> running = start(run);
    told.await(line -> line.startsWith("watching"));
    write("b.txt", 2);
    told.await("deriving"::equals);
    told.await(line -> line.startsWith("passed"));
    run.stop();
    assertEquals(Optional.empty(), running.get());
    try (DispatchWriter writer =
        DispatchWriter.open(
            folder.resolve("index"), IndexingOptions.Existing.CONTINUE, "", _ -> {})) {
      assertTrue(!writer.changed(), "steps are left to be done");
    }
  }

  @Test
  void leavesTheStepsToTheRunThatComesNext() throws IOException {
    write("a.txt", 1);
    try (IndexingRun run =
        IndexingRun.open(folder.resolve("index"), pruning(), IndexingProgress.silent())) {
      run.index(List.of(folder.resolve("archive")), IndexingRun.Steps.LATER);
    }
    assertEquals(1, ArchiveCheck.of(folder.resolve("index")).dispatches());
    try (DispatchWriter writer =
        DispatchWriter.open(
            folder.resolve("index"), IndexingOptions.Existing.CONTINUE, "", _ -> {})) {
      assertTrue(writer.changed(), "the steps have run");
    }
  }

  @Test
  void endsWhereTheFirstPassFails() {
    assertThrows(IOException.class, () -> watch(QUICK, new Told()).run());
  }
}
