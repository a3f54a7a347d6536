package depeche.indexer.annotate.time;

import depeche.dispatch.Zone;
import depeche.indexer.annotate.Token;
import depeche.indexer.annotate.TokenizedPassage;
import java.util.ArrayList;
import java.util.List;

/// A passage as patterns read it: its tokens, « mi-mars » cut in three, dashes alike, the full stop
/// of « févr. » left out.
final class TimeText {
  private static final int MAX_COMPOUND = 24;

  private final List<Token> tokens;
  private final TimeWord[] words;
  private final long[] classes;

  private final boolean headline;

  private TimeText(List<Token> tokens, TimeLexicon lexicon, boolean headline) {
    this.tokens = tokens;
    this.headline = headline;
    words = new TimeWord[tokens.size()];
    classes = new long[tokens.size()];
    for (int i = 0; i < words.length; i++) {
      Token token = tokens.get(i);
      words[i] = lexicon.word(token.folded(), token.shape());
      classes[i] = words[i].classes() | lexicon.shapeClasses(token, words[i]);
    }
  }

  static TimeText of(TokenizedPassage passage, TimeLexicon lexicon) {
    var tokens = new ArrayList<Token>(passage.tokens().size() + 8);
    for (Token token : passage.tokens()) {
      if (isDash(token)) {
        tokens.add(piece(token, 0, token.text().length(), "-"));
      } else if (isCompound(token, lexicon)) {
        split(token, tokens);
      } else if (!isStopOfAbbreviation(token, tokens)) {
        tokens.add(token);
      }
    }
    return new TimeText(tokens, lexicon, passage.passage().zone() == Zone.TITLE);
  }

  private static boolean isDash(Token token) {
    return token.shape() == Token.Shape.SIGN && "–—‑‐−".contains(token.text());
  }

  private static boolean isStopOfAbbreviation(Token token, List<Token> before) {
    if (!token.text().equals(".") || before.isEmpty() || token.start() != before.getLast().end()) {
      return false;
    }
    return switch (before.getLast().folded()) {
      case "janv", "jan", "fevr", "fev", "avr", "juil", "juill", "sept", "oct", "nov", "dec" ->
          true;
      default -> false;
    };
  }

  private static boolean isCompound(Token token, TimeLexicon lexicon) {
    String folded = token.folded();
    if (folded.length() != token.text().length()
        || folded.length() > MAX_COMPOUND
        || folded.indexOf('-') < 0
        || lexicon.knows(folded)) {
      return false;
    }
    for (String part : folded.split("-", -1)) {
      if (!lexicon.knows(part)) {
        return false;
      }
    }
    return true;
  }

  private static void split(Token token, List<Token> into) {
    int start = 0;
    String folded = token.folded();
    while (start < folded.length()) {
      int dash = folded.indexOf('-', start);
      int end = dash < 0 ? folded.length() : dash;
      into.add(piece(token, start, end, folded.substring(start, end)));
      if (dash >= 0) {
        into.add(piece(token, dash, dash + 1, "-"));
      }
      start = end + 1;
    }
  }

  private static Token piece(Token token, int start, int end, String folded) {
    return new Token(
        token.text().substring(start, end),
        folded,
        token.start() + start,
        token.start() + end,
        shape(folded, token.shape()),
        start == 0 && token.sentenceStart());
  }

  private static Token.Shape shape(String piece, Token.Shape whole) {
    if (piece.equals("-")) {
      return Token.Shape.SIGN;
    }
    boolean number = piece.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Token.Shape.NUMBER : whole;
  }

  /// Whether it is the headline, which names what is to come as often as what has been.
  boolean isHeadline() {
    return headline;
  }

  int size() {
    return words.length;
  }

  Token token(int at) {
    return tokens.get(at);
  }

  TimeWord word(int at) {
    return words[at];
  }

  boolean in(int at, long wanted) {
    return (classes[at] & wanted) != 0;
  }

  long classes(int at) {
    return classes[at];
  }
}
