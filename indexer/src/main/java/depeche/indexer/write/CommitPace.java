package depeche.indexer.write;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/// Commits what a run has written every so often, so that little is lost if it is killed; for the
/// threads of a run, of which one commits when it is time.
final class CommitPace {
  private final DispatchWriter writer;
  private final Duration between;
  private final AtomicLong lastNanos = new AtomicLong(System.nanoTime());

  CommitPace(DispatchWriter writer, Duration between) {
    this.writer = writer;
    this.between = between;
  }

  void commitIfDue() throws IOException {
    long last = lastNanos.get();
    boolean due = System.nanoTime() - last > between.toNanos();
    if (due && lastNanos.compareAndSet(last, System.nanoTime())) {
      writer.commit();
    }
  }
}
