package depeche.searcher.engine;

import depeche.fields.DispatchDocument;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.apache.lucene.document.NumericDocValuesField;
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

/// What a score is multiplied by so that the recent come before the relevant: 1 for the newest that
/// is not yet to come, a half for what is older by the half-life, a quarter by twice that. What has
/// no date weighs as much as the oldest.
///
/// The weights of two dispatches are in one proportion whatever day age is counted from, so pages
/// fit together from one day to the next. Counting from the newest keeps the scores of an old
/// archive from fading to nothing.
final class RecencyWeight extends DoubleValuesSource {
  private final Duration halfLife;
  private final long newestSecond;
  private final long oldestSecond;

  private RecencyWeight(Duration halfLife, long newestSecond, long oldestSecond) {
    this.halfLife = halfLife;
    this.newestSecond = newestSecond;
    this.oldestSecond = oldestSecond;
  }

  /// The same hits, in an order that minds their age.
  ///
  /// @param now what is dated later is as new as what is published at that moment
  static Query applied(Query hits, Duration halfLife, Instant now, IndexSearcher searcher)
      throws IOException {
    long newest = Math.min(now.getEpochSecond(), second(SearchRequest.Order.NEWEST, now, searcher));
    long oldest = second(SearchRequest.Order.OLDEST, now, searcher);
    return FunctionScoreQuery.boostByValue(hits, new RecencyWeight(halfLife, newest, oldest));
  }

  /// When the first dispatch of an order was published; now, if none has a date.
  private static long second(SearchRequest.Order order, Instant now, IndexSearcher searcher)
      throws IOException {
    Query dated =
        NumericDocValuesField.newSlowRangeQuery(
            DispatchDocument.PUBLISHED_SECOND, Long.MIN_VALUE, Long.MAX_VALUE);
    ScoreDoc[] first = searcher.search(dated, 1, HitOrder.sort(order)).scoreDocs;
    return first.length == 1 && ((FieldDoc) first[0]).fields[0] instanceof Long second
        ? second
        : now.getEpochSecond();
  }

  private double weight(long publishedSecond) {
    double age = Math.max(0, newestSecond - publishedSecond);
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
        && it.newestSecond == newestSecond
        && it.oldestSecond == oldestSecond;
  }

  @Override
  public int hashCode() {
    return Objects.hash(halfLife, newestSecond, oldestSecond);
  }

  @Override
  public String toString() {
    return "half after " + halfLife;
  }
}
