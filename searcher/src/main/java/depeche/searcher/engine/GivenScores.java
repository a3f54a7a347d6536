package depeche.searcher.engine;

import java.util.Arrays;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;

/// Finds given documents, each with a given score.
final class GivenScores extends Query {
  private final int[] documents;
  private final float[] scores;

  /// @param documents of the whole index, ascending
  /// @param scores of the documents, from 0
  GivenScores(int[] documents, float[] scores) {
    this.documents = documents;
    this.scores = scores;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
    return new Weight(this) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
        var given = new Given(leaf, boost);
        return new ScorerSupplier() {
          @Override
          public Scorer get(long leadCost) {
            return given;
          }

          @Override
          public long cost() {
            return given.cost();
          }
        };
      }

      @Override
      public Explanation explain(LeafReaderContext leaf, int document) {
        int at = Arrays.binarySearch(documents, leaf.docBase + document);
        return at < 0
            ? Explanation.noMatch("not given")
            : Explanation.match(boost * scores[at], "given");
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  /// The documents of one segment.
  private final class Given extends Scorer {
    private final int base;
    private final float boost;
    private final int start;
    private final int end;
    private int at;

    Given(LeafReaderContext leaf, float boost) {
      this.base = leaf.docBase;
      this.boost = boost;
      this.start = from(base);
      this.end = from(base + leaf.reader().maxDoc());
      this.at = start - 1;
    }

    private static int place(int found) {
      return found < 0 ? -found - 1 : found;
    }

    private int from(int document) {
      return place(Arrays.binarySearch(documents, document));
    }

    int cost() {
      return end - start;
    }

    @Override
    public int docID() {
      return at < start ? -1 : at < end ? documents[at] - base : DocIdSetIterator.NO_MORE_DOCS;
    }

    @Override
    public DocIdSetIterator iterator() {
      return new DocIdSetIterator() {
        @Override
        public int docID() {
          return Given.this.docID();
        }

        @Override
        public int nextDoc() {
          at++;
          return docID();
        }

        @Override
        public int advance(int target) {
          at =
              target == NO_MORE_DOCS
                  ? end
                  : Math.min(end, place(Arrays.binarySearch(documents, base + target)));
          return docID();
        }

        @Override
        public long cost() {
          return Given.this.cost();
        }
      };
    }

    @Override
    public float score() {
      return boost * scores[at];
    }

    @Override
    public float getMaxScore(int upTo) {
      float most = 0;
      for (int i = start; i < end; i++) {
        most = Math.max(most, scores[i]);
      }
      return boost * most;
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return documents.length + " documents with scores";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GivenScores it
        && Arrays.equals(documents, it.documents)
        && Arrays.equals(scores, it.scores);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(documents) + Arrays.hashCode(scores);
  }
}
