package depeche.searcher.render;

import depeche.searcher.language.Language;
import java.time.Duration;
import java.util.Locale;

/// Figures as people write them.
public final class Numbers {
  private Numbers() {}

  /// `12 345` in French, with a narrow no-break space; `12,345` in English.
  public static String grouped(long number, Language language) {
    // By hand: every page prints it, and the first String.format costs as much as a search.
    var figure = new StringBuilder(Long.toString(number));
    for (int at = figure.length() - 3; at > (number < 0 ? 1 : 0); at -= 3) {
      figure.insert(at, language.choose("\u202F", ","));
    }
    return figure.toString();
  }

  /// `1 dépêche`, `2 dépêches`: a figure and its word. None is singular in French, not in English.
  ///
  /// @param word for one and for several, with a bar between them where they differ
  public static String counted(long number, String word, Language language) {
    boolean one = number == 1 || (number == 0 && language == Language.FRENCH);
    int bar = word.indexOf('|');
    String said = bar < 0 ? word : one ? word.substring(0, bar) : word.substring(bar + 1);
    return grouped(number, language) + " " + said;
  }

  static String milliseconds(Duration time, Language language) {
    double millis = time.toNanos() / 1e6;
    long tenths = Math.round(millis * 10);
    String figure =
        tenths < 100
            ? tenths / 10 + language.choose(",", ".") + tenths % 10
            : String.valueOf(Math.round(millis));
    return figure + " ms";
  }

  static String bytes(long bytes, Language language) {
    double mega = bytes / 1e6;
    String figure = String.format(Locale.ROOT, mega < 10 ? "%.1f" : "%.0f", mega);
    return figure.replace(".", language.choose(",", ".")) + language.choose(" Mo", " MB");
  }

  public static String percent(long part, long whole, Language language) {
    double share = whole == 0 ? 0 : 100.0 * part / whole;
    return String.format(Locale.ROOT, "%.1f", share).replace(".", language.choose(",", "."))
        + language.choose(" %", "%");
  }
}
