package depeche.searcher.translation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.search.DocIdSetIterator;

/// Intervals that are worked out for each document as a whole, then handed out one by one.
abstract class ListedIntervals extends IntervalIterator {
  private static final int BEFORE = -1;

  private final DocIdSetIterator documents;
  private final float cost;
  private List<Interval> listed = List.of();
  private int listedFor = BEFORE;
  private int current = BEFORE;

  /// Positions, both included.
  record Interval(int start, int end) {}

  /// @param documents that may have intervals
  /// @param cost of listing those of a document, as Lucene counts
  ListedIntervals(DocIdSetIterator documents, float cost) {
    this.documents = documents;
    this.cost = cost;
  }

  /// The intervals of the current document, none inside another, in order.
  abstract List<Interval> list() throws IOException;

  /// All intervals of an iterator in its current document.
  static List<Interval> all(IntervalIterator intervals) throws IOException {
    var all = new ArrayList<Interval>();
    while (intervals.nextInterval() != NO_MORE_INTERVALS) {
      all.add(new Interval(intervals.start(), intervals.end()));
    }
    return all;
  }

  @Override
  public int nextInterval() throws IOException {
    // A disjunction asks its members for intervals even after the last document.
    if (documents.docID() == DocIdSetIterator.NO_MORE_DOCS) {
      listed = List.of();
      listedFor = DocIdSetIterator.NO_MORE_DOCS;
      current = 0;
      return NO_MORE_INTERVALS;
    }
    if (listedFor != documents.docID()) {
      listed = list();
      listedFor = documents.docID();
      current = BEFORE;
    }
    if (current < listed.size()) {
      current++;
    }
    return start();
  }

  @Override
  public int start() {
    return at() ? listed.get(current).start() : current == BEFORE ? -1 : NO_MORE_INTERVALS;
  }

  @Override
  public int end() {
    return at() ? listed.get(current).end() : current == BEFORE ? -1 : NO_MORE_INTERVALS;
  }

  private boolean at() {
    return listedFor == documents.docID() && current >= 0 && current < listed.size();
  }

  @Override
  public int gaps() {
    return 0;
  }

  @Override
  public float matchCost() {
    return cost;
  }

  @Override
  public int docID() {
    return documents.docID();
  }

  @Override
  public int nextDoc() throws IOException {
    current = BEFORE;
    return documents.nextDoc();
  }

  @Override
  public int advance(int target) throws IOException {
    current = BEFORE;
    return documents.advance(target);
  }

  @Override
  public long cost() {
    return documents.cost();
  }
}
