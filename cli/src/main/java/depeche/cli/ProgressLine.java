package depeche.cli;

import depeche.indexer.source.SourceFile;
import depeche.indexer.write.IndexingProgress;
import depeche.indexer.write.IndexingReport;
import depeche.searcher.render.Numbers;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// One line on stderr that says how far a run is, drawn over the last one a few times a second on a
/// terminal, and a plain line now and then elsewhere.
///
/// `1 204 lus, 219 par seconde, 45 %, encore 2 min, fin vers 17h43`: of a narrow terminal, what
/// does not fit is left out from the end. The time that is left is that of the bytes that are left,
/// at the rate of the last ten seconds or more.
final class ProgressLine implements IndexingProgress, AutoCloseable {
  private static final Duration ON_TERMINAL = Duration.ofMillis(200);
  private static final Duration ELSEWHERE = Duration.ofSeconds(15);
  private static final long WINDOW = Duration.ofSeconds(10).toNanos();

  private final Console console;
  private final SourcesAhead ahead;
  private final Moments moments;
  private final long start;
  private final long pause;
  private long lastNanos;
  private int lastLength;
  private boolean listing;
  private long bytes;

  /// The bytes that had been read when the last and the present window of time began.
  private Mark before;

  private Mark last;

  private record Mark(long nanos, long bytes) {}

  /// What time it is.
  interface Moments {
    /// Of a clock that never goes back.
    long nanos();

    /// Of the wall.
    LocalDateTime now();

    /// The clocks of the machine.
    static Moments ofMachine() {
      return new Moments() {
        @Override
        public long nanos() {
          return System.nanoTime();
        }

        @Override
        public LocalDateTime now() {
          return LocalDateTime.now(java.time.ZoneId.systemDefault());
        }
      };
    }
  }

  ProgressLine(Console console, SourcesAhead ahead) {
    this(console, ahead, Moments.ofMachine());
  }

  ProgressLine(Console console, SourcesAhead ahead, Moments moments) {
    this.console = console;
    this.ahead = ahead;
    this.moments = moments;
    this.start = moments.nanos();
    this.pause = (console.errIsTerminal() ? ON_TERMINAL : ELSEWHERE).toNanos();
    this.lastNanos = start;
    this.before = new Mark(start, 0);
    this.last = before;
  }

  @Override
  public synchronized void read(SourceFile file, IndexingReport soFar) {
    bytes += file.bytes();
    item(soFar);
  }

  @Override
  public synchronized void item(IndexingReport soFar) {
    long now = moments.nanos();
    if (now - lastNanos < pause) {
      return;
    }
    lastNanos = now;
    if (!listing) {
      // A run that is over before this has no need of it.
      listing = true;
      ahead.begin();
    }
    if (now - last.nanos > WINDOW) {
      before = last;
      last = new Mark(now, bytes);
    }
    show(parts(soFar, now));
  }

  @Override
  public synchronized void deriving(IndexingReport soFar) {
    if (listing) {
      show(
          List.of(
              console.say(
                  "familles, noms et versions de toute l'archive",
                  "families, names and versions of the whole archive")));
    }
  }

  private List<String> parts(IndexingReport soFar, long now) {
    var parts = new ArrayList<String>();
    long read = soFar.read();
    parts.add(grouped(read) + console.say(" lus", " read"));
    long rate = Math.round(read / ((now - start) / 1e9));
    parts.add(grouped(rate) + console.say(" par seconde", " a second"));
    OptionalLong all = ahead.bytes();
    if (all.isPresent() && bytes > 0 && all.getAsLong() >= bytes) {
      parts.add(100 * bytes / all.getAsLong() + console.say(" %", "%"));
      long done = bytes - before.bytes;
      if (done > 0) {
        double left = (double) (all.getAsLong() - bytes) * (now - before.nanos) / done;
        Duration time = Duration.ofNanos((long) left);
        parts.add(console.say("encore ", "") + inWords(time) + console.say("", " left"));
        LocalDateTime end = moments.now().plus(time);
        parts.add(
            console
                .say("fin vers %dh%02d", "done at %d:%02d")
                .formatted(end.getHour(), end.getMinute()));
      }
    }
    return parts;
  }

  private String grouped(long number) {
    return Numbers.grouped(number, console.language());
  }

  /// `40 s`, `12 min`, `3 h 05`.
  private static String inWords(Duration time) {
    if (time.toSeconds() < 100) {
      return time.toSeconds() + " s";
    }
    return time.toMinutes() < 100
        ? time.toMinutes() + " min"
        : "%d h %02d".formatted(time.toHours(), time.toMinutesPart());
  }

  private void show(List<String> parts) {
    if (console.errIsTerminal()) {
      String line = fitting(parts, console.width() - 1);
      // Drawn over, never wiped first: nothing flickers.
      console.err().print("\r" + line + " ".repeat(Math.max(0, lastLength - line.length())));
      lastLength = line.length();
    } else {
      console.err().println(String.join(", ", parts));
    }
    console.err().flush();
  }

  private static String fitting(List<String> parts, int width) {
    for (int count = parts.size(); count > 1; count--) {
      String line = String.join(", ", parts.subList(0, count));
      if (line.length() <= width) {
        return line;
      }
    }
    return parts.getFirst().substring(0, Math.min(parts.getFirst().length(), width));
  }

  /// Says something in a line of its own, in whose place this one goes on.
  synchronized void say(String words) {
    wipe();
    console.err().println(words);
    console.err().flush();
  }

  private void wipe() {
    if (lastLength > 0) {
      console.err().print("\r" + " ".repeat(lastLength) + "\r");
      lastLength = 0;
    }
  }

  @Override
  public synchronized void close() {
    wipe();
  }
}
