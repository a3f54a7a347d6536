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
    boolean wholePage = request.offset() == 0 && !expected.more();
    if (!ranked || wholePage) {
      assertEquals(lines(expected, ranked), lines(found, ranked), what);
    }
    assertEquals(expected.hits().size(), found.hits().size(), what);
    assertEquals(expected.more(), found.more(), what);
    assertEquals(expected.total(), found.total(), what);
    assertEquals(expected.fallback(), found.fallback(), what);
    assertEquals(expected.facets(), found.facets(), what);
  }

  /// Dispatches with their families in order; families, sorted, where the order is by relevance,
  /// which the scan does not know: it cannot tell the best of a family.
  private static List<String> lines(ResultPage page, boolean ranked) {
    return ranked
        ? page.hits().stream().map(hit -> hit.family().toString()).sorted().toList()
        : page.hits().stream().map(hit -> hit.dispatch().dispatch().id() + hit.family()).toList();
  }
}
