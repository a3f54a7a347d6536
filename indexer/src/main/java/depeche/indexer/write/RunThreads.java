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
}
