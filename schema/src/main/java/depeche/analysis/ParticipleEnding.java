package depeche.analysis;

import java.util.regex.Pattern;

/// The ending of French past participles of the first conjugation.
public final class ParticipleEnding {
  /// The accent may stand for itself, behind its letter.
  private static final Pattern ENDING =
      Pattern.compile("(?:é|e\\u0301)e?s?$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private ParticipleEnding() {}

  /// Whether a word, with its accents, ends in `é`, `ée`, `és` or `ées`.
  public static boolean isOf(CharSequence word) {
    return ENDING.matcher(word).find();
  }
}
