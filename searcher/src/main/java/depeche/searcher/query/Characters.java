package depeche.searcher.query;

/// What the characters of a query are for.
final class Characters {
  /// What opens a phrase, each with what closes it below.
  private static final String OPENING = "\"«“„”‟＂";

  private static final String CLOSING = "\"»””””＂";

  private Characters() {}

  /// Blanks of every width, line ends and control characters.
  static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  static boolean isQuote(int c) {
    return c == '»' || OPENING.indexOf(c) >= 0;
  }

  static boolean isOpeningQuote(int c) {
    return OPENING.indexOf(c) >= 0;
  }

  /// What closes a phrase that `opening` opened.
  static char closing(char opening) {
    return CLOSING.charAt(OPENING.indexOf(opening));
  }

  /// What makes a word a word: letters, digits, marks on them, pictures.
  static boolean isLetter(int c) {
    return Character.isLetterOrDigit(c)
        || Character.isExtendedPictographic(c)
        || Character.isEmojiPresentation(c)
        || isMark(c);
  }

  private static boolean isMark(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }

  static boolean hasLetter(String text) {
    return text.codePoints().anyMatch(Characters::isLetter);
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /// Dashes that a keyboard or an editor puts for a hyphen.
  static boolean isDash(int c) {
    return c == '-' || c == '\u2212' || c == '\u2011' || c == '\u2010';
  }

  /// What a word is made of beside letters. A comma or a colon is, between digits; the lexer sees
  /// to those.
  static boolean isInner(int c) {
    return isLetter(c)
        || isDash(c)
        || "'’ʼ`´.·/&@#_+%‰€$£¥°*?=~\u00AD\u200B\u200C\u200D\uFE0F".indexOf(c) >= 0;
  }

  /// `text` without the punctuation around it; the dots of initials and the apostrophe of an
  /// elision stay.
  static String trimmed(String text, String leading, String trailing) {
    int start = 0;
    int end = text.length();
    while (start < end && !stays(text, start, leading)) {
      start++;
    }
    while (end > start && !endsWord(text.substring(start, end), trailing)) {
      end--;
    }
    return text.substring(start, end);
  }

  /// `text` without blanks and without any of `trailing` at its end.
  static String trimmedEnd(String text, String trailing) {
    int end = text.length();
    while (end > 0 && trailing.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(0, end).strip();
  }

  /// `text` so that some pair of quotes can go around it.
  static String withoutClash(String text) {
    return text.indexOf('"') >= 0 && text.indexOf('»') >= 0 ? text.replace('"', '\'') : text;
  }

  private static boolean stays(String text, int at, String also) {
    int c = text.codePointAt(at);
    return (isLetter(c) && !isMark(c)) || also.indexOf(c) >= 0;
  }

  private static boolean endsWord(String text, String also) {
    int c = text.codePointBefore(text.length());
    if (c == '.') {
      return endsInInitial(text);
    }
    return isLetter(c)
        || "'’%€$£°#+".indexOf(c) >= 0
        || also.indexOf(c) >= 0
        || (c == ')' && text.indexOf('(') >= 0);
  }

  /// `S.N.C.F.`, `M.`: a dot after one letter that stands alone or after another dot.
  private static boolean endsInInitial(String text) {
    int dot = text.length() - 1;
    return dot >= 1
        && Character.isLetter(text.charAt(dot - 1))
        && (dot == 1 || text.charAt(dot - 2) == '.');
  }
}
