package depeche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depeche.indexer.source.SourceFile;
import depeche.indexer.write.IndexingOptions;
import depeche.indexer.write.IndexingProgress;
import depeche.indexer.write.IndexingReport;
import depeche.indexer.write.IndexingRun;
import depeche.searcher.language.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProgressLineTest {
  @TempDir private Path folder;

  private final StringWriter err = new StringWriter();

  /// A clock that a test turns.
  private static final class Turned implements ProgressLine.Moments {
    private Duration passed = Duration.ZERO;

    @Override
    public long nanos() {
      return passed.toNanos();
    }

    @Override
    public LocalDateTime now() {
      return LocalDateTime.of(2024, 2, 1, 17, 30).plus(passed);
    }
  }

  private Console console(Console.Terminals terminals, int width) {
    return new Console(
        new ByteArrayInputStream(new byte[0]),
        new PrintWriter(new StringWriter()),
        new PrintWriter(err),
        width,
        terminals,
        Language.FRENCH,
        Map.of());
  }

  private IndexingReport report() throws IOException {
    Path archive = Files.createDirectories(folder.resolve("archive"));
    Files.writeString(archive.resolve("a.txt"), "Un séisme a fait trois morts à Lens.\n");
    try (IndexingRun run =
        IndexingRun.open(
            folder.resolve("index"), IndexingOptions.usual(), IndexingProgress.silent())) {
      return run.index(List.of(archive));
    }
  }

  private SourceFile file(int bytes) {
    Path path = folder.resolve("archive").resolve("a.txt");
    return new SourceFile(path, folder, "a.txt", bytes, Instant.EPOCH);
  }

  /// All but the last file of an archive of 1,000 bytes, 10 bytes a second, on a terminal.
  private List<String> drawn(int width) throws IOException, InterruptedException {
    IndexingReport report = report();
    Files.writeString(folder.resolve("archive").resolve("b.txt"), "x".repeat(961));
    var ahead = new SourcesAhead(List.of(folder.resolve("archive")));
    var clock = new Turned();
    try (var line = new ProgressLine(console(Console.Terminals.BOTH, width), ahead, clock)) {
      clock.passed = Duration.ofSeconds(1);
      line.read(file(10), report);
      while (ahead.bytes().isEmpty()) {
        Thread.onSpinWait();
      }
      assertEquals(1_000, ahead.bytes().getAsLong());
      clock.passed = Duration.ofSeconds(40);
      line.read(file(390), report);
    }
    return List.of(err.toString().split("\r", -1));
  }

  @Test
  void saysHowFarItIsAndWhenItWillEnd() throws IOException, InterruptedException {
    List<String> drawn = drawn(100);
    // Whether the files ahead are counted by then is a matter of luck.
    assertTrue(drawn.get(1).startsWith("1 lus, 1 par seconde"), drawn.get(1));
    assertEquals("1 lus, 0 par seconde, 40 %, encore 60 s, fin vers 17h31", drawn.get(2).strip());
    assertEquals("", drawn.getLast(), "nothing is left on the line");
  }

  @Test
  void leavesOutWhatANarrowTerminalHasNoRoomFor() throws IOException, InterruptedException {
    List<String> drawn = drawn(30);
    assertEquals("1 lus, 0 par seconde, 40 %", drawn.get(2).strip());
    drawn.forEach(line -> assertTrue(line.length() < 30, line));
  }

  @Test
  void drawsNotMoreOftenThanTheEyeFollows() throws IOException {
    IndexingReport report = report();
    var clock = new Turned();
    Console console = console(Console.Terminals.ERR, 80);
    var ahead = new SourcesAhead(List.of(folder.resolve("archive")));
    try (var line = new ProgressLine(console, ahead, clock)) {
      for (int i = 0; i < 1_000; i++) {
        clock.passed = clock.passed.plusMillis(1);
        line.item(report);
      }
    }
    assertTrue(err.toString().chars().filter(it -> it == '\r').count() <= 7, err.toString());
  }

  @Test
  void writesPlainLinesNowAndThenWhereThereIsNoTerminal() throws IOException {
    IndexingReport report = report();
    var clock = new Turned();
    Console console = console(Console.Terminals.OUT, 80);
    var ahead = new SourcesAhead(List.of(folder.resolve("archive")));
    try (var line = new ProgressLine(console, ahead, clock)) {
      for (int i = 0; i < 40; i++) {
        clock.passed = clock.passed.plusSeconds(1);
        line.item(report);
      }
    }
    assertEquals(2, err.toString().lines().count(), err.toString());
    assertTrue(err.toString().indexOf('\r') < 0, err.toString());
  }
}
