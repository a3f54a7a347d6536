package depeche.indexer.write;

import depeche.indexer.source.SourceWatch;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Keeps an index up to date with its sources until it is told to stop: a run at first, and another
/// soon after each change.
///
/// Each pass is an [IndexingRun] of its own, so that others may write to the archive in between. A
/// burst of changes is one pass, at its end; while it goes on, passes keep up with it, but leave
/// families, names and versions to one that comes when things have settled and have rested nine
/// times as long as the last such pass took: they cost a tenth of the time at most.
public final class WatchingRun {
  private static final int REST = 9;

  private final Path folder;
  private final List<Path> sources;
  private final IndexingOptions options;
  private final Pace pace;
  private final Events events;
  private final Object lock = new Object();
  private boolean stopped;
  private @Nullable IndexingRun current;
  private @Nullable SourceWatch watching;

  private IndexingRun.Steps owed = IndexingRun.Steps.NOW;
  private long restedNanos = System.nanoTime();
  private String lastFailure = "";

  public WatchingRun(
      Path folder, List<Path> sources, IndexingOptions options, Pace pace, Events events) {
    this.folder = folder;
    this.sources = List.copyOf(sources);
    this.options = options;
    this.pace = pace;
    this.events = events;
  }

  /// How long things are waited for.
  ///
  /// @param quiet without a change, after which a burst of them has ended
  /// @param longest that a burst is waited for
  /// @param sweep between looks at everything, for changes that the system does not tell
  public record Pace(Duration quiet, Duration longest, Duration sweep) {
    public static final Pace USUAL =
        new Pace(Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofMinutes(5));
  }

  /// Is told what happens, in the thread that runs.
  public interface Events {
    /// A pass begins; who is told how it goes.
    IndexingProgress passing();

    /// A pass has ended.
    void passed(IndexingReport report);

    /// All has been read once, and changes are waited for.
    ///
    /// @param unwatched folders that only the regular look at everything reaches
    void watching(int unwatched);

    /// A pass could not be made; it is tried again. Said once, however often it is.
    void failed(IOException failure);
  }

  /// Runs until [#stop].
  ///
  /// @throws IOException if the first pass fails
  public void run() throws IOException {
    try (SourceWatch watch = SourceWatch.of(sources, folder)) {
      synchronized (lock) {
        watching = watch;
      }
      pass(options, IndexingRun.Steps.NOW);
      if (!isStopped()) {
        events.watching(watch.unwatched());
      }
      while (!isStopped()) {
        IndexingRun.Steps steps = next(watch);
        if (!isStopped()) {
          tryPass(steps);
        }
      }
    }
  }

  /// Waits until there is something to do: a change, or what is owed, or the time for a look.
  private IndexingRun.Steps next(SourceWatch watch) throws IOException {
    if (!watch.changed(patience())) {
      return IndexingRun.Steps.NOW;
    }
    long end = System.nanoTime() + pace.longest().toNanos();
    boolean quiet = false;
    while (!quiet && System.nanoTime() < end && !isStopped()) {
      quiet = !watch.changed(pace.quiet());
    }
    boolean rested = System.nanoTime() - restedNanos >= 0;
    return quiet && rested ? IndexingRun.Steps.NOW : IndexingRun.Steps.LATER;
  }

  private Duration patience() {
    if (!lastFailure.isEmpty()) {
      return pace.longest();
    }
    if (owed == IndexingRun.Steps.NOW) {
      return pace.sweep();
    }
    Duration rest = Duration.ofNanos(restedNanos - System.nanoTime());
    return rest.compareTo(pace.quiet()) > 0 ? rest : pace.quiet();
  }

  private void tryPass(IndexingRun.Steps steps) {
    try {
      pass(options.continuing(), steps);
      lastFailure = "";
    } catch (IOException failure) {
      owed = IndexingRun.Steps.LATER;
      String said = String.valueOf(failure.getMessage());
      if (!said.equals(lastFailure)) {
        events.failed(failure);
      }
      lastFailure = said.isEmpty() ? failure.toString() : said;
    }
  }

  private void pass(IndexingOptions settings, IndexingRun.Steps steps) throws IOException {
    Optional<IndexingReport> report = Optional.empty();
    try (IndexingRun run = IndexingRun.open(folder, settings, events.passing())) {
      if (begin(run)) {
        report = Optional.of(run.index(sources, steps));
      }
    } finally {
      synchronized (lock) {
        current = null;
      }
    }
    owed = steps;
    if (report.isPresent()) {
      restedNanos =
          Math.max(restedNanos, System.nanoTime() + REST * report.get().derivation().toNanos());
      events.passed(report.get());
    }
  }

  private boolean begin(IndexingRun run) {
    synchronized (lock) {
      current = run;
      return !stopped;
    }
  }

  private boolean isStopped() {
    synchronized (lock) {
      return stopped;
    }
  }

  /// Ends the run after the items being read; for another thread, which does not wait for it.
  public void stop() {
    synchronized (lock) {
      stopped = true;
      if (current != null) {
        current.stop();
      }
      if (watching != null) {
        try {
          watching.close();
        } catch (IOException alreadyGone) {
          // Nobody waits on it then.
        }
      }
    }
  }
}
