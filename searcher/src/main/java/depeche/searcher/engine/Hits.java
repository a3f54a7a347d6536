package depeche.searcher.engine;

import depeche.searcher.query.QueryTranslator;
import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;

/// All that a request finds, without order.
///
/// @param plan the strict one, or the looser one where that found nothing
record Hits(SearchPlan plan, Matches matches) {
  static Hits of(SearchRequest request, QueryTranslator translator, IndexSearcher searcher)
      throws IOException {
    SearchPlan strict = SearchPlan.of(request, translator);
    Matches found = searcher.search(strict.hits(), Matches.manager());
    if (found.total() == 0 && request.fallback() == SearchRequest.Fallback.ALLOWED) {
      Optional<SearchPlan> loose = strict.fallback();
      if (loose.isPresent()) {
        return new Hits(loose.get(), searcher.search(loose.get().hits(), Matches.manager()));
      }
    }
    return new Hits(strict, found);
  }
}
