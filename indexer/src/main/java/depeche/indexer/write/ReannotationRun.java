package depeche.indexer.write;

import depeche.dispatch.Dispatch;
import depeche.indexer.annotate.Annotator;
import depeche.indexer.annotate.Annotators;
import depeche.indexer.annotate.user.UserLexicons;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// Annotates the stored text of every dispatch anew, without its sources.
///
/// A run may be killed at any moment: each dispatch is as it was or as it is to be, and the archive
/// is said to be made with the present lexicons only after the last of them.
public final class ReannotationRun implements AutoCloseable {
  private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(30);

  /// More failures than this are counted, not kept.
  static final int KEPT_FAILURES = 100;

  /// Is told how a run goes, by any of its threads.
  public interface Progress {
    void read(int dispatches, int ofAll);
  }

  private final DispatchWriter writer;
  private final StoredDispatches stored;
  private final List<Annotator> annotators;
  private final Progress progress;
  private final int all;
  private final AtomicInteger read = new AtomicInteger();
  private final AtomicInteger changed = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final CommitPace commits;

  private ReannotationRun(DispatchWriter writer, UserLexicons lexicons, Progress progress)
      throws IOException {
    this.writer = writer;
    this.commits = new CommitPace(writer, BETWEEN_COMMITS);
    this.stored = writer.stored();
    this.annotators = Annotators.inOrder(lexicons);
    this.progress = progress;
    this.all = stored.count();
  }

  /// Takes hold of the index in `folder`.
  ///
  /// @throws IOException if another run holds it, or it cannot be written
  public static ReannotationRun open(Path folder, UserLexicons lexicons, Progress progress)
      throws IOException {
    DispatchWriter writer =
        DispatchWriter.open(
            folder, IndexingOptions.Existing.CONTINUE, Annotators.lexicons(lexicons), _ -> {});
    try {
      return new ReannotationRun(writer, lexicons, progress);
    } catch (IOException | RuntimeException failure) {
      writer.close();
      throw failure;
    }
  }

  /// Reads every dispatch, annotates it and writes it if that changed anything; called once.
  public ReannotationReport run(int count) throws IOException {
    long start = System.nanoTime();
    var threads = new RunThreads(count, stopped);
    stored.each(
        threads,
        before -> {
          annotate(before);
          progress.read(read.get(), all);
          commits.commitIfDue();
        });
    boolean interrupted = stopped.get();
    if (!interrupted && failed.get() == 0) {
      writer.stampAsCurrent();
    }
    if (interrupted) {
      writer.commit();
    } else {
      writer.finish(threads);
    }
    return new ReannotationReport(
        read.get(),
        changed.get(),
        failed.get(),
        List.copyOf(failures),
        Duration.ofNanos(System.nanoTime() - start),
        interrupted);
  }

  private void annotate(StoredDispatch before) throws IOException {
    read.incrementAndGet();
    Dispatch dispatch = before.annotated().dispatch();
    StoredDispatch anew;
    try {
      anew = before.with(Annotators.annotate(dispatch, annotators));
    } catch (RuntimeException | StackOverflowError defect) {
      // One text that trips us must not cost the archive the other hundred thousand.
      if (failed.incrementAndGet() <= KEPT_FAILURES) {
        failures.add(dispatch.id() + ": internal error: " + defect);
      }
      return;
    }
    if (!anew.equals(before)) {
      writer.replace(anew);
      changed.incrementAndGet();
    }
  }

  /// Ends the run after the dispatches in hand; for another thread, which does not wait for it.
  public void stop() {
    stopped.set(true);
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
