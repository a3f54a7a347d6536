package depeche.searcher.engine;

import depeche.fields.DispatchField;
import depeche.searcher.query.PassageWord;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/// How much of a query the best passage of a document holds, for documents of one segment in
/// ascending order.
///
/// A passage ends wherever a word of the query stands. There each word counts its weight, less the
/// farther back it stood last: weight · e^(− distance / reach). Words are told by their roots.
final class PassageScore {
  private static final int WORD_BITS = 10;

  private final List<@Nullable PostingsEnum> postings;
  private final double[] weights;
  private final double reach;
  private long[] places = new long[64];

  /// @param words at most 1024
  /// @param weights of the words
  /// @param reach in words
  PassageScore(LeafReader segment, List<PassageWord> words, double[] weights, int reach)
      throws IOException {
    var all = new PostingsEnum[words.size()];
    for (int i = 0; i < all.length; i++) {
      var term = new Term(DispatchField.TEXT.roots(), words.get(i).root());
      all[i] = segment.postings(term, PostingsEnum.POSITIONS);
    }
    this.postings = Arrays.asList(all);
    this.weights = weights;
    this.reach = reach;
  }

  /// The best passage of a document, not before the one asked for last.
  float of(int document) throws IOException {
    int count = 0;
    for (int word = 0; word < postings.size(); word++) {
      PostingsEnum stands = postings.get(word);
      if (stands != null && isAt(stands, document)) {
        for (int times = stands.freq(); times > 0; times--) {
          if (count == places.length) {
            places = Arrays.copyOf(places, 2 * count);
          }
          places[count++] = ((long) stands.nextPosition() << WORD_BITS) | word;
        }
      }
    }
    Arrays.sort(places, 0, count);
    return best(count);
  }

  private static boolean isAt(PostingsEnum stands, int document) throws IOException {
    return (stands.docID() < document ? stands.advance(document) : stands.docID()) == document
        && stands.docID() != DocIdSetIterator.NO_MORE_DOCS;
  }

  /// Goes through the places in order; what was held so far fades with the distance.
  private float best(int count) {
    var held = new double[weights.length];
    double best = 0;
    long before = 0;
    for (int i = 0; i < count; i++) {
      long position = places[i] >> WORD_BITS;
      double fading = Math.exp((before - position) / reach);
      double sum = 0;
      for (int word = 0; word < held.length; word++) {
        held[word] *= fading;
        sum += held[word];
      }
      int here = (int) places[i] & ((1 << WORD_BITS) - 1);
      sum += weights[here] - held[here];
      held[here] = weights[here];
      best = Math.max(best, sum);
      before = position;
    }
    return (float) best;
  }
}
