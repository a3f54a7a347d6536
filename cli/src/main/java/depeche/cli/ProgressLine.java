package depeche.cli;

import depeche.indexer.source.SourceFile;
import depeche.indexer.write.IndexingProgress;
import depeche.indexer.write.IndexingReport;
import java.time.Duration;

/// One line on stderr that says how far a run is, drawn anew a few times a second on a terminal,
/// and a plain line now and then elsewhere.
final class ProgressLine implements IndexingProgress, AutoCloseable {
  private static final Duration ON_TERMINAL = Duration.ofMillis(200);
  private static final Duration ELSEWHERE = Duration.ofSeconds(15);

  private final Console console;
  private final long start = System.nanoTime();
  private long lastNanos = start;
  private int lastLength;

  ProgressLine(Console console) {
    this.console = console;
  }

  @Override
  public synchronized void read(SourceFile file, IndexingReport soFar) {
    long now = System.nanoTime();
    Duration pause = console.errIsTerminal() ? ON_TERMINAL : ELSEWHERE;
    if (now - lastNanos < pause.toNanos()) {
      return;
    }
    lastNanos = now;
    double seconds = (now - start) / 1e9;
    String line =
        console
            .say("%,d lus, %,.0f par seconde", "%,d read, %,.0f a second")
            .formatted(soFar.read(), soFar.read() / seconds);
    if (console.errIsTerminal()) {
      String shown = line.substring(0, Math.min(line.length(), console.width() - 1));
      console.err().print("\r" + shown + " ".repeat(Math.max(0, lastLength - shown.length())));
      lastLength = shown.length();
    } else {
      console.err().println(line);
    }
    console.err().flush();
  }

  @Override
  public synchronized void close() {
    if (lastLength > 0) {
      console.err().print("\r" + " ".repeat(lastLength) + "\r");
      lastLength = 0;
    }
  }
}
