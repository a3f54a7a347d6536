package depeche.searcher.engine;

import depeche.fields.DispatchField;
import depeche.searcher.translation.LookedUpWord;
import depeche.searcher.translation.RankingParameters;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/// Where the words of a query stand in a document, and what that is worth, for documents of one
/// segment in ascending order. Words are told by their roots.
///
/// A passage ends wherever a word of the query stands. There each word counts its weight, less the
/// farther back it stood last: weight · e^(− distance / reach). The best passage counts; and each
/// word that is there, names above others, and each two that follow one another as they do in the
/// query.
final class WordPlaces {
  private static final int WORD_BITS = 10;

  private final List<LookedUpWord> words;
  private final List<@Nullable PostingsEnum> postings;
  private final double[] weights;
  private final RankingParameters.Places ranking;
  private long[] places = new long[64];
  private int count;

  /// @param words at most 1024, in the order of the query
  /// @param weights of the words
  WordPlaces(
      LeafReader segment,
      List<LookedUpWord> words,
      double[] weights,
      RankingParameters.Places ranking)
      throws IOException {
    this.words = words;
    this.weights = weights;
    this.ranking = ranking;
    var all = new PostingsEnum[words.size()];
    for (int i = 0; i < all.length; i++) {
      var term = new Term(DispatchField.TEXT.roots(), words.get(i).root());
      all[i] = segment.postings(term, PostingsEnum.POSITIONS);
    }
    this.postings = Arrays.asList(all);
  }

  /// What the places of the words in a document are worth, which is not before the one asked for
  /// last; from 0.
  float worth(int document) throws IOException {
    count = 0;
    double there = 0;
    for (int word = 0; word < postings.size(); word++) {
      PostingsEnum stands = postings.get(word);
      if (stands != null && isAt(stands, document)) {
        there += weights[word] * (ranking.word() + (words.get(word).name() ? ranking.name() : 0));
        for (int times = stands.freq(); times > 0; times--) {
          add(stands.nextPosition(), word);
        }
      }
    }
    Arrays.sort(places, 0, count);
    return (float) (there + ranking.passage() * bestPassage() + ranking.pair() * pairs());
  }

  private static boolean isAt(PostingsEnum stands, int document) throws IOException {
    return (stands.docID() < document ? stands.advance(document) : stands.docID()) == document
        && stands.docID() != DocIdSetIterator.NO_MORE_DOCS;
  }

  private void add(int position, int word) {
    if (count == places.length) {
      places = Arrays.copyOf(places, 2 * count);
    }
    places[count++] = ((long) position << WORD_BITS) | word;
  }

  private long position(int place) {
    return places[place] >> WORD_BITS;
  }

  private int word(int place) {
    return (int) places[place] & ((1 << WORD_BITS) - 1);
  }

  /// Goes through the places in order; what was held so far fades with the distance.
  private double bestPassage() {
    var held = new double[weights.length];
    double best = 0;
    long before = 0;
    for (int i = 0; i < count; i++) {
      double fading = Math.exp((before - position(i)) / (double) ranking.reach());
      double sum = 0;
      for (int word = 0; word < held.length; word++) {
        held[word] *= fading;
        sum += held[word];
      }
      int here = word(i);
      sum += weights[here] - held[here];
      held[here] = weights[here];
      best = Math.max(best, sum);
      before = position(i);
    }
    return best;
  }

  /// The weights of the pairs that are there, each once.
  private double pairs() {
    var last = new long[weights.length];
    Arrays.fill(last, Long.MIN_VALUE / 2);
    var found = new boolean[weights.length];
    double sum = 0;
    for (int i = 0; i < count; i++) {
      int here = word(i);
      if (here > 0 && !found[here]) {
        long distance = position(i) - last[here - 1];
        if (distance > 0 && distance <= ranking.pairReach()) {
          found[here] = true;
          sum += Math.min(weights[here - 1], weights[here]);
        }
      }
      last[here] = position(i);
    }
    return sum;
  }
}
