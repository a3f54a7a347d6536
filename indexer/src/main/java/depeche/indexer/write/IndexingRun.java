package depeche.indexer.write;

import depeche.dispatch.AnnotatedDispatch;
import depeche.dispatch.Dispatch;
import depeche.dispatch.SourceLocation;
import depeche.fields.SourceRecord;
import depeche.indexer.annotate.Annotator;
import depeche.indexer.annotate.Annotators;
import depeche.indexer.clean.CleaningOptions;
import depeche.indexer.clean.DispatchCleaner;
import depeche.indexer.source.Archive;
import depeche.indexer.source.ItemSink;
import depeche.indexer.source.SourceDocument;
import depeche.indexer.source.SourceFile;
import depeche.indexer.source.SourceFormats;
import depeche.indexer.source.UnreadableSourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/// The path from an archive to its index: files, source documents, dispatches, annotations, Lucene
/// documents. [FileReading#item] is that path for one item, and the place to read first.
///
/// A run may be stopped or killed at any moment and begun again: a file whose record in the index
/// shows the same size and time is left alone.
public final class IndexingRun implements AutoCloseable {
  /// At most this much work is lost when the machine stops.
  private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(30);

  private final DispatchWriter writer;
  private final DispatchCleaner cleaner;
  private final List<Annotator> annotators;
  private final IndexingOptions options;
  private final IndexingProgress progress;
  private final IndexingReport report = new IndexingReport();
  private final Set<String> idsOfThisRun = ConcurrentHashMap.newKeySet();
  private final Set<String> filesOfThisRun = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final AtomicLong lastCommitNanos = new AtomicLong(System.nanoTime());
  private final CountDownLatch closed = new CountDownLatch(1);

  private IndexingRun(DispatchWriter writer, IndexingOptions options, IndexingProgress progress) {
    this.writer = writer;
    this.options = options;
    this.progress = progress;
    this.annotators = Annotators.inOrder(options.lexicons());
    this.cleaner = new DispatchCleaner(new CleaningOptions(options.defaultDay()));
  }

  /// Takes hold of the index in `folder`, making it if there is none.
  ///
  /// @throws IOException if another run holds it, or it cannot be written
  public static IndexingRun open(Path folder, IndexingOptions options, IndexingProgress progress)
      throws IOException {
    String lexicons = Annotators.lexicons(options.lexicons());
    return new IndexingRun(
        DispatchWriter.open(folder, options.existing(), lexicons), options, progress);
  }

  /// Brings the index up to date with `sources`; called once.
  ///
  /// @throws IOException if a source does not exist, or the index cannot be written
  public IndexingReport index(List<Path> sources) throws IOException {
    long start = System.nanoTime();
    var archive = new Archive(sources);
    inParallel(() -> readFiles(archive));
    for (String problem : archive.problems()) {
      int colon = problem.indexOf(": ");
      report.addProblem(problem.substring(0, colon), problem.substring(colon + 2));
    }
    if (!stopped.get() && options.prune() == IndexingOptions.Vanished.FORGET) {
      forgetVanished(sources);
    }
    if (writer.lexiconsDiffer()) {
      report.noteOlderLexicons();
    }
    if (stopped.get()) {
      writer.commit();
    } else {
      writer.finish();
    }
    report.finish(Duration.ofNanos(System.nanoTime() - start), stopped.get());
    return report;
  }

