package depeche.indexer.clean;

import depeche.analysis.Folding;
import depeche.tables.ResourceTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The wording of boxes, prompts and footers (`phrases.tsv`), which no dispatch has.
final class PagePhrases {
  /// What follows a phrase.
  enum Kind {
    /// nothing of the dispatch
    END,
    /// nothing of the dispatch, unless most of its text is still to come
    TAIL,
    /// the short lines and links of the box it heads
    BOX,
    /// the dispatch goes on
    LINE
  }

  /// A paragraph longer than this is prose, whatever its first words.
  private static final int LIMIT = 300;

  private static final int SHORT = 200;

  /// « © 2009 AFP », « Copyright La Voix »
  private static final Pattern NOTICE =
      Pattern.compile("©|\\([cC]\\) ?[0-9\\p{Lu}]|[Cc]opyright ?[0-9\\p{Lu}©(]");

  private static final PagePhrases ALL =
      new PagePhrases(ResourceTable.read(PagePhrases.class, "phrases.tsv", 3));

  private final Map<String, Kind> whole = new HashMap<>();
  private final Map<String, Kind> starts = new HashMap<>();
  private final List<String> anywhere = new ArrayList<>();
  private final List<String> asking = new ArrayList<>();
  private int mostWords;

  private PagePhrases(List<List<String>> rows) {
    for (List<String> row : rows) {
      Kind kind = Kind.valueOf(row.get(0).toUpperCase(Locale.ROOT));
      String words = row.get(2);
      switch (row.get(1)) {
        case "is" -> whole.put(words, kind);
        case "starts" -> {
          starts.put(words, kind);
          mostWords = Math.max(mostWords, words.split(" ", -1).length);
        }
        case "has" -> anywhere.add(" " + words + " ");
        case "asks" -> asking.add(" " + words + " ");
        default -> throw new IllegalStateException("phrases.tsv: no such match: " + row);
      }
    }
  }

  /// What the paragraph is, if it is one of the page's own phrases.
  static Optional<Kind> kindOf(String paragraph) {
    return paragraph.length() > LIMIT ? Optional.empty() : ALL.find(paragraph);
  }

  /// Whether a box asks its reader to subscribe, in whatever words.
  static boolean ask(String box) {
    String padded = " " + Folding.key(box) + " ";
    return ALL.asking.stream().anyMatch(padded::contains);
  }

  private Optional<Kind> find(String paragraph) {
    String key = withoutCount(Folding.key(paragraph));
    Kind exact = whole.get(key);
    if (exact != null) {
      return Optional.of(exact);
    }
    Optional<Kind> opening = opening(key, paragraph);
    if (opening.isPresent()) {
      return opening;
    }
    if (paragraph.length() <= SHORT && NOTICE.matcher(paragraph).lookingAt()) {
      return Optional.of(Kind.LINE);
    }
    String padded = " " + key + " ";
    boolean somewhere = paragraph.length() <= SHORT && anywhere.stream().anyMatch(padded::contains);
    return somewhere ? Optional.of(Kind.LINE) : Optional.empty();
  }

  private Optional<Kind> opening(String key, String paragraph) {
    int end = 0;
    for (int words = 1; words <= mostWords && end < key.length(); words++) {
      int blank = key.indexOf(' ', end + 1);
      end = blank < 0 ? key.length() : blank;
      Kind kind = starts.get(key.substring(0, end));
      // one word alone opens many a sentence: then a sign must follow it, « Tags : Syrie, Turquie »
      if (kind != null && (words > 1 || signFollowsFirstWord(paragraph))) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /// « (Photo : L. Hamon) » in parentheses is a credit, which stands with its picture.
  private static boolean signFollowsFirstWord(String paragraph) {
    int at = 0;
    while (at < paragraph.length()
        && paragraph.charAt(at) != '('
        && !Character.isLetter(paragraph.charAt(at))) {
      at++;
    }
    while (at < paragraph.length() && Character.isLetterOrDigit(paragraph.charAt(at))) {
      at++;
    }
    while (at < paragraph.length() && Character.isSpaceChar(paragraph.charAt(at))) {
      at++;
    }
    return at >= paragraph.length() || ":|>".indexOf(paragraph.charAt(at)) >= 0;
  }

  /// « 12 commentaires », « Commentaires (3) »: the figures do not matter.
  private static String withoutCount(String key) {
    int start = 0;
    int end = key.length();
    while (start < end && isCount(key.charAt(start))) {
      start++;
    }
    while (end > start && isCount(key.charAt(end - 1))) {
      end--;
    }
    return key.substring(start, end);
  }

  private static boolean isCount(char c) {
    return c == ' ' || (c >= '0' && c <= '9');
  }
}
