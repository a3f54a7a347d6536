package depeche.searcher.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/// The documents that match a query, segment by segment, in order.
record Matches(List<Segment> segments) {

  /// How many there are.
  int total() {
    return segments.stream().mapToInt(Segment::count).sum();
  }

  /// Collects them; scores are not asked for.
  static CollectorManager<MatchCollector, Matches> manager() {
    return new CollectorManager<>() {
      @Override
      public MatchCollector newCollector() {
        return new MatchCollector();
      }

      @Override
      public Matches reduce(Collection<MatchCollector> collectors) {
        var all = new ArrayList<Segment>();
        collectors.forEach(collector -> all.addAll(collector.segments));
        return new Matches(all);
      }
    };
  }

  static final class MatchCollector implements Collector {
    private final List<Segment> segments = new ArrayList<>();

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) {
      var segment = new Segment(context);
      segments.add(segment);
      return segment;
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }

  /// The matching documents of one segment.
  static final class Segment implements LeafCollector {
    private final LeafReaderContext context;
    private int[] docs = new int[64];
    private int count;

    private Segment(LeafReaderContext context) {
      this.context = context;
    }

    LeafReaderContext context() {
      return context;
    }

    int count() {
      return count;
    }

    /// The number within the segment of match `i`; ascending.
    int doc(int i) {
      return docs[i];
    }

    @Override
    public void setScorer(Scorable scorer) {}

    @Override
    public void collect(int doc) {
      if (count == docs.length) {
        docs = Arrays.copyOf(docs, 2 * count);
      }
      docs[count++] = doc;
    }
  }
}
