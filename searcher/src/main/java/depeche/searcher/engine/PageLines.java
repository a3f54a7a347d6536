package depeche.searcher.engine;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;

/// The first lines of the hits of one request: dispatches, or the best of each family.
///
/// Families are folded after the hits are ranked: a few more hits than lines are collected, and
/// more again in the rare case that their families are larger. So a page costs what it did, and the
/// lines of all pages together are those of one long page.
final class PageLines {
  /// So many more hits than lines are collected at first.
  private static final int SPARE = 10;

  private static final int GROWTH = 4;

  private final IndexSearcher searcher;
  private final Query query;
  private final SearchRequest request;

  PageLines(IndexSearcher searcher, Query query, SearchRequest request) {
    this.searcher = searcher;
    this.query = query;
    this.request = request;
  }

  private boolean folded() {
    return request.families() != SearchRequest.Families.EXPANDED;
  }

  /// Collects the hits in which the first `lines` most probably are.
  TopFieldCollectorManager collector(int lines) {
    return collectorOf(folded() ? lines + lines / 2 + (long) SPARE : lines);
  }

  private TopFieldCollectorManager collectorOf(long hits) {
    int atMost = (int) Math.max(1, Math.min(hits, searcher.getIndexReader().maxDoc()));
    return new TopFieldCollectorManager(HitOrder.sort(request.order()), atMost, Integer.MAX_VALUE);
  }

  /// The first lines, as many as there are up to `lines`.
  ///
  /// @param collected by [#collector]
  List<ScoreDoc> first(int lines, TopFieldDocs collected) throws IOException {
    TopFieldDocs hits = collected;
    List<ScoreDoc> first = lines(hits);
    while (first.size() < lines && hits.scoreDocs.length < hits.totalHits.value()) {
      hits = searcher.search(query, collectorOf((long) GROWTH * hits.scoreDocs.length));
      first = lines(hits);
    }
    return first.subList(0, Math.min(lines, first.size()));
  }

  private List<ScoreDoc> lines(TopFieldDocs hits) throws IOException {
    return folded()
        ? FamilyValues.firsts(searcher.getIndexReader(), hits.scoreDocs)
        : List.of(hits.scoreDocs);
  }
}
