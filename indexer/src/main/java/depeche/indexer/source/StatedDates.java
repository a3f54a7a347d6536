package depeche.indexer.source;

import depeche.dispatch.DateEvidence;
import depeche.dispatch.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates in fields that are there for dates: ISO 8601 with and without its hyphens, as NewsML and
/// NITF write it, RFC 822 as feeds and mail do, days first as in French tables, and Unix time.
public final class StatedDates {
  private static final String TIME =
      "(?:[T ,à]{1,3}(?<hour>[0-2][0-9])[:h]?(?<minute>[0-5][0-9])"
          + "(?::?(?<second>[0-5][0-9])(?:[.,][0-9]{1,9})?)?"
          + " ?(?<zone>Z|[A-Z]{2,4}|[+-][0-2][0-9]:?[0-5][0-9]|[+-][0-2][0-9])?)?.*";
  private static final Pattern ISO =
      Pattern.compile(
          "(?<year>[12][0-9]{3})([-/.]?)(?<month>[01][0-9])\\2(?<day>[0-3][0-9])" + TIME);
  private static final Pattern COMPACT =
      Pattern.compile(
          "(?<year>[12][0-9]{3})(?<month>[01][0-9])(?<day>[0-3][0-9])"
              + "(?<hour>[0-2][0-9])(?<minute>[0-5][0-9])(?<second>[0-5][0-9])?(?<zone>)");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<day>[0-3]?[0-9])[-/.](?<month>[01]?[0-9])[-/.](?<year>[12][0-9]{3})" + TIME);
  private static final Pattern WORDS =
      Pattern.compile(
          "(?:\\p{L}{2,9}\\.?,? )?(?<day>[0-3]?[0-9])(?:er)?[ -](?<month>\\p{L}{3,9})\\.?,?[ -]"
              + "(?<year>[12][0-9]{3}|[0-9]{2})"
              + TIME);

  /// Seconds or thousandths since 1970. What begins like a year of these centuries is one: as
  /// seconds it would lie behind the year 2030.
  private static final Pattern UNIX =
      Pattern.compile("(?!19|20)(?<seconds>[0-9]{9,10})(?:[0-9]{3})?");

  private static final List<Pattern> PATTERNS = List.of(COMPACT, ISO, DAY_FIRST, WORDS);

  /// Zones of RFC 822 and the summer times beside them; others are read as unknown.
  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          Map.entry("Z", 0),
          Map.entry("GMT", 0),
          Map.entry("UT", 0),
          Map.entry("UTC", 0),
          Map.entry("WET", 0),
          Map.entry("BST", 1),
          Map.entry("WEST", 1),
          Map.entry("CET", 1),
          Map.entry("CEST", 2),
          Map.entry("EST", -5),
          Map.entry("EDT", -4),
          Map.entry("CST", -6),
          Map.entry("CDT", -5),
          Map.entry("MST", -7),
          Map.entry("MDT", -6),
          Map.entry("PST", -8),
          Map.entry("PDT", -7));

  /// How months begin in French, English and German, as agencies shorten them.
  private static final List<List<String>> MONTHS =
      List.of(
          List.of("jan"),
          List.of("fév", "fev", "feb"),
          List.of("mar", "mär"),
          List.of("avr", "apr"),
          List.of("mai", "may"),
          List.of("juin", "jun"),
          List.of("juil", "jul"),
          List.of("aoû", "aou", "aug"),
          List.of("sep"),
          List.of("oct", "okt"),
          List.of("nov"),
          List.of("déc", "dec", "dez"));

  private StatedDates() {}

  /// A date with what says it, or empty if the text is none.
  public static Optional<DateEvidence> evidence(Optional<String> text, String from) {
    return text.flatMap(StatedDates::parse).map(value -> new DateEvidence(value, from));
  }

  /// A date, as precise as it is written; a text that is none gives none.
  public static Optional<Timestamp> parse(String text) {
    String date = text.strip();
    if (date.length() > 60) {
      return Optional.empty();
    }
    Matcher unix = UNIX.matcher(date);
    if (unix.matches()) {
      long seconds = Long.parseLong(unix.group("seconds"));
      return Optional.of(Timestamp.of(Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC)));
    }
    for (Pattern pattern : PATTERNS) {
      Matcher matcher = pattern.matcher(date);
      if (matcher.matches()) {
        Optional<Timestamp> timestamp = timestamp(matcher);
        if (timestamp.isPresent()) {
          return timestamp;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Timestamp> timestamp(Matcher matcher) {
    try {
      LocalDate day =
          LocalDate.of(
              year(matcher.group("year")),
              month(matcher.group("month")),
              Integer.parseInt(matcher.group("day")));
      String hour = matcher.group("hour");
      if (hour == null) {
        return Optional.of(Timestamp.of(day));
      }
      String second = matcher.group("second");
      LocalTime time =
          LocalTime.of(
              Integer.parseInt(hour),
              Integer.parseInt(matcher.group("minute")),
              second == null ? 0 : Integer.parseInt(second));
      Optional<ZoneOffset> zone =
          Optional.ofNullable(matcher.group("zone")).flatMap(StatedDates::zone);
      return Optional.of(
          zone.map(offset -> Timestamp.of(OffsetDateTime.of(day, time, offset)))
              .orElseGet(() -> Timestamp.of(day.atTime(time))));
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }

  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    return digits.length() > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
  }

  private static int month(String text) {
    if (Character.isDigit(text.charAt(0))) {
      return Integer.parseInt(text);
    }
    String lower = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i < MONTHS.size(); i++) {
      if (MONTHS.get(i).stream().anyMatch(lower::startsWith)) {
        return i + 1;
      }
    }
    return 0; // which LocalDate refuses
  }

  private static Optional<ZoneOffset> zone(String zone) {
    if (zone.startsWith("+") || zone.startsWith("-")) {
      return Optional.of(ZoneOffset.of(zone));
    }
    return Optional.ofNullable(ZONES.get(zone)).map(ZoneOffset::ofHours);
  }
}
