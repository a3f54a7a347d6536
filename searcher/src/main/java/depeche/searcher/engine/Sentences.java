package depeche.searcher.engine;

import java.util.ArrayList;
import java.util.List;

/// The sentences of a paragraph, well enough to cut passages: a full stop after a single capital («
/// M. Dupont ») or before a small letter ends none.
final class Sentences {
  private Sentences() {}

  /// The ranges of the sentences; together they cover the paragraph but for the blanks between.
  static List<Snippet.Range> of(String paragraph) {
    var sentences = new ArrayList<Snippet.Range>();
    int start = skipBlanks(paragraph, 0);
    for (int i = start; i < paragraph.length(); i++) {
      if (endsSentence(paragraph, i)) {
        int end = closing(paragraph, i + 1);
        sentences.add(new Snippet.Range(start, end));
        start = skipBlanks(paragraph, end);
        i = start - 1;
      }
    }
    int end = paragraph.stripTrailing().length();
    if (start < end) {
      sentences.add(new Snippet.Range(start, end));
    }
    return sentences;
  }

  private static boolean endsSentence(String text, int i) {
    char c = text.charAt(i);
    if (c != '.' && c != '!' && c != '?' && c != '…') {
      return false;
    }
    int after = closing(text, i + 1);
    int next = skipBlanks(text, after);
    if (next == after || next >= text.length() || Character.isLowerCase(text.charAt(next))) {
      return false;
    }
    return c != '.' || !isInitial(text, i);
  }

  /// Whether the full stop at `dot` follows one capital that stands alone.
  private static boolean isInitial(String text, int dot) {
    return dot > 0
        && Character.isUpperCase(text.charAt(dot - 1))
        && (dot == 1 || !Character.isLetterOrDigit(text.charAt(dot - 2)));
  }

  /// Past the quotation marks and brackets that close after a sentence, their blank included.
  private static int closing(String text, int from) {
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i);
      boolean spacedQuote = isBlank(c) && i + 1 < text.length() && text.charAt(i + 1) == '»';
      if (c == '»' || c == '"' || c == '”' || c == ')') {
        i++;
      } else if (spacedQuote) {
        i += 2;
      } else {
        break;
      }
    }
    return i;
  }

  private static int skipBlanks(String text, int from) {
    int i = from;
    while (i < text.length() && isBlank(text.charAt(i))) {
      i++;
    }
    return i;
  }

  static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
