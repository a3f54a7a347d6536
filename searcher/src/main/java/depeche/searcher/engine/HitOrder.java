package depeche.searcher.engine;

import depeche.fields.DispatchDocument;
import depeche.fields.DispatchField;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedSetSortField;

/// The orders of hits as Lucene sorts: always down to the id, so that ties are stable whatever the
/// order of indexing; what has no date comes last.
final class HitOrder {
  private HitOrder() {}

  static Sort sort(SearchRequest.Order order) {
    SortField newest = published(true, Long.MIN_VALUE);
    SortField oldest = published(false, Long.MAX_VALUE);
    var id = new SortedSetSortField(DispatchField.ID.indexName(), false);
    return switch (order) {
      case RELEVANCE -> new Sort(SortField.FIELD_SCORE, newest, id);
      case NEWEST -> new Sort(newest, id);
      case OLDEST -> new Sort(oldest, id);
    };
  }

  private static SortField published(boolean reverse, long missing) {
    return new SortField(DispatchDocument.PUBLISHED_SECOND, SortField.Type.LONG, reverse, missing);
  }
}