  /// Ends the run after the files being read, and waits until the index is closed; for another
  /// thread.
  public void stop() {
    stopped.set(true);
    try {
      closed.await();
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    try {
      writer.close();
    } finally {
      closed.countDown();
    }
  }

  private void inParallel(Callable<Void> work) throws IOException {
    try (ExecutorService threads = Executors.newFixedThreadPool(options.threads())) {
      var results = new ArrayList<Future<Void>>();
      for (int i = 0; i < options.threads(); i++) {
        results.add(threads.submit(work));
      }
      for (Future<Void> result : results) {
        result.get();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    } catch (ExecutionException failure) {
      stopped.set(true);
      switch (failure.getCause()) {
        case IOException cause -> throw cause;
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw new IOException(failure);
      }
    }
  }

  private Void readFiles(Archive archive) throws IOException {
    Optional<SourceFile> next = archive.next();
    while (next.isPresent() && !stopped.get()) {
      read(next.get());
      commitIfDue();
      next = archive.next();
    }
    writer.flushOwnBuffer();
    return null;
  }

  private void read(SourceFile file) throws IOException {
    String path = file.path().toString();
    filesOfThisRun.add(path);
    Optional<SourceRecord> before = writer.recordOf(path);
    // What failed is tried again: a permission may have been given since.
    boolean unchanged =
        before
            .filter(it -> it.fingerprint().equals(file.fingerprint()))
            .filter(it -> !it.outcome().equals("failed"))
            .isPresent();
    if (unchanged) {
      report.addUnchanged(before.map(SourceRecord::items).orElse(0));
    } else {
      new FileReading(file).run();
    }
    progress.read(path, report);
  }

  private void commitIfDue() throws IOException {
    long last = lastCommitNanos.get();
    boolean due = System.nanoTime() - last > BETWEEN_COMMITS.toNanos();
    if (due && lastCommitNanos.compareAndSet(last, System.nanoTime())) {
      writer.commit();
    }
  }

  private void forgetVanished(List<Path> sources) throws IOException {
    var roots = new ArrayList<Path>();
    for (Path source : sources) {
      if (!source.equals(Archive.STANDARD_INPUT)) {
        roots.add(source.toRealPath());
      }
    }
    for (SourceRecord record : writer.recordsUnder(roots)) {
      if (!filesOfThisRun.contains(record.file()) && Files.notExists(Path.of(record.file()))) {
        writer.forget(record.file());
        report.addForgotten(record.items());
      }
    }
  }

  /// One file on its way into the index.
  private final class FileReading implements ItemSink {
    private final SourceFile file;
    private final DispatchWriter.FileBlock block;
    private int items;
    private int dispatches;
    private Optional<Outcome> notIndexed = Optional.empty();

    FileReading(SourceFile file) {
      this.file = file;
      this.block = writer.begin(file.path().toString());
    }

    void run() throws IOException {
      try {
        SourceFormats.read(file, this);
      } catch (UnreadableSourceException unreadable) {
        items++;
        end(new Outcome.Failed(location(), reason(unreadable)));
      }
      block.end(record());
    }

    private SourceLocation location() {
      return new SourceLocation(file.path().toString(), Optional.empty(), 0);
    }

    @Override
    public void item(SourceDocument source) throws IOException {
      items++;
      String id = DispatchIds.of(source.key());
      if (!idsOfThisRun.add(id)) {
        end(new Outcome.Duplicate(source.location()));
        return;
      }
      try {
        Dispatch dispatch = cleaner.clean(source, id);
        AnnotatedDispatch annotated = Annotators.annotate(dispatch, annotators);
        block.add(annotated);
        dispatches++;
        end(
            writer.held(id)
                ? new Outcome.Replaced(source.location())
                : new Outcome.Indexed(source.location()));
      } catch (UnreadableSourceException noDispatch) {
        end(new Outcome.Skipped(source.location(), reason(noDispatch)));
      } catch (RuntimeException | StackOverflowError defect) {
        // One page that trips us must not cost the archive the other hundred thousand.
        end(new Outcome.Failed(source.location(), "internal error: " + defect));
      }
    }

    @Override
    public void failed(SourceLocation location, String reason) {
      items++;
      end(new Outcome.Failed(location, reason));
    }

    @Override
    public void skipped(SourceLocation location, String reason) {
      items++;
      end(new Outcome.Skipped(location, reason));
    }

    private void end(Outcome outcome) {
      report.add(outcome);
      if (outcome instanceof Outcome.Failed || outcome instanceof Outcome.Skipped) {
        notIndexed = notIndexed.or(() -> Optional.of(outcome));
      }
    }

    private SourceRecord record() {
      String outcome =
          switch (notIndexed.orElse(null)) {
            case Outcome.Failed _ -> "failed";
            case Outcome.Skipped _ -> dispatches > 0 ? "indexed" : "skipped";
            case null, default -> "indexed";
          };
      Optional<String> reason =
          notIndexed.map(it ->
              switch (it) {
                case Outcome.Failed failed -> failed.location() + ": " + failed.reason();
                case Outcome.Skipped skipped -> skipped.reason();
                default -> "";
              });
      return new SourceRecord(
          file.path().toString(),
          file.root().toString(),
          file.fingerprint(),
          items,
          outcome,
          reason);
    }
  }

  private static String reason(UnreadableSourceException failure) {
    return String.valueOf(failure.getMessage());
  }
}
