package depeche.indexer.write;

import depeche.dispatch.SourceLocation;
import depeche.fields.FileOutcome;
import depeche.fields.SourceFailure;
import depeche.fields.SourceRecord;
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

/// One file on its way into the index: its items, in their order, go the path of one item
/// ([ItemPath]), and what becomes of each is noted.
final class FileReading implements ItemSink {
  /// More failures of one file than this are counted, not kept.
  static final int KEPT_FAILURES = 100;

  private final IndexingStages stages;
  private final SourceFile file;
  private final String digest;
  private final Instant begin;
  private final FileBlock block;
  private final ReadAhead ahead;
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
    this.ahead = new ReadAhead(stages.idle(), this::settle);
    var nothingYet = new SourceRecord.Contents(0, FileOutcome.BEGUN, Optional.empty());
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
                    nothingYet),
                stages.idle());
  }

  /// The run ends before the file does; it is read again by the next one.
  private static final class StoppedException extends IOException {
    private static final long serialVersionUID = 1;
  }

  void run() throws IOException {
    try {
      readItems();
      ahead.finish();
    } catch (StoppedException early) {
      return;
    }
    block.end(record());
  }

  private void readItems() throws IOException {
    try {
      SourceFormats.read(file, this);
    } catch (UnreadableSourceException unreadable) {
      failed(location(), reason(unreadable));
    }
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
    reading.ahead.finish();
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
    public void item(SourceDocument document) throws IOException {
      if (reading.items == 0) {
        reading.failed(reading.location(), "could not be read at first");
      }
    }

    @Override
    public void failed(SourceLocation location, String reason) throws IOException {
      if (reading.items == 0) {
        reading.failed(location, reason);
      }
    }

    @Override
    public void skipped(SourceLocation location, String reason) throws IOException {
      failed(location, reason);
    }

    @Override
    public void note(SourceLocation location, String text) {}
  }

  private SourceLocation location() {
    return new SourceLocation(file.path().toString(), Optional.empty(), 0);
  }

  @Override
  public void item(SourceDocument source) throws IOException {
    if (stages.stopped().get()) {
      throw new StoppedException();
    }
    String id = DispatchIds.of(source.key());
    if (idsOfThisFile.add(id)) {
      ahead.add(source.location(), length(source.content()), new ItemPath(stages, source, id));
    } else {
      ahead.add(source.location(), new Prepared.Duplicate());
    }
  }

  @Override
  public void failed(SourceLocation location, String reason) throws IOException {
    ahead.add(location, new Prepared.Failed(reason));
  }

  @Override
  public void skipped(SourceLocation location, String reason) throws IOException {
    ahead.add(location, new Prepared.Skipped(reason));
  }

  @Override
  public void note(SourceLocation location, String text) {
    stages.report().addNote(location, text);
  }

  private static int length(SourceDocument.Content content) {
    return switch (content) {
      case SourceDocument.Page page -> page.html().length();
      case SourceDocument.PlainText plain -> plain.text().length();
      case SourceDocument.Zones zones ->
          zones.text().body().stream().mapToInt(String::length).sum();
    };
  }

  /// The next item of the file, in their order, is what it is.
  private void settle(SourceLocation location, Prepared prepared) throws IOException {
    items++;
    switch (prepared) {
      case Prepared.Ready ready -> {
        boolean held = stages.writer().memory().held(ready.dispatch().dispatch().id());
        block.add(ready.dispatch());
        dispatches++;
        report(held ? new Outcome.Replaced(location) : new Outcome.Indexed(location));
      }
      case Prepared.Duplicate _ -> report(new Outcome.Duplicate(location));
      case Prepared.KeptOut out -> {
        forgotten.add(out.forgottenId());
        report(new Outcome.Forgotten(location));
      }
      case Prepared.Skipped skipped -> {
        report(new Outcome.Skipped(location, skipped.reason()));
        firstReason = firstReason.or(() -> Optional.of(skipped.reason()));
      }
      case Prepared.Failed failure -> fail(location, failure.reason());
    }
    stages.progress().item(stages.report());
  }

  private void report(Outcome outcome) {
    stages.report().add(outcome);
  }

  private void fail(SourceLocation location, String reason) {
    failed++;
    report(new Outcome.Failed(location, reason));
    if (failures.size() < KEPT_FAILURES) {
      failures.add(new SourceFailure(location.entry(), location.ordinal(), reason));
    }
    firstReason = firstReason.or(() -> Optional.of(location + ": " + reason));
  }

  private SourceRecord record() {
    return new SourceRecord(
        file.path().toString(),
        file.root().toString(),
        file.key(),
        FileDigest.fingerprint(file, begin),
        digest,
        new SourceRecord.Contents(
            items, outcome(), firstReason, failed, failures, List.of(), List.copyOf(forgotten)));
  }

  private FileOutcome outcome() {
    if (failed > 0) {
      return FileOutcome.FAILED;
    }
    return dispatches > 0 || firstReason.isEmpty() ? FileOutcome.INDEXED : FileOutcome.SKIPPED;
  }

  private static String reason(UnreadableSourceException failure) {
    return String.valueOf(failure.getMessage());
  }
}
