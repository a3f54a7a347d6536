package depeche.indexer.clean;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The keywords that an agency sets before a text, from the broadest to the most precise: « TURQUIE
/// / GUERRE EN SYRIE - Des soldats… », « SYRIE-TURQUIE-CONFLIT ».
///
/// @param words the slugline without the dash that closes it
/// @param rest what follows it in the paragraph
record Slugline(String words, String rest) {
  private static final int LIMIT = 120;

  private static final String WORD = "[\\p{Lu}0-9][\\p{Lu}0-9'’.&-]*";
  private static final String KEYWORD = WORD + "(?:[ \u00A0]" + WORD + "){0,5}";
  private static final Pattern OPENING =
      Pattern.compile(
          "^(?<words>"
              + KEYWORD
              + "(?:[ \u00A0]?/[ \u00A0]?"
              + KEYWORD
              + "){1,5})[ \u00A0]*[-–—:]+[ \u00A0]+(?=\\S)");
  private static final Pattern SLASHED =
      Pattern.compile("^" + KEYWORD + "(?:[ \u00A0]?/[ \u00A0]?" + KEYWORD + "){1,5}$");
  // the AFP form: « France-politique-gouvernement », without blanks
  private static final Pattern CHAINED =
      Pattern.compile("^[\\p{L}0-9]{2,20}(?:[-/][\\p{L}0-9.]{2,20}){1,5}$");

  /// The slugline that opens a paragraph.
  static Optional<Slugline> opening(String paragraph) {
    String head = paragraph.length() > LIMIT ? paragraph.substring(0, LIMIT) : paragraph;
    Matcher matcher = OPENING.matcher(head);
    if (!matcher.find()) {
      return Optional.empty();
    }
    return Optional.of(new Slugline(matcher.group("words"), paragraph.substring(matcher.end())));
  }

  /// Whether a whole paragraph is a slugline.
  static boolean isSlugline(String paragraph) {
    if (paragraph.length() > LIMIT) {
      return false;
    }
    boolean capitals = paragraph.equals(paragraph.toUpperCase(Locale.ROOT));
    return SLASHED.matcher(paragraph).matches()
        || (CHAINED.matcher(paragraph).matches() && (capitals || hyphens(paragraph) >= 2));
  }

  /// Whether a word is keywords chained by hyphens: « GB-incendie-accident ».
  static boolean isChain(String word) {
    return word.length() <= LIMIT && CHAINED.matcher(word).matches();
  }

  private static long hyphens(String paragraph) {
    return paragraph.chars().filter(c -> c == '-' || c == '/').count();
  }
}
