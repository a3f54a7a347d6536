package depeche.searcher.translation;

import depeche.searcher.translation.ListedIntervals.Interval;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.ConjunctionUtils;
import org.jspecify.annotations.Nullable;

/// The stretches in which words stand near each other, as phrases with slop count it: each is so
/// many positions off its place in the row, and the farthest apart of those differ by `slop` at
/// most. Lucene's intervals count gaps instead.
final class NearSource extends FilteringSource {
  private static final float COST = 100;

  private final IntervalsSource stretches;
  private final List<IntervalsSource> words;
  private final List<Integer> places;
  private final int slop;

  /// @param words one for each slot of a row
  /// @param places where in the row each stands
  NearSource(
      IntervalsSource stretches, List<IntervalsSource> words, List<Integer> places, int slop) {
    this.stretches = stretches;
    this.words = List.copyOf(words);
    this.places = List.copyOf(places);
    this.slop = slop;
  }

  @Override
  public @Nullable IntervalIterator intervals(String field, LeafReaderContext context)
      throws IOException {
    var each = new ArrayList<IntervalIterator>();
    each.add(stretches.intervals(field, context));
    for (IntervalsSource word : words) {
      each.add(word.intervals(field, context));
    }
    if (each.contains(null)) {
      return null;
    }
    return new ListedIntervals(ConjunctionUtils.intersectIterators(each), COST) {
      @Override
      List<Interval> list() throws IOException {
        List<Interval> all = all(each.getFirst());
        var positions = new ArrayList<List<Interval>>();
        for (IntervalIterator word : each.subList(1, each.size())) {
          positions.add(all(word));
        }
        return all.stream().filter(stretch -> holds(stretch, positions)).toList();
      }
    };
  }

  private boolean holds(Interval stretch, List<List<Interval>> positions) {
    List<List<Interval>> inside =
        positions.stream()
            .map(word -> word.stream().filter(it -> isIn(stretch, it)).toList())
            .toList();
    for (int slot = 0; slot < inside.size(); slot++) {
      for (Interval word : inside.get(slot)) {
        if (isLeast(word.start() - places.get(slot), inside)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isIn(Interval stretch, Interval word) {
    return word.start() >= stretch.start() && word.end() <= stretch.end();
  }

  /// Whether each word stands near enough behind its place in a row that begins at `low`.
  private boolean isLeast(int low, List<List<Interval>> words) {
    for (int slot = 0; slot < words.size(); slot++) {
      int first = low + places.get(slot);
      if (words.get(slot).stream()
          .noneMatch(it -> it.start() >= first && it.start() - first <= slop)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    return 31 * words.hashCode() + 17 * stretches.hashCode() + 7 * places.hashCode() + slop;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NearSource near
        && near.stretches.equals(stretches)
        && near.words.equals(words)
        && near.places.equals(places)
        && near.slop == slop;
  }

  @Override
  public String toString() {
    return words + "~" + slop;
  }
}
