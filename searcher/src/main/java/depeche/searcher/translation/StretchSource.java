package depeche.searcher.translation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.jspecify.annotations.Nullable;

/// The sentences or paragraphs of a text as intervals, each from its mark to before the next; the
/// field asked for does not matter, since marks and words share their positions.
final class StretchSource extends FilteringSource {
  private static final int LAST = IntervalIterator.NO_MORE_INTERVALS - 1;
  private static final float COST = 20;

  private final Term mark;

  /// @param mark the term that stands where each begins
  StretchSource(Term mark) {
    this.mark = mark;
  }

  @Override
  public @Nullable IntervalIterator intervals(String field, LeafReaderContext context)
      throws IOException {
    PostingsEnum marks = context.reader().postings(mark, PostingsEnum.POSITIONS);
    return marks == null
        ? null
        : new ListedIntervals(marks, COST) {
          @Override
          List<Interval> list() throws IOException {
            var stretches = new ArrayList<Interval>();
            int start = marks.nextPosition();
            for (int i = marks.freq() - 1; i > 0; i--) {
              int next = marks.nextPosition();
              stretches.add(new Interval(start, next - 1));
              start = next;
            }
            stretches.add(new Interval(start, LAST));
            return stretches;
          }
        };
  }

  @Override
  public int hashCode() {
    return mark.hashCode();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StretchSource source && source.mark.equals(mark);
  }

  @Override
  public String toString() {
    return mark.toString();
  }
}
