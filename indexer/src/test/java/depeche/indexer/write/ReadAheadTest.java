package depeche.indexer.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depeche.dispatch.SourceLocation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class ReadAheadTest {
  private final List<String> settled = new ArrayList<>();

  private static SourceLocation location(int ordinal) {
    return new SourceLocation("a.jsonl", Optional.empty(), ordinal);
  }

  private ReadAhead ahead(IdleThreads idle) {
    return new ReadAhead(
        idle, (location, prepared) -> settled.add(location.ordinal() + " " + prepared));
  }

  private static Prepared skipped(int number) {
    return new Prepared.Skipped("number " + number);
  }

  private static List<String> inOrder(int count) {
    var expected = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      expected.add(i + " " + skipped(i));
    }
    return expected;
  }

  @Test
  void doesEachItemAtOnceWhereNobodyIsIdle() throws IOException {
    ReadAhead ahead = ahead(new IdleThreads(2, new AtomicBoolean()));
    for (int i = 0; i < 3; i++) {
      int number = i;
      ahead.add(location(i), 1, () -> skipped(number));
      assertEquals(inOrder(i + 1), settled);
    }
  }

  @Test
  void keepsTheOrderOfItemsThatOthersWorkOn() throws Exception {
    var idle = new IdleThreads(3, new AtomicBoolean());
    Set<Thread> workers = ConcurrentHashMap.newKeySet();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      var helping = new CountDownLatch(2);
      var helpers = new ArrayList<Future<?>>();
      for (int i = 0; i < 2; i++) {
        helpers.add(
            threads.submit(() -> {
              idle.leaveFiles();
              helping.countDown();
              idle.help();
              return null;
            }));
      }
      helping.await();
      ReadAhead ahead = ahead(idle);
      for (int i = 0; i < 1000; i++) {
        int number = i;
        ahead.add(
            location(i),
            1,
            () -> {
              workers.add(Thread.currentThread());
              Thread.sleep(0, 50_000);
              return skipped(number);
            });
      }
      ahead.add(location(1000), skipped(1000));
      ahead.finish();
      idle.leaveFiles();
      for (Future<?> helper : helpers) {
        helper.get();
      }
    }
    assertEquals(inOrder(1001), settled);
    assertTrue(workers.size() > 1, "nobody helped");
  }

  @Test
  void throwsWhatEndedAnItem() {
    ReadAhead ahead = ahead(new IdleThreads(1, new AtomicBoolean()));
    assertThrows(
        OutOfMemoryError.class,
        () ->
            ahead.add(
                location(0),
                1,
                () -> {
                  throw new OutOfMemoryError("no more");
                }));
  }

  @Test
  void letsHelpersGoWhenTheRunIsStopped() throws InterruptedException {
    var stopped = new AtomicBoolean(true);
    var idle = new IdleThreads(2, stopped);
    idle.leaveFiles();
    idle.help();
  }
}
