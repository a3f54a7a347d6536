package depeche.searcher.translation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.jspecify.annotations.Nullable;

/// The stretches that so many of several sources give; each of them gives stretches of one kind.
/// Lucene's own quorum of intervals would join neighbours.
final class QuorumSource extends FilteringSource {
  private static final float COST = 100;

  private final IntervalsSource stretches;
  private final int wanted;
  private final List<IntervalsSource> members;

  QuorumSource(IntervalsSource stretches, int wanted, List<IntervalsSource> members) {
    this.stretches = stretches;
    this.wanted = wanted;
    this.members = List.copyOf(members);
  }

  @Override
  public @Nullable IntervalIterator intervals(String field, LeafReaderContext context)
      throws IOException {
    IntervalIterator all = stretches.intervals(field, context);
    var each = new ArrayList<IntervalIterator>();
    for (IntervalsSource member : members) {
      IntervalIterator intervals = member.intervals(field, context);
      if (intervals != null) {
        each.add(intervals);
      }
    }
    return all == null || each.size() < wanted
        ? null
        : new ListedIntervals(all, COST) {
          @Override
          List<Interval> list() throws IOException {
            Map<Interval, Integer> counts = counts(each, docID());
            return all(all).stream()
                .filter(stretch -> counts.getOrDefault(stretch, 0) >= wanted)
                .toList();
          }
        };
  }

  private static Map<ListedIntervals.Interval, Integer> counts(
      List<IntervalIterator> members, int document) throws IOException {
    var counts = new HashMap<ListedIntervals.Interval, Integer>();
    for (IntervalIterator member : members) {
      int at = member.docID() < document ? member.advance(document) : member.docID();
      if (at == document) {
        ListedIntervals.all(member).forEach(it -> counts.merge(it, 1, Integer::sum));
      }
    }
    return counts;
  }

  @Override
  public int hashCode() {
    return 31 * (31 * members.hashCode() + stretches.hashCode()) + wanted;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof QuorumSource quorum
        && quorum.wanted == wanted
        && quorum.stretches.equals(stretches)
        && quorum.members.equals(members);
  }

  @Override
  public String toString() {
    return wanted + " of " + members;
  }
}
