package depeche.searcher.query;

/// Tells where a word ends: what punctuation is inside words, and which blanks are inside numbers.
final class WordCutter {
  private static final int INNER_PARENTHESIS = 6;
  private static final int LONGEST_WORD_BEFORE = 10;

  private final TextCursor cursor;

  WordCutter(TextCursor cursor) {
    this.cursor = cursor;
  }

  /// The end of the word that begins at `start`; `start` if none does.
  int end(int start) {
    int at = start;
    while (at < cursor.text.length()) {
      int c = cursor.text.codePointAt(at);
      int width = Character.charCount(c);
      if (Characters.isInner(c) || joins(at, start)) {
        at += width;
      } else if (c == '{' && cursor.braceEnd(at) > at) {
        return cursor.braceEnd(at);
      } else if (c == '(' && at > start && innerParenthesisEnd(at) > at) {
        at = innerParenthesisEnd(at);
      } else {
        return at;
      }
    }
    return at;
  }

  /// A comma or a colon between digits: `1,5`, `15:30`.
  private boolean joins(int at, int start) {
    char c = cursor.text.charAt(at);
    return (c == ',' || c == ':')
        && at > start
        && Characters.isDigit(cursor.text.charAt(at - 1))
        && Characters.isDigit(cursor.charAt(at + 1));
  }

  /// The end of a few letters between parentheses inside a word, `député(e)s`, or `at`.
  private int innerParenthesisEnd(int at) {
    int end = at + 1;
    while (end - at <= INNER_PARENTHESIS && Character.isLetter(cursor.charAt(end))) {
      end++;
    }
    boolean inner =
        end > at + 1 && cursor.charAt(end) == ')' && Character.isLetter(cursor.text.charAt(at - 1));
    return inner && !QueryLexer.opensGroup(before(at)) ? end + 1 : at;
  }

  private String before(int end) {
    int start = end;
    while (start > 0
        && end - start <= LONGEST_WORD_BEFORE
        && Character.isLetter(cursor.text.charAt(start - 1))) {
      start--;
    }
    return cursor.text.substring(start, end);
  }

  /// `1 800 000`: groups of three digits after up to three make one number.
  String withThousands(String word) {
    if (!isGroup(word, 1)) {
      return word;
    }
    var number = new StringBuilder(word);
    while (Characters.isBlank(cursor.charAt(cursor.position))) {
      int end = cursor.position + 4;
      boolean group =
          end <= cursor.text.length()
              && isGroup(cursor.text.substring(cursor.position + 1, end), 3);
      if (!group || goesOn(end)) {
        break;
      }
      number.append(' ').append(cursor.text, cursor.position + 1, end);
      cursor.position = end;
    }
    return number.toString();
  }

  /// Whether a word goes on at `at`.
  private boolean goesOn(int at) {
    if (at >= cursor.text.length()) {
      return false;
    }
    char c = cursor.charAt(at);
    return switch (c) {
      case '.' -> Characters.isInner(cursor.charAt(at + 1));
      case ',' -> Characters.isDigit(cursor.charAt(at + 1));
      case ':', '{', '(' -> true;
      default -> Characters.isInner(cursor.text.codePointAt(at));
    };
  }

  /// Whether `word` is three digits, or from `atLeast` to three.
  static boolean isGroup(String word, int atLeast) {
    return word.length() >= atLeast
        && word.length() <= 3
        && word.chars().allMatch(Characters::isDigit);
  }
}
