package depeche.indexer.write;

import depeche.dispatch.AnnotatedDispatch;
import depeche.dispatch.Dispatch;
import depeche.dispatch.SourceLocation;
import depeche.fields.SourceFailure;
import depeche.fields.SourceRecord;
import depeche.indexer.annotate.Annotators;
import depeche.indexer.source.ItemSink;
import depeche.indexer.source.SourceDocument;
import depeche.indexer.source.SourceFile;
import depeche.indexer.source.SourceFormats;
import depeche.indexer.source.UnreadableSourceException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// One file on its way into the index. [#item] is the path of one item, and the place to read
/// first.
final class FileReading implements ItemSink {
  /// More failures of one file than this are counted, not kept.
  static final int KEPT_FAILURES = 100;

  private final IndexingStages stages;
  private final SourceFile file;
  private final String digest;
  private final Instant begin;
  private final FileBlock block;
  private final IdSet idsOfThisFile = new IdSet();
  private final List<SourceFailure> failures = new ArrayList<>();
  private final Set<String> forgotten = new TreeSet<>();
  private int items;
  private int dispatches;
  private int failed;
  private Optional<String> firstReason = Optional.empty();

  /// @param file with the key that its ids are made of
  /// @param digest of its bytes, taken before they are read: what changes from then on is read
  ///   again
  FileReading(IndexingStages stages, SourceFile file, String digest, Instant begin) {
    this.stages = stages;
    this.file = file;
    this.digest = digest;
    this.begin = begin;
    var nothingYet = new SourceRecord.Contents(0, "begun", Optional.empty());
    this.block =
        stages
            .writer()
            .begin(
                new SourceRecord(
                    file.path().toString(),
                    file.root().toString(),
                    file.key(),
                    "",
                    FileDigest.UNKNOWN,
                    nothingYet));
  }

  /// The run ends before the file does; it is read again by the next one.
  private static final class StoppedException extends IOException {
    private static final long serialVersionUID = 1;
  }

  void run() throws IOException {
    try {
      SourceFormats.read(file, this);
    } catch (StoppedException early) {
      return;
    } catch (UnreadableSourceException unreadable) {
      failed(location(), reason(unreadable));
    }
    block.end(record());
  }

  /// Notes that the bytes of a file cannot be had; what earlier runs read of it stays.
  static void unreadable(IndexingStages stages, SourceFile file, Optional<SourceRecord> before)
      throws IOException {
    var reading = new FileReading(stages, file, FileDigest.UNKNOWN, Instant.EPOCH);
    try {
      SourceFormats.read(file, new Refusal(reading));
    } catch (UnreadableSourceException unreadable) {
      reading.failed(reading.location(), reason(unreadable));
    }
    SourceRecord record = reading.record();
    stages
        .writer()
        .update(
            before
                .map(it -> it.withFingerprint("").withContents(record.contents()))
                .orElse(record));
  }

  /// Had the bytes come back in the meantime, the next run would be the one to read them.
  private record Refusal(FileReading reading) implements ItemSink {
    @Override
    public void item(SourceDocument document) {
      if (reading.items == 0) {
        reading.failed(reading.location(), "could not be read at first");
      }
    }

    @Override
    public void failed(SourceLocation location, String reason) {
      if (reading.items == 0) {
        reading.failed(location, reason);
      }
    }

    @Override
    public void skipped(SourceLocation location, String reason) {
      failed(location, reason);
    }
  }

  private SourceLocation location() {
    return new SourceLocation(file.path().toString(), Optional.empty(), 0);
  }

  @Override
  public void item(SourceDocument source) throws IOException {
    if (stages.stopped().get()) {
      throw new StoppedException();
    }
    items++;
    String id = DispatchIds.of(source.key());
    Optional<AnnotatedDispatch> annotated = annotated(source, id);
    if (annotated.isPresent()) {
      boolean held = stages.writer().memory().held(id);
      block.add(annotated.get());
      dispatches++;
      stages
          .report()
          .add(
              held
                  ? new Outcome.Replaced(source.location())
                  : new Outcome.Indexed(source.location()));
    }
    stages.progress().item(stages.report());
  }

  /// The dispatch, if the item is one that the archive is to have.
  private Optional<AnnotatedDispatch> annotated(SourceDocument source, String id) {
    Tombstones tombstones = stages.writer().tombstones();
    if (!idsOfThisFile.add(id)) {
      stages.report().add(new Outcome.Duplicate(source.location()));
      return Optional.empty();
    }
    if (tombstones.has(id)) {
      return keptOut(source, id);
    }
    try {
      Dispatch dispatch = stages.cleaner().clean(source, id);
      if (!tombstones.isEmpty()) {
        Optional<String> sameText = tombstones.ofText(TextDigest.of(dispatch.text()));
        if (sameText.isPresent()) {
          return keptOut(source, sameText.get());
        }
      }
      return Optional.of(Annotators.annotate(dispatch, stages.annotators()));
    } catch (UnreadableSourceException noDispatch) {
      skip(source.location(), reason(noDispatch));
    } catch (RuntimeException | StackOverflowError defect) {
      // One page that trips us must not cost the archive the other hundred thousand.
      fail(source.location(), "internal error: " + defect);
    }
    return Optional.empty();
  }

  private Optional<AnnotatedDispatch> keptOut(SourceDocument source, String forgottenId) {
    forgotten.add(forgottenId);
    stages.report().add(new Outcome.Forgotten(source.location()));
    return Optional.empty();
  }

  @Override
  public void failed(SourceLocation location, String reason) {
    items++;
    fail(location, reason);
  }

  @Override
  public void skipped(SourceLocation location, String reason) {
    items++;
    skip(location, reason);
  }

  private void fail(SourceLocation location, String reason) {
    failed++;
    stages.report().add(new Outcome.Failed(location, reason));
    if (failures.size() < KEPT_FAILURES) {
      failures.add(new SourceFailure(location.entry(), location.ordinal(), reason));
    }
    firstReason = firstReason.or(() -> Optional.of(location + ": " + reason));
  }

  private void skip(SourceLocation location, String reason) {
    stages.report().add(new Outcome.Skipped(location, reason));
    firstReason = firstReason.or(() -> Optional.of(reason));
  }

  private SourceRecord record() {
    String outcome =
        failed > 0 ? "failed" : dispatches > 0 || firstReason.isEmpty() ? "indexed" : "skipped";
    return new SourceRecord(
        file.path().toString(),
        file.root().toString(),
        file.key(),
        FileDigest.fingerprint(file, begin),
        digest,
        new SourceRecord.Contents(
            items, outcome, firstReason, failed, failures, List.of(), List.copyOf(forgotten)));
  }

  private static String reason(UnreadableSourceException failure) {
    return String.valueOf(failure.getMessage());
  }
}
