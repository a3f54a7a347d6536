package depeche.indexer.annotate;

import depeche.analysis.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Cuts a passage into tokens by the habits of French press typography; one pass, no regular
/// expressions, so that no text makes it slow.
final class PassageTokenizer {
  /// What may stand before an apostrophe as a word of its own.
  private static final Set<String> ELIDED =
      Set.of(
          "l", "d", "j", "m", "n", "s", "t", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu",
          "quelqu", "presqu");

  /// Abbreviations whose full stop ends no sentence.
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "m", "mm", "mr", "me", "mgr", "st", "ste", "dr", "pr", "gal", "col", "cf", "art", "av",
          "bd", "no", "janv", "fevr", "fev", "avr", "juil", "sept", "oct", "nov", "dec");

  private static final String OPENING = "«\"“(-–—•*[";

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private boolean sentenceStart = true;

  private PassageTokenizer(String text) {
    this.text = text;
  }

  static List<Token> tokens(String text) {
    var run = new PassageTokenizer(text);
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\n') {
        run.sentenceStart = true;
      }
      if (isBlank(c)) {
        at++;
      } else if (Character.isLetterOrDigit(c)) {
        at = run.word(at);
      } else {
        at = run.sign(at);
      }
    }
    return run.tokens;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
  }

  private int word(int start) {
    if (Character.isDigit(text.charAt(start))) {
      int end = numberEnd(start);
      if (end == text.length() || !Character.isLetter(text.charAt(end))) {
        return add(start, end);
      }
    }
    int dotted = acronymEnd(start);
    if (dotted > start) {
      return add(start, dotted);
    }
    int end = start;
    while (end < text.length()) {
      char c = text.charAt(end);
      if (isWordPart(c) || isInnerHyphen(end)) {
        end++;
      } else if (isApostrophe(c) && end + 1 < text.length()) {
        if (ELIDED.contains(Folding.fold(text.substring(start, end)))) {
          return add(start, end + 1);
        }
        if (!Character.isLetter(text.charAt(end + 1))) {
          break;
        }
        end++;
      } else {
        break;
      }
    }
    return add(start, end);
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || c == '\u00AD'
        || c == '\u200D'
        || c == '_';
  }

  private boolean isInnerHyphen(int at) {
    char c = text.charAt(at);
    return (c == '-' || c == '\u2011' || c == '\u2010')
        && at + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(at + 1));
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == 'ʼ' || c == '‘' || c == '′' || c == '`';
  }

  /// Digits with `.`, `,` or one blank before groups of three: 1.800, 3,7, 1 800.
  private int numberEnd(int start) {
    int end = start;
    while (end < text.length()) {
      char c = text.charAt(end);
      if (Character.isDigit(c)) {
        end++;
      } else if ((c == '.' || c == ',') && digitAt(end + 1)) {
        end++;
      } else if ((c == ' ' || c == '\u00A0' || c == '\u202F' || c == '\u2009')
          && digitAt(end + 1)
          && digitAt(end + 2)
          && digitAt(end + 3)
          && !digitAt(end + 4)
          && end - start <= 3 + 4 * 5
          && leadsGroup(start, end)) {
        end++;
      } else {
        break;
      }
    }
    return end;
  }

  /// Whether the digits since the last blank are few enough to be followed by a group of three.
  private boolean leadsGroup(int start, int end) {
    int digits = 0;
    for (int i = end - 1; i >= start && Character.isDigit(text.charAt(i)); i--) {
      digits++;
    }
    return digits <= 3;
  }

  private boolean digitAt(int at) {
    return at < text.length() && Character.isDigit(text.charAt(at));
  }

  /// The end of S.N.C.F. or U.E., or `start` if no such thing begins here.
  private int acronymEnd(int start) {
    int end = start;
    int letters = 0;
    while (end + 1 < text.length()
        && Character.isUpperCase(text.charAt(end))
        && text.charAt(end + 1) == '.') {
      end += 2;
      letters++;
    }
    if (letters >= 1 && end < text.length() && Character.isUpperCase(text.charAt(end))) {
      boolean last = end + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(end + 1));
      if (last) {
        return end + 1;
      }
    }
    return letters >= 2 ? end : start;
  }

  private int sign(int start) {
    int end = start + Character.charCount(text.codePointAt(start));
    boolean opens = OPENING.indexOf(text.charAt(start)) >= 0;
    boolean ends = endsSentence(start);
    boolean begins = sentenceStart;
    add(start, end);
    sentenceStart = ends || (opens && (begins || text.charAt(start) == '«'));
    return end;
  }

  private boolean endsSentence(int at) {
    char c = text.charAt(at);
    if (c == '!' || c == '?' || c == '…') {
      return true;
    }
    if (c == ':') {
      return false;
    }
    if (c != '.') {
      return false;
    }
    boolean blankAfter =
        at + 1 == text.length() || isBlank(text.charAt(at + 1)) || text.charAt(at + 1) == '»';
    boolean abbreviation =
        !tokens.isEmpty()
            && tokens.getLast().end() == at
            && ABBREVIATIONS.contains(tokens.getLast().folded());
    return blankAfter && !abbreviation;
  }

  private int add(int start, int end) {
    String word = text.substring(start, end);
    tokens.add(new Token(word, Folding.fold(word), start, end, shape(word), sentenceStart));
    sentenceStart = false;
    return end;
  }

  private static Token.Shape shape(String word) {
    int upper = 0;
    int lower = 0;
    int digits = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      upper += Character.isUpperCase(c) ? 1 : 0;
      lower += Character.isLowerCase(c) ? 1 : 0;
      digits += Character.isDigit(c) ? 1 : 0;
    }
    if (upper + lower + digits == 0) {
      return Character.isLetter(word.codePointAt(0)) ? Token.Shape.LOWER : Token.Shape.SIGN;
    }
    if (upper + lower == 0) {
      return Token.Shape.NUMBER;
    }
    if (digits > 0) {
      return Token.Shape.MIXED;
    }
    if (!Character.isUpperCase(word.charAt(0))) {
      return Token.Shape.LOWER;
    }
    return lower == 0 ? Token.Shape.CAPITALS : Token.Shape.CAPITALISED;
  }
}
