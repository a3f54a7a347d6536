package depeche.searcher.render;

import java.time.Duration;
import java.util.Locale;

/// Figures as people write them.
final class Numbers {
  private Numbers() {}

  /// `12 345` in French, with a narrow no-break space; `12,345` in English.
  static String grouped(long number, Language language) {
    return String.format(Locale.ROOT, "%,d", number).replace(",", language.choose("\u202F", ","));
  }

  static String milliseconds(Duration time, Language language) {
    double millis = time.toNanos() / 1e6;
    // Every page prints this: by hand, since the first String.format costs as much as a search.
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

  static String percent(long part, long whole, Language language) {
    double share = whole == 0 ? 0 : 100.0 * part / whole;
    return String.format(Locale.ROOT, "%.1f", share).replace(".", language.choose(",", "."))
        + language.choose(" %", "%");
  }
}
