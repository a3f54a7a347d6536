package depeche.searcher.language;

import java.util.Locale;

/// The language in which the program speaks to its user.
public enum Language {
  FRENCH,
  ENGLISH;

  /// French for a French locale, English for any other that is set, French where none is: the
  /// archive is French.
  public static Language of(String locale) {
    String lower = locale.toLowerCase(Locale.ROOT);
    boolean unset =
        lower.isEmpty() || lower.equals("c") || lower.startsWith("c.") || lower.equals("posix");
    return unset || lower.startsWith("fr") ? FRENCH : ENGLISH;
  }

  /// One of two wordings.
  public String choose(String french, String english) {
    return this == FRENCH ? french : english;
  }
}
