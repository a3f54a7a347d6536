package depeche.indexer.clean;

import depeche.dispatch.Timestamp;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Complete dates written in figures or words, French or English, with the time if it follows: «
/// jeudi 20 février 2020 à 18h04 », `2020-02-20T18:04:00+01:00`, « 20/02/2020 », « February 20,
/// 2020 ».
///
/// Figures with slashes or dots are read day first, unless only the other reading is a date.
final class DateText {
  /// A date and the place where it stands.
  record Found(Timestamp value, int start, int end) {}

  private static final String TIME =
      "(?:(?:T|[ \u00A0,;:|/@–—-]{0,4}+(?:à|a|at|de|vers|-)?[ \u00A0]{0,3}+)"
          + "(?<hour>[01]?[0-9]|2[0-3])[ \u00A0]?(?:[hH:](?![a-z])|heures?)[ \u00A0]?"
          + "(?<minute>[0-5][0-9])?(?::(?<second>[0-5][0-9])(?:[.,][0-9]{1,9})?)?"
          + "(?:[ \u00A0]?(?<half>[ap]\\.?m\\b\\.?|[AP]M\\b))?"
          + "(?:[ \u00A0]?(?<offset>Z\\b|GMT\\b|UTC\\b|[+-][0-2][0-9]:?[0-5][0-9]\\b))?)?";

