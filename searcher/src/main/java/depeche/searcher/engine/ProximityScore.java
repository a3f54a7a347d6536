package depeche.searcher.engine;

import depeche.fields.DispatchField;
import depeche.searcher.translation.RankingParameters;
import depeche.searcher.translation.ScoredTerm;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/// What the places of the words of a query in a document are worth, for documents of one segment in
/// ascending order. Words are told by their roots.
///
/// A passage ends wherever a word of the query stands. There each word counts its weight, less the
/// farther back it stood last: weight · e^(− distance / reach). The best passage counts; and each
/// word that is there, names above others, and each two neighbours of the query that stand so.
final class ProximityScore {
  private static final int WORD_BITS = 10;
  private static final long NOWHERE = Long.MIN_VALUE / 2;

  private final List<ScoredTerm> terms;
  private final List<@Nullable PostingsEnum> postings;
  private final double[] weights;
  private final RankingParameters.Proximity ranking;

  /// Positions and terms, those in the lowest bits.
  private long[] places = new long[64];

  private int count;

  /// Where each term stood last, on the way through the places.
  private final long[] last;

  /// @param terms at most 1024, in the order of the query
  /// @param weights of the terms
  ProximityScore(
      LeafReader segment,
      List<ScoredTerm> terms,
      double[] weights,
      RankingParameters.Proximity ranking)
      throws IOException {
    this.terms = terms;
    this.weights = weights;
    this.ranking = ranking;
    this.last = new long[weights.length];
    var all = new PostingsEnum[terms.size()];
    for (int i = 0; i < all.length; i++) {
      var term = new Term(DispatchField.TEXT.roots(), terms.get(i).root());
      all[i] = segment.postings(term, PostingsEnum.POSITIONS);
    }
    this.postings = Arrays.asList(all);
  }

  /// Of a document, which is not before the one asked for last; from 0.
  float of(int document) throws IOException {
    count = 0;
    double there = 0;
    for (int term = 0; term < weights.length; term++) {
      PostingsEnum stands = postings.get(term);
      if (stands != null && isAt(stands, document)) {
        there += weights[term] * (ranking.word() + (terms.get(term).name() ? ranking.name() : 0));
        for (int times = stands.freq(); times > 0; times--) {
          add(stands.nextPosition(), term);
        }
      }
    }
    Arrays.sort(places, 0, count);
    return (float) (there + ranking.passage() * bestPassage() + ranking.pair() * pairs());
  }

  private static boolean isAt(PostingsEnum stands, int document) throws IOException {
    return (stands.docID() < document ? stands.advance(document) : stands.docID()) == document;
  }

  private void add(int position, int term) {
    if (count == places.length) {
      places = Arrays.copyOf(places, 2 * count);
    }
    places[count++] = ((long) position << WORD_BITS) | term;
  }

  private long position(int place) {
    return places[place] >> WORD_BITS;
  }

  private int term(int place) {
    return (int) places[place] & ((1 << WORD_BITS) - 1);
  }

  /// Goes through the places in order; what was held so far fades with the distance.
  private double bestPassage() {
    Arrays.fill(last, NOWHERE);
    double held = 0;
    double best = 0;
    long before = 0;
    for (int i = 0; i < count; i++) {
      long position = position(i);
      int here = term(i);
      held *= faded(position - before);
      held += weights[here] * (1 - faded(position - last[here]));
      best = Math.max(best, held);
      last[here] = position;
      before = position;
    }
    return best;
  }

  /// What is left of a weight some words on.
  private double faded(long distance) {
    return Math.exp(-distance / (double) ranking.reach());
  }

  /// The weights of the pairs that are there, each once.
  private double pairs() {
    Arrays.fill(last, NOWHERE);
    var found = new boolean[weights.length];
    double sum = 0;
    for (int i = 0; i < count; i++) {
      long position = position(i);
      int here = term(i);
      if (here > 0 && !found[here]) {
        long distance = position - last[here - 1];
        if (distance > 0 && distance <= ranking.pairReach()) {
          found[here] = true;
          sum += Math.min(weights[here - 1], weights[here]);
        }
      }
      last[here] = position;
    }
    return sum;
  }
}
