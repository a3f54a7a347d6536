package depeche.searcher.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The Lucene engine against the naive scan, on random archives and requests.
final class NaiveScanTest {
  private static final int ARCHIVES = Integer.getInteger("depeche.archives", 20);
  private static final int REQUESTS = 40;

  @Test
  void bothEnginesFindAndCountTheSame() throws IOException {
    for (int seed = 0; seed < ARCHIVES; seed++) {
      var random = new Random(seed);
      var world = new RandomArchive(random);
      List<TestDispatch.Indexed> dispatches = world.dispatches();
      try (var lucene = TestArchive.of(dispatches, 1 + random.nextInt(20), RandomArchive.ALIASES);
          var naive = new NaiveEngine(dispatches, RandomArchive.ALIASES)) {
        for (int i = 0; i < REQUESTS; i++) {
          SearchRequest request = world.request();
          compare("seed " + seed + ", request " + i + ": " + request, request, lucene, naive);
        }
      }
    }
  }

  private static void compare(
      String what, SearchRequest request, LuceneEngine lucene, NaiveEngine naive)
      throws IOException {
    ResultPage found = lucene.search(request);
    ResultPage expected = naive.search(request);
    boolean ranked = found.request().order() == SearchRequest.Order.RELEVANCE;
    assertEquals(ids(expected, ranked), ids(found, ranked), what);
    assertEquals(expected.total(), found.total(), what);
    assertEquals(expected.fallback(), found.fallback(), what);
    assertEquals(expected.facets(), found.facets(), what);
  }

  /// The ids in order, or sorted where the order is by relevance, which the scan does not know.
  private static List<String> ids(ResultPage page, boolean ranked) {
    List<String> ids = TestArchive.ids(page);
    return ranked ? ids.stream().sorted().toList() : ids;
  }
}
