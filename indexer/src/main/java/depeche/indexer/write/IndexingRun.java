package depeche.indexer.write;

import depeche.fields.SourceRecord;
import depeche.indexer.annotate.Annotators;
import depeche.indexer.clean.CleaningOptions;
import depeche.indexer.clean.DispatchCleaner;
import depeche.indexer.source.Archive;
import depeche.indexer.source.SourceFile;
import depeche.indexer.source.SourceFormats;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.index.DirectoryReader;

/// The path from an archive to its index: files, source documents, dispatches, annotations, Lucene
/// documents. [ItemPath] is that path for one item, and the place to read first.
///
/// A run may be stopped or killed at any moment and begun again: a file that is as its record in
/// the index says is left alone ([FileIdentities]).
public final class IndexingRun implements AutoCloseable {
  private final DispatchWriter writer;
  private final IndexingOptions options;
  private final IndexingStages stages;
  private final IndexingReport report;
  private final FileIdentities identities;
  private final Set<String> succeeded = new HashSet<>();
  private final AtomicBoolean stopped;
  private final CommitPace commits;
  private final RunThreads threads;
  private final IdleThreads idle;

  private IndexingRun(
      DispatchWriter writer,
      IndexingOptions options,
      IndexingReport report,
      IndexingProgress progress) {
    this.writer = writer;
    this.options = options;
    this.report = report;
    this.commits = new CommitPace(writer, options.betweenCommits());
    this.stopped = new AtomicBoolean();
    this.threads = new RunThreads(options.threads(), stopped);
    this.idle = new IdleThreads(options.threads(), stopped);
    this.identities = new FileIdentities(writer.memory());
    this.stages =
        new IndexingStages(
            new DispatchCleaner(new CleaningOptions(options.defaultDay())),
            Annotators.inOrder(options.lexicons()),
            writer,
            report,
            progress,
            stopped,
            idle);
  }

  /// Takes hold of the index in `folder`, making it if there is none.
  ///
  /// @throws IOException if another run holds it, or it cannot be written
  public static IndexingRun open(Path folder, IndexingOptions options, IndexingProgress progress)
      throws IOException {
    var report = new IndexingReport();
    DispatchWriter writer =
        DispatchWriter.open(
            folder,
            options.existing(),
            Annotators.lexicons(options.lexicons()),
            report::addYielded);
    return of(writer, options, report, progress);
  }

  static IndexingRun of(
      DispatchWriter writer,
      IndexingOptions options,
      IndexingReport report,
      IndexingProgress progress)
      throws IOException {
    try {
      return new IndexingRun(writer, options, report, progress);
    } catch (RuntimeException failure) {
      writer.close();
      throw failure;
    }
  }

  /// When that is derived which needs the whole archive: families, names, versions.
  public enum Steps {
    /// by this run, at its end
    NOW,
    /// by the next run that does
    LATER
  }

  /// Brings the index up to date with `sources`; called once.
  ///
  /// @throws IOException if a source does not exist, or the index cannot be written
  public IndexingReport index(List<Path> sources) throws IOException {
    return index(sources, List.of(), Steps.NOW);
  }

  /// The same, and takes out what came from sources that are gone: named one by one, since a folder
  /// that is not there for a while is no reason to lose what it held.
  public IndexingReport index(List<Path> sources, List<VanishedSource> gone) throws IOException {
    return index(sources, gone, Steps.NOW);
  }

  /// The same, where another run is to follow soon.
  public IndexingReport index(List<Path> sources, Steps steps) throws IOException {
    return index(sources, List.of(), steps);
  }

  private IndexingReport index(List<Path> sources, List<VanishedSource> gone, Steps steps)
      throws IOException {
    long start = System.nanoTime();
    var archive = new Archive(sources, options.fields());
    try {
      bringUpToDate(roots(sources, gone), archive, steps);
    } catch (IOException failure) {
      throw writer.failure().orElse(failure);
    } catch (RuntimeException failure) {
      if (writer.failure().isPresent()) {
        throw writer.failure().get();
      }
      throw failure;
    }
    report.finish(Duration.ofNanos(System.nanoTime() - start), stopped.get());
    return report;
  }

  /// Where files may be gone from for good.
  private List<Path> roots(List<Path> sources, List<VanishedSource> gone) throws IOException {
    var roots = new ArrayList<Path>();
    if (options.prune() == IndexingOptions.Vanished.FORGET) {
      for (Path source : sources) {
        if (!source.equals(Archive.STANDARD_INPUT)) {
          roots.add(source.toRealPath());
        }
      }
    }
    for (VanishedSource source : gone) {
      roots.add(source.place());
    }
    return roots;
  }

