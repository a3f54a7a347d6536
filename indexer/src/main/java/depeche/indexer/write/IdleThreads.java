package depeche.indexer.write;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;

/// The threads of a run that find no more files to read, and help those that still read one: an
/// archive may well be a single file of a gigabyte.
///
/// Each thread calls [#leaveFiles] when it has read its last file, whatever ended that, and then
/// may [#help].
final class IdleThreads {
  private final Deque<FutureTask<?>> open = new ArrayDeque<>();
  private final AtomicBoolean stopped;
  private int reading;
  private int helping;

  /// @param threads of the run, all of them still reading
  /// @param stopped set when the run is to end
  IdleThreads(int threads, AtomicBoolean stopped) {
    this.reading = threads;
    this.stopped = stopped;
  }

  /// Lays out a piece of work for whoever is idle.
  ///
  /// @return whether there is anybody; if not, the caller does it
  synchronized boolean offer(FutureTask<?> work) {
    if (helping == 0) {
      return false;
    }
    open.add(work);
    notify();
    return true;
  }

  /// What a piece of work gave. If nobody has begun it, it is done here and now: a thread that
  /// waits for it would otherwise do nothing.
  ///
  /// @throws IOException what the work threw
  <T> T result(FutureTask<T> work) throws IOException {
    if (takeBack(work)) {
      work.run();
    }
    return RunThreads.result(work);
  }

  private synchronized boolean takeBack(FutureTask<?> work) {
    return open.remove(work);
  }

  /// This thread reads no more files.
  synchronized void leaveFiles() {
    reading--;
    notifyAll();
  }

  /// Does what is laid out, until every other thread has read its last file too.
  void help() throws InterruptedException {
    count(1);
    try {
      for (var work = next(); work.isPresent(); work = next()) {
        work.get().run();
      }
    } finally {
      count(-1);
    }
  }

  private synchronized void count(int more) {
    helping += more;
  }

  private synchronized Optional<FutureTask<?>> next() throws InterruptedException {
    while (open.isEmpty() && reading > 0 && !stopped.get()) {
      wait();
    }
    return stopped.get() ? Optional.empty() : Optional.ofNullable(open.poll());
  }
}
