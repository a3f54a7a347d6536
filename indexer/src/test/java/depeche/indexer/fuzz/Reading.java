package depeche.indexer.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depeche.dispatch.SourceLocation;
import depeche.indexer.clean.CleaningOptions;
import depeche.indexer.clean.DispatchCleaner;
import depeche.indexer.source.FieldMapping;
import depeche.indexer.source.ItemSink;
import depeche.indexer.source.SourceDocument;
import depeche.indexer.source.SourceFile;
import depeche.indexer.source.SourceFormats;
import depeche.indexer.source.UnreadableSourceException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One file read and cleaned, and what was wrong with that: what every test of broken sources asks.
///
/// A reader may refuse a file, or an item of it, with a reason; it may not throw anything else, say
/// nothing at all, or take its time. How much memory it may take is the test's `-Xmx`.
final class Reading implements ItemSink {
  /// Processor seconds of one file; the largest sample takes a hundredth of it.
  private static final int MOST_SECONDS = 10;

  private static final DispatchCleaner CLEANER = new DispatchCleaner(CleaningOptions.NONE);

  private final List<String> defects = new ArrayList<>();
  private int outcomes;

  /// Reads a file and fails unless all is well with it.
  ///
  /// @param what the file is, for the message
  /// @return how many outcomes its items have; a run must count as many
  static int check(Path file, String what) throws IOException {
    return check(file, what, FieldMapping.NONE);
  }

  private static int check(Path file, String what, FieldMapping fields) throws IOException {
    var reading = new Reading();
    var thread = ManagementFactory.getThreadMXBean();
    long start = thread.getCurrentThreadCpuTime();
    reading.read(file, fields);
    Duration spent = Duration.ofNanos(thread.getCurrentThreadCpuTime() - start);
    assertEquals(List.of(), reading.defects, what);
    assertTrue(reading.outcomes > 0, what + " vanished without a word");
    assertTrue(spent.toSeconds() < MOST_SECONDS, what + " took " + spent);
    return reading.outcomes;
  }

  /// The same of bytes, which readers want in a file: some begin at its end.
  static void check(byte[] bytes) throws IOException {
    check(bytes, FieldMapping.NONE);
  }

  /// The same of records whose fields the user has named.
  static void check(byte[] bytes, FieldMapping fields) throws IOException {
    Path file = Files.createTempFile("depeche", ".fuzz");
    try {
      check(Files.write(file, bytes), bytes.length + " bytes", fields);
    } finally {
      Files.delete(file);
    }
  }

  private void read(Path file, FieldMapping fields) throws IOException {
    String key = file.getFileName().toString();
    var source =
        new SourceFile(file, file.resolveSibling(""), key, Files.size(file), Instant.EPOCH);
    try {
      SourceFormats.read(source.withFields(fields), this);
    } catch (UnreadableSourceException unreadable) {
      note(unreadable.getMessage() + where(unreadable.getCause()));
    }
  }

  @Override
  public void item(SourceDocument document) {
    try {
      CLEANER.clean(document, "id");
      outcomes++;
    } catch (UnreadableSourceException noArticle) {
      note(noArticle.getMessage());
    }
  }

  @Override
  public void failed(SourceLocation location, String reason) {
    note(reason);
  }

  @Override
  public void skipped(SourceLocation location, String reason) {
    note(reason);
  }

  @Override
  public void note(SourceLocation location, String text) {
    // no item, and so no outcome
  }

  private void note(@Nullable String reason) {
    outcomes++;
    if (reason == null || reason.isBlank() || reason.startsWith("internal error")) {
      defects.add(String.valueOf(reason));
    }
  }

  private static String where(@Nullable Throwable defect) {
    return defect == null
        ? ""
        : Arrays.stream(defect.getStackTrace())
            .filter(it -> it.getClassName().startsWith("depeche"))
            .limit(4)
            .map(it -> "\n  " + it)
            .reduce("", String::concat);
  }
}