  /// @param prunedUnder files that are gone from there are forgotten
  private void bringUpToDate(List<Path> prunedUnder, Archive archive, Steps steps)
      throws IOException {
    threads.all(() -> readFiles(archive));
    for (Archive.Problem problem : archive.problems()) {
      report.addProblem(problem.path(), problem.reason());
    }
    if (!stopped.get()) {
      readMoved();
    }
    if (!stopped.get() && !prunedUnder.isEmpty()) {
      removeVanished(prunedUnder);
    }
    if (!stopped.get()) {
      readOrphaned();
    }
    if (writer.lexiconsDiffer()) {
      report.noteOlderLexicons();
    }
    if (stopped.get() || steps == Steps.LATER) {
      writer.commit();
    } else {
      stages.progress().deriving(report);
      long begin = System.nanoTime();
      writer.finish(threads);
      report.noteDerivation(Duration.ofNanos(System.nanoTime() - begin));
    }
  }

  /// Ends the run after the items being read; for another thread, which does not wait for it.
  public void stop() {
    stopped.set(true);
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }

  private Void readFiles(Archive archive) throws IOException, InterruptedException {
    try {
      Optional<SourceFile> next = archive.next();
      while (next.isPresent() && !stopped.get()) {
        read(next.get());
        commits.commitIfDue();
        next = archive.next();
      }
      writer.flushOwnBuffer();
    } finally {
      idle.leaveFiles();
    }
    idle.help();
    return null;
  }

  /// One file; what it gives is committed by the caller.
  void read(SourceFile file) throws IOException {
    Instant begin = Instant.now();
    switch (identities.judge(file)) {
      case FileState.Unchanged it -> report.addUnchanged(it.record().items());
      case FileState.Touched it -> {
        writer.update(it.record());
        report.addUnchanged(it.record().items());
      }
      case FileState.Changed it -> new FileReading(stages, it.file(), it.digest(), begin).run();
      case FileState.Unreadable it -> FileReading.unreadable(stages, it.file(), it.before());
      case FileState.Moved _ -> {
        return;
      }
    }
    stages.progress().read(file, report);
  }

  /// Reads the files that others have become. The dispatches of the old name go when those of the
  /// new one are in the hands of the writer, so that none is lost if the machine stops in between.
  private void readMoved() throws IOException {
    List<FileIdentities.Succession> successions = identities.moved();
    successions.forEach(it -> it.from().ifPresent(gone -> succeeded.add(gone.file())));
    threads.each(
        successions,
        it -> {
          new FileReading(stages, it.file(), it.digest(), Instant.now()).run();
          if (it.from().isPresent() && !stopped.get()) {
            writer.remove(it.from().get().file());
          }
          stages.progress().read(it.file(), report);
          commits.commitIfDue();
        });
  }

  private void removeVanished(List<Path> roots) throws IOException {
    writer
        .memory()
        .eachRecordUnder(
            roots,
            record -> {
              if (!succeeded.contains(record.file()) && ArchiveMemory.isGone(record)) {
                writer.remove(record.file());
                report.addVanished(record.items());
              }
            });
  }

  /// Reads files once more whose items were duplicates of a file that has them no longer.
  private void readOrphaned() throws IOException {
    if (!writer.changed()) {
      return;
    }
    writer.commit();
    List<SourceRecord> orphaned;
    try (DirectoryReader now = writer.now()) {
      orphaned = ContestedIds.orphaned(now);
    }
    for (SourceRecord record : orphaned) {
      Path path = Path.of(record.file());
      if (Files.isRegularFile(path)) {
        try {
          readAgain(path, record);
        } catch (NoSuchFileException | AccessDeniedException gone) {
          report.addProblem(record.file(), SourceFormats.reason(gone));
        }
      }
    }
  }

  private void readAgain(Path path, SourceRecord record) throws IOException {
    var file =
        new SourceFile(
            path,
            Path.of(record.root()),
            record.key(),
            Files.size(path),
            Files.getLastModifiedTime(path).toInstant(),
            path,
            FileDigest.fields(record.fingerprint()));
    String digest = FileDigest.of(file);
    if (digest.equals(FileDigest.UNKNOWN)) {
      FileReading.unreadable(stages, file, Optional.of(record));
    } else {
      new FileReading(stages, file, digest, Instant.now()).run();
    }
  }
}
