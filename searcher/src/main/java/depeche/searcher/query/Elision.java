package depeche.searcher.query;

import depeche.analysis.Folding;
import java.util.Set;

/// The words that French shortens before a vowel: what stands before the apostrophe is no part of
/// the word that was found.
public final class Elision {
  private static final Set<String> ELIDED =
      Set.of("l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu");

  private static final String APOSTROPHES = "'’‘ʼ′`´＇ʻ‛";

  private Elision() {}

  /// A word without what is elided before it.
  public static String behind(String text) {
    return text.substring(skipped(text, 0, text.length()));
  }

  /// Where the word of a token begins: `start`, or after the apostrophe of an elided word.
  public static int skipped(String text, int start, int end) {
    for (int i = start + 1; i < end - 1; i++) {
      char c = text.charAt(i);
      if (APOSTROPHES.indexOf(c) >= 0) {
        return ELIDED.contains(Folding.fold(text.substring(start, i))) ? i + 1 : start;
      }
      if (!Character.isLetter(c)) {
        return start;
      }
    }
    return start;
  }
}
