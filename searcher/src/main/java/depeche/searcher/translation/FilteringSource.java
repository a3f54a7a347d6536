package depeche.searcher.translation;

import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.queries.intervals.IntervalMatchesIterator;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.QueryVisitor;
import org.jspecify.annotations.Nullable;

/// Intervals of queries that only filter: nothing asks where they matched, or with which terms.
abstract class FilteringSource extends IntervalsSource {
  @Override
  public final @Nullable IntervalMatchesIterator matches(
      String field, LeafReaderContext context, int doc) {
    return null;
  }

  @Override
  public final void visit(String field, QueryVisitor visitor) {}

  @Override
  public final int minExtent() {
    return 1;
  }

  @Override
  public final Collection<IntervalsSource> pullUpDisjunctions() {
    return List.of(this);
  }
}
