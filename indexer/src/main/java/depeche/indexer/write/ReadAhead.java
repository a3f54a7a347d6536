package depeche.indexer.write;

import depeche.dispatch.SourceLocation;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/// The items of one file on their way to dispatches: handed on in their order, even where idle
/// threads work on several of them at once.
///
/// Belongs to the thread that reads the file. Where nobody is idle, each item is done before the
/// next is read.
final class ReadAhead {
  /// As many as keep the others busy while this thread writes a part of the file.
  private static final int MOST_ITEMS = 64;

  /// Characters of items that wait, so that memory stays bounded; a single item may have more.
  private static final int MOST_LENGTH = 8 << 20;

  private final IdleThreads idle;
  private final Settling settling;
  private final Deque<Item> items = new ArrayDeque<>();
  private long length;

  private record Item(SourceLocation location, int length, FutureTask<Prepared> work) {}

  /// Takes what became of the items, in their order.
  interface Settling {
    void settle(SourceLocation location, Prepared prepared) throws IOException;
  }

  ReadAhead(IdleThreads idle, Settling settling) {
    this.idle = idle;
    this.settling = settling;
  }

  /// Takes one more item, and settles those that are ready.
  ///
  /// @param length of its text, in characters
  void add(SourceLocation location, int length, Callable<Prepared> work) throws IOException {
    var task = new FutureTask<>(work);
    if (!idle.offer(task)) {
      task.run();
    }
    add(new Item(location, length, task));
  }

  /// Takes one more item of which all is known.
  void add(SourceLocation location, Prepared known) throws IOException {
    var task = new FutureTask<>(() -> known);
    task.run();
    add(new Item(location, 0, task));
  }

  private void add(Item item) throws IOException {
    items.add(item);
    length += item.length;
    while (!items.isEmpty() && isDue(items.element())) {
      settle(items.remove());
    }
  }

  private boolean isDue(Item oldest) {
    return oldest.work.isDone() || items.size() > MOST_ITEMS || length > MOST_LENGTH;
  }

  /// Settles all that is left.
  void finish() throws IOException {
    while (!items.isEmpty()) {
      settle(items.remove());
    }
  }

  private void settle(Item item) throws IOException {
    length -= item.length;
    settling.settle(item.location, idle.result(item.work));
  }
}
