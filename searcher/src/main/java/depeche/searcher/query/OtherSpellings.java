package depeche.searcher.query;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The words that are written together or with a hyphen as the writer likes, and that analysis cuts
/// otherwise then.
public final class OtherSpellings {
  private static final String ELIDED = "(?:\\p{L}{1,7}['’])?";

  /// Letters and a number behind them: `Covid19`, `Covid-19`; `F16`, `F-16`; `G20`, `G 20`.
  private static final Pattern NUMBERED = Pattern.compile("(\\p{L}{1,15})(-?)(\\d{1,4}\\p{L}?)");

  private static final Pattern HYPHENED =
      Pattern.compile("(" + ELIDED + "\\p{L}{1,20})-(\\p{L}{2,20})");

  /// The words that newspapers write with a hyphen between their parts, or without.
  private static final Pattern JOINED =
      Pattern.compile(
          "("
              + ELIDED
              + "(?:"
              + QueryWords.any("joined part")
              + "|"
              + QueryWords.firstParts("joined word").collect(Collectors.joining("|"))
              + "))(\\p{L}{4,}|"
              + QueryWords.secondParts("joined word").collect(Collectors.joining("|"))
              + ")",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /// Channels, as a name before `TV`: `BFMTV`, `BFM TV`.
  private static final Pattern CHANNEL =
      Pattern.compile(
          "(" + ELIDED + "[\\p{L}\\d]{2,12})( ?)(" + QueryWords.any("channel") + ")",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private OtherSpellings() {}

  /// Two words of a query as the one that they are written as too: `BFM TV`. Empty for most.
  static Optional<String> joined(String one, String other) {
    return Optional.of(one + " " + other)
        .filter(both -> CHANNEL.matcher(both).matches())
        .map(_ -> one + other);
  }

  /// Letters and a number as they are written with a hyphen; empty for any other word.
  public static Optional<String> hyphened(String word) {
    Matcher numbered = NUMBERED.matcher(word);
    return numbered.matches()
        ? Optional.of(numbered.group(1) + "-" + numbered.group(3))
        : Optional.empty();
  }

  /// How else such a word is written; empty for any other word.
  public static Optional<String> of(String word) {
    Matcher numbered = NUMBERED.matcher(word);
    if (numbered.matches()) {
      String hyphen = numbered.group(2).isEmpty() ? "-" : "";
      return Optional.of(numbered.group(1) + hyphen + numbered.group(3));
    }
    Matcher hyphened = HYPHENED.matcher(word);
    if (hyphened.matches()) {
      return Optional.of(hyphened.group(1) + hyphened.group(2));
    }
    Matcher channel = CHANNEL.matcher(word);
    if (channel.matches()) {
      String blank = channel.group(2).isEmpty() ? " " : "";
      return Optional.of(channel.group(1) + blank + channel.group(3));
    }
    Matcher joined = JOINED.matcher(word);
    return joined.matches()
        ? Optional.of(joined.group(1) + "-" + joined.group(2))
        : Optional.empty();
  }
}