  private static final Pattern ISO =
      Pattern.compile(
          "(?<![0-9])(?<year>1[6-9][0-9]{2}|20[0-9]{2})([-/.])(?<month>0?[1-9]|1[0-2])\\2"
              + "(?<day>3[01]|[12][0-9]|0?[1-9])(?![0-9])"
              + TIME);
  private static final Pattern FIGURES =
      Pattern.compile(
          "(?<![0-9/.-])(?<day>[0-3]?[0-9])([/.-])(?<month>[0-3]?[0-9])\\2"
              + "(?<year>(?:1[6-9]|20)[0-9]{2}|[0-9]{2})(?![0-9])"
              + TIME);
  private static final Pattern WORDS =
      Pattern.compile(
          "(?<![0-9])(?<day>[0-3]?[0-9])(?:er|st|nd|rd|th)?[ \u00A0.-]{1,2}(?:of )?"
              + "(?<month>\\p{L}{3,9})\\.?[ \u00A0,.-]{1,3}(?<year>(?:1[6-9]|20)[0-9]{2})(?![0-9])"
              + TIME);
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?<![\\p{L}])(?<month>\\p{L}{3,9})\\.?[ \u00A0](?<day>[0-3]?[0-9])(?:st|nd|rd|th)?,?"
              + "[ \u00A0](?<year>(?:1[6-9]|20)[0-9]{2})(?![0-9])"
              + TIME);
  private static final Pattern COMPACT =
      Pattern.compile(
          "(?<![0-9])(?<year>19[0-9]{2}|20[0-9]{2})(?<month>0[1-9]|1[0-2])"
              + "(?<day>0[1-9]|[12][0-9]|3[01])(?:T(?<hour>[0-2][0-9])(?<minute>[0-5][0-9])"
              + "(?<second>[0-5][0-9])(?<offset>Z|[+-][0-2][0-9]:?[0-5][0-9])?|(?![0-9]))");

  private static final Pattern YEAR = Pattern.compile("(?<![0-9])(?:1[6-9]|20)[0-9]{2}(?![0-9])");

  /// Longer texts are no evidence of dates, and would only cost time.
  private static final int LIMIT = 1_000;

  private static final int FEWEST_FIGURES = 4;

  private DateText() {}

  /// All dates of a text in reading order, up to [#LIMIT] characters.
  static List<Found> all(String text) {
    String head = text.length() > LIMIT ? text.substring(0, LIMIT) : text;
    if (!hasFigures(head)) {
      return List.of();
    }
    var found = new ArrayList<Found>();
    for (Pattern pattern : List.of(ISO, WORDS, ENGLISH, FIGURES)) {
      collect(pattern, head, found);
    }
    found.sort((a, b) -> Integer.compare(a.start(), b.start()));
    return found;
  }

  /// The first date of a text; the whole of a `meta` value is one.
  static Optional<Timestamp> first(String text) {
    if (!hasFigures(text)) {
      return Optional.empty();
    }
    List<Found> found = all(text);
    if (!found.isEmpty()) {
      return Optional.of(found.getFirst().value());
    }
    var compact = new ArrayList<Found>();
    collect(COMPACT, text.length() > LIMIT ? text.substring(0, LIMIT) : text, compact);
    return compact.stream().map(Found::value).findFirst();
  }

  /// The first year of four figures that stands alone: « © 2020 ».
  static OptionalInt year(String text) {
    Matcher matcher = YEAR.matcher(text.length() > LIMIT ? text.substring(0, LIMIT) : text);
    return matcher.find() ? OptionalInt.of(Integer.parseInt(matcher.group())) : OptionalInt.empty();
  }

  /// The last year of four figures that stands alone: « © 2010-2020 ».
  static OptionalInt lastYear(String text) {
    Matcher matcher = YEAR.matcher(text.length() > LIMIT ? text.substring(0, LIMIT) : text);
    OptionalInt last = OptionalInt.empty();
    while (matcher.find()) {
      last = OptionalInt.of(Integer.parseInt(matcher.group()));
    }
    return last;
  }

  /// Whether a text has figures enough for a date: « 1/2/20 » is the shortest.
  static boolean hasFigures(String text) {
    int figures = 0;
    for (int i = 0; i < Math.min(text.length(), LIMIT) && figures < FEWEST_FIGURES; i++) {
      char c = text.charAt(i);
      figures += c >= '0' && c <= '9' ? 1 : 0;
    }
    return figures == FEWEST_FIGURES;
  }

  private static void collect(Pattern pattern, String text, List<Found> found) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      int start = matcher.start();
      boolean taken =
          found.stream().anyMatch(other -> start < other.end() && start >= other.start());
      if (!taken) {
        int end = matcher.end();
        timestamp(matcher).ifPresent(value -> found.add(new Found(value, start, end)));
      }
    }
  }

  private static Optional<Timestamp> timestamp(Matcher matcher) {
    String monthText = matcher.group("month");
    OptionalInt month =
        Character.isDigit(monthText.charAt(0))
            ? OptionalInt.of(Integer.parseInt(monthText))
            : Months.number(monthText);
    if (month.isEmpty()) {
      return Optional.empty();
    }
    int day = Integer.parseInt(matcher.group("day"));
    int year = Integer.parseInt(matcher.group("year"));
    boolean monthFirst = month.getAsInt() > 12 && day <= 12;
    try {
      LocalDate date =
          LocalDate.of(
              year >= 100 ? year : year < 70 ? 2000 + year : 1900 + year,
              monthFirst ? day : month.getAsInt(),
              monthFirst ? month.getAsInt() : day);
      return Optional.of(withTime(date, matcher));
    } catch (DateTimeException e) {
      // figures that are no date, as in a version number
      return Optional.empty();
    }
  }

  private static Timestamp withTime(LocalDate date, Matcher matcher) {
    String hour = matcher.group("hour");
    String minute = matcher.group("minute");
    if (hour == null) {
      return Timestamp.of(date);
    }
    String second = matcher.group("second");
    LocalTime time =
        LocalTime.of(
            hours(hour, matcher),
            minute == null ? 0 : Integer.parseInt(minute),
            second == null ? 0 : Integer.parseInt(second));
    String offset = matcher.group("offset");
    LocalDateTime local = date.atTime(time);
    return offset == null
        ? Timestamp.of(local)
        : Timestamp.of(OffsetDateTime.of(local, offset(offset)));
  }

  private static int hours(String hour, Matcher matcher) {
    int hours = Integer.parseInt(hour);
    String half = matcher.namedGroups().containsKey("half") ? matcher.group("half") : null;
    if (half == null) {
      return hours;
    }
    boolean afternoon = half.charAt(0) == 'p' || half.charAt(0) == 'P';
    return hours % 12 + (afternoon ? 12 : 0);
  }

  private static ZoneOffset offset(String offset) {
    return Character.isLetter(offset.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(offset);
  }
}
