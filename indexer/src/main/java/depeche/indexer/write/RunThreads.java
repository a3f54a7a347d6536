package depeche.indexer.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// The threads of a run: what ends one of them ends them all, since then the index cannot be
/// written, or memory is short.
///
/// @param count at least 1
/// @param stopped set when the run is to end
record RunThreads(int count, AtomicBoolean stopped) {

  /// Work on one of several.
  interface Task<T> {
    void on(T one) throws IOException;
  }

  /// Work on a range of numbers, `first` to before `end`.
  interface RangeTask {
    void on(int first, int end) throws IOException;
  }

  /// One thread that nobody stops.
  static RunThreads one() {
    return new RunThreads(1, new AtomicBoolean());
  }

  /// Does the same work in every thread, and waits for the last.
  ///
  /// @throws IOException what the work threw first
  void all(Callable<Void> work) throws IOException {
    try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
      var results = new ArrayList<Future<Void>>();
      for (int i = 0; i < count; i++) {
        results.add(threads.submit(() -> untilFailure(work)));
      }
      for (Future<Void> each : results) {
        result(each);
      }
    }
  }

  /// What a task gave, once it is done.
  ///
  /// @throws IOException what it threw
  static <T> T result(Future<T> task) throws IOException {
    try {
      return task.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    } catch (ExecutionException failure) {
      switch (failure.getCause()) {
        case IOException cause -> throw cause;
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw new IOException(failure);
      }
    }
  }

  private Void untilFailure(Callable<Void> work) throws Exception {
    boolean done = false;
    try {
      work.call();
      done = true;
    } finally {
      if (!done) {
        stopped.set(true);
      }
    }
    return null;
  }

  /// Does a task for each, until the run is stopped.
  <T> void each(List<T> them, Task<T> task) throws IOException {
    Iterator<T> left = them.iterator();
    all(() -> {
      while (!stopped.get()) {
        T one;
        synchronized (left) {
          if (!left.hasNext()) {
            return null;
          }
          one = left.next();
        }
        task.on(one);
      }
      return null;
    });
  }

  /// Does a task for each range of at most `length` numbers from 0 to before `end`, until the run
  /// is stopped.
  void ranges(int end, int length, RangeTask task) throws IOException {
    var next = new AtomicInteger();
    all(() -> {
      for (int first = next.getAndAdd(length);
          first < end && !stopped.get();
          first = next.getAndAdd(length)) {
        task.on(first, Math.min(first + length, end));
      }
      return null;
    });
  }
}
