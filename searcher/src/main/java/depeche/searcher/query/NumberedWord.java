package depeche.searcher.query;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Letters and a number behind them, which are written together (`Covid19`, `F16`), with a hyphen
/// (`Covid-19`, `F-16`) or apart (`G 20`), one name in any case.
final class NumberedWord {
  private static final Pattern FORM = Pattern.compile("(\\p{L}{1,15})(-?)(\\d{1,4}\\p{L}?)");

  private NumberedWord() {}

  /// How else such a word is written, so that analysis cuts it otherwise; empty for any other word.
  static Optional<String> otherSpelling(String word) {
    Matcher form = FORM.matcher(word);
    if (!form.matches()) {
      return Optional.empty();
    }
    return Optional.of(form.group(1) + (form.group(2).isEmpty() ? "-" : "") + form.group(3));
  }
}
