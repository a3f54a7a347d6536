package depeche.searcher.engine;

import depeche.searcher.translation.QueryTranslator;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;

/// All that a request finds, without order.
///
/// @param plan the first of the plans to try that finds something, or else the very first
record Hits(SearchPlan plan, Matches matches) {
  /// @param now what is under embargo at that moment is not found
  static Hits of(
      SearchRequest request, QueryTranslator translator, IndexSearcher searcher, Instant now)
      throws IOException {
    List<SearchPlan> attempts = SearchPlan.of(request, translator, now).attempts(request);
    SearchPlan plan = attempts.getFirst();
    Matches found = searcher.search(plan.hits(), Matches.manager());
    for (int i = 1; i < attempts.size() && found.total() == 0; i++) {
      plan = attempts.get(i);
      found = searcher.search(plan.hits(), Matches.manager());
    }
    return new Hits(found.total() > 0 ? plan : attempts.getFirst(), found);
  }
}
