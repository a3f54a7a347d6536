package depeche.indexer.annotate.place;

import depeche.indexer.annotate.Token;
import java.util.List;
import java.util.Set;

/// Tells names inside a run of another language: « This is not a method » is not in the Ardennes.
final class ForeignRuns {
  private static final Set<String> WORDS = FrenchWords.words("foreign-words.tsv");
  private static final int REACH = 3;

  private ForeignRuns() {}

  /// Whether the name is itself such a word, one touches it, or two stand near it in its sentence.
  static boolean holds(List<Token> tokens, int first, int last) {
    if (first == last && isForeign(tokens, first)) {
      return true;
    }
    if ((!tokens.get(first).sentenceStart() && isForeign(tokens, first - 1))
        || (isInSentence(tokens, last + 1) && isForeign(tokens, last + 1))) {
      return true;
    }
    return near(tokens, first, last) > 1;
  }

  private static int near(List<Token> tokens, int first, int last) {
    int words = 0;
    for (int at = last + 1; at <= last + REACH && isInSentence(tokens, at); at++) {
      words += isForeign(tokens, at) ? 1 : 0;
    }
    for (int at = first - 1;
        at >= Math.max(0, first - REACH) && !tokens.get(at + 1).sentenceStart();
        at--) {
      words += isForeign(tokens, at) ? 1 : 0;
    }
    return words;
  }

  private static boolean isInSentence(List<Token> tokens, int at) {
    return at < tokens.size() && !tokens.get(at).sentenceStart();
  }

  private static boolean isForeign(List<Token> tokens, int at) {
    return at >= 0 && at < tokens.size() && WORDS.contains(tokens.get(at).folded());
  }
}
