package depeche.searcher.engine;

import depeche.fields.DispatchDocument;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/// What a score is multiplied by so that the recent come before the relevant: 1 today, a half after
/// the half-life, a quarter after twice that. What has no date weighs as much as the oldest.
///
/// The weights of two dispatches stay in one proportion as time goes on, so pages fit together.
final class RecencyWeight extends DoubleValuesSource {
  private final Duration halfLife;
  private final Instant now;
  private final long oldestSecond;

  private RecencyWeight(Duration halfLife, Instant now, long oldestSecond) {
    this.halfLife = halfLife;
    this.now = now;
    this.oldestSecond = oldestSecond;
  }

  /// The same hits, in an order that minds their age at a moment.
  static Query applied(Query hits, Duration halfLife, Instant now, IndexSearcher searcher)
      throws IOException {
    return FunctionScoreQuery.boostByValue(
        hits, new RecencyWeight(halfLife, now, oldestSecond(searcher, now)));
  }

  private static long oldestSecond(IndexSearcher searcher, Instant now) throws IOException {
    ScoreDoc[] oldest =
        searcher.search(SearchPlan.isDispatch(), 1, HitOrder.sort(SearchRequest.Order.OLDEST))
            .scoreDocs;
    boolean dated =
        oldest.length == 1
            && ((FieldDoc) oldest[0]).fields[0] instanceof Long second
            && second != Long.MAX_VALUE;
    return dated ? (long) ((FieldDoc) oldest[0]).fields[0] : now.getEpochSecond();
  }

  private double weight(long publishedSecond) {
    double age = Math.max(0, now.getEpochSecond() - publishedSecond);
    return Math.pow(2, -age / halfLife.toSeconds());
  }

  @Override
  public DoubleValues getValues(LeafReaderContext leaf, DoubleValues scores) throws IOException {
    NumericDocValues published =
        DocValues.getNumeric(leaf.reader(), DispatchDocument.PUBLISHED_SECOND);
    return new DoubleValues() {
      private double weight;

      @Override
      public double doubleValue() {
        return weight;
      }

      @Override
      public boolean advanceExact(int document) throws IOException {
        weight = weight(published.advanceExact(document) ? published.longValue() : oldestSecond);
        return true;
      }
    };
  }

  @Override
  public boolean needsScores() {
    return false;
  }

  @Override
  public DoubleValuesSource rewrite(IndexSearcher searcher) {
    return this;
  }

  @Override
  public boolean isCacheable(LeafReaderContext leaf) {
    return false;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RecencyWeight it
        && it.halfLife.equals(halfLife)
        && it.now.equals(now)
        && it.oldestSecond == oldestSecond;
  }

  @Override
  public int hashCode() {
    return Objects.hash(halfLife, now, oldestSecond);
  }

  @Override
  public String toString() {
    return "half after " + halfLife;
  }
}
