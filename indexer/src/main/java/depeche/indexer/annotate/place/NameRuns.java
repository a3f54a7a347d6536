package depeche.indexer.annotate.place;

import depeche.indexer.annotate.Token;
import java.util.List;
import java.util.Set;

/// Runs of capitalised words, with the small words that join them: « Bourg d'Oueil ».
final class NameRuns {
  private static final int LONGEST_NAME = 5;
  private static final Set<String> JOINTS =
      Set.of("de", "d'", "du", "des", "la", "le", "les", "sur", "en", "al", "el", "da", "do");

  private NameRuns() {}

  /// Whether a run may begin here.
  static boolean begins(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    return token.isCapitalised()
        && !token.isElision()
        && (token.text().length() > 2 || isBesideCapital(tokens, at))
        && !(token.sentenceStart() && FrenchWords.isFunctionWord(token.folded()));
  }

  /// « El Bosque »
  private static boolean isBesideCapital(List<Token> tokens, int at) {
    return tokens.get(at).text().length() == 2
        && at + 1 < tokens.size()
        && tokens.get(at + 1).isCapitalised();
  }

  /// The last token of the run that begins at `first`.
  static int end(List<Token> tokens, int first) {
    int last = first;
    for (int at = first + 1; at < tokens.size() && at < first + LONGEST_NAME; at++) {
      Token token = tokens.get(at);
      if (token.isCapitalised() && !token.sentenceStart()) {
        last = at;
      } else if (!JOINTS.contains(token.folded())) {
        break;
      }
    }
    return last;
  }
}
