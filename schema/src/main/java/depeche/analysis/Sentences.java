package depeche.analysis;

import depeche.tables.ResourceTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// The sentences of a paragraph, the same for the index, for queries and for snippets: a full stop
/// after a single capital (« M. Dupont »), after an abbreviation (« MM. », in `abbreviations.txt`)
/// or before a small letter ends none.
public final class Sentences {
  private static final Set<String> ABBREVIATIONS = abbreviations();
  private static final int LONGEST_ABBREVIATION = 6;

  private Sentences() {}

  /// Where a sentence begins and ends, in UTF-16 units.
  public record Sentence(int start, int end) {}

  /// The sentences; together they cover the paragraph but for the blanks between.
  public static List<Sentence> of(String paragraph) {
    var sentences = new ArrayList<Sentence>();
    int start = skipBlanks(paragraph, 0);
    for (int i = start; i < paragraph.length(); i++) {
      if (endsSentence(paragraph, i)) {
        int end = closing(paragraph, i + 1);
        sentences.add(new Sentence(start, end));
        start = skipBlanks(paragraph, end);
        i = start - 1;
      }
    }
    int end = paragraph.stripTrailing().length();
    if (start < end) {
      sentences.add(new Sentence(start, end));
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
    return c != '.' || !(isInitial(text, i) || isAbbreviation(text, i));
  }

  /// Whether the full stop at `dot` follows one capital that stands alone.
  private static boolean isInitial(String text, int dot) {
    return dot > 0
        && Character.isUpperCase(text.charAt(dot - 1))
        && (dot == 1 || !Character.isLetterOrDigit(text.charAt(dot - 2)));
  }

  private static boolean isAbbreviation(String text, int dot) {
    int start = dot;
    while (start > 0
        && dot - start <= LONGEST_ABBREVIATION
        && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return ABBREVIATIONS.contains(text.substring(start, dot).toLowerCase(Locale.ROOT));
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

  /// Blanks of every kind, those that do not break lines too.
  public static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static Set<String> abbreviations() {
    return ResourceTable.read(Sentences.class, "abbreviations.txt").stream()
        .map(List::getFirst)
        .collect(Collectors.toUnmodifiableSet());
  }
}
