package depeche.searcher.days;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Days said in words, French or English, seen from one day: `hier`, `20 février 2020`, `semaine
/// dernière`, `3 derniers jours`, `été 2019`, `fin mars`, `semaine du 14 juillet`.
///
/// ```
/// phrase = part phrase | part unit | unit "du" ( phrase | number ) | row
/// ```
///
/// The words become letters (see `days.tsv`), and the row of letters is the rule: `1MY` is a
/// number, a month and a year. What has no year is the latest that has begun, for an archive tells
/// of the past.
final class DayPhrases {
  private static final int WINTER = 12;

  private final LocalDate today;
  private final LocalDate end;
  private final DayUnits units;

  /// @param today the day from which `hier` and `semaine dernière` are counted
  /// @param end the day on which or before which falls what has no year
  DayPhrases(LocalDate today, LocalDate end) {
    this.today = today;
    this.end = end;
    this.units = new DayUnits(today);
  }

  /// @param folded lower case without accents, words parted by one blank
  Optional<DayRange> read(String folded) {
    List<DayWords.DayWord> words = DayWords.row(folded.replace(",", ""));
    // Else a query would lose the little words that follow a day.
    if (words.isEmpty() || words.getLast().sort() == DayWords.FILLER) {
      return Optional.empty();
    }
    try {
      return phrase(words);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /// The latest day of a number, with its weekday or without: what « du lundi 3 au 5 mars » begins
  /// with.
  Optional<DayRange> dayOfMonth(String folded) {
    return dayOfMonth(DayWords.row(folded));
  }

  private Optional<DayRange> dayOfMonth(List<DayWords.DayWord> words) {
    List<DayWords.DayWord> weighty = DayRow.weighty(words);
    DayWords.DayWord number = weighty.isEmpty() ? null : weighty.getLast();
    boolean alone =
        weighty.size() == 1
            || (weighty.size() == 2 && weighty.getFirst().sort() == DayWords.WEEKDAY);
    if (number == null || number.sort() != DayWords.NUMBER || !alone) {
      return Optional.empty();
    }
    LocalDate first = end.withDayOfMonth(1);
    // A month that lacks a day stands between two that have it.
    for (int back = 0; back <= 2; back++) {
      LocalDate month = first.minusMonths(back);
      boolean exists = number.value() >= 1 && number.value() <= month.lengthOfMonth();
      if (exists && !month.withDayOfMonth(number.value()).isAfter(end)) {
        return Optional.of(DayRange.day(month.withDayOfMonth(number.value())));
      }
    }
    return Optional.empty();
  }

  private Optional<DayRange> phrase(List<DayWords.DayWord> all) {
    List<DayWords.DayWord> words =
        all.stream().dropWhile(it -> it.sort() == DayWords.FILLER).toList();
    if (words.size() > 1 && words.getFirst().sort() == DayWords.PART) {
      return part(words.getFirst().value(), words.subList(1, words.size()));
    }
    boolean around =
        words.size() > 2
            && words.getFirst().sort() == DayWords.UNIT
            && words.get(1).sort() == DayWords.FILLER;
    return (around
            ? around(words.getFirst().value(), words.subList(2, words.size()))
            : Optional.<DayRange>empty())
        .or(() -> Optional.ofNullable(row(DayRow.of(words))));
  }

  /// « fin 2019 », « début du mois »; « fin novembre » is last year's until the twentieth.
  private Optional<DayRange> part(int third, List<DayWords.DayWord> words) {
    DayRow row = DayRow.of(words);
    Optional<DayRange> whole =
        row.letters().equals("U")
            ? Optional.ofNullable(units.shifted(row.value(0), 0))
            : phrase(words);
    Optional<DayRange> range = whole.flatMap(it -> DayThirds.of(it, third));
    boolean yearless = row.letters().equals("M") || row.letters().equals("S");
    LocalDate before = whole.flatMap(DayRange::from).orElse(end).minusDays(1);
    return yearless && range.flatMap(DayRange::from).filter(it -> it.isAfter(end)).isPresent()
        ? new DayPhrases(today, before).part(third, words)
        : range;
  }

  private Optional<DayRange> around(int unit, List<DayWords.DayWord> words) {
    return dayOfMonth(words)
        .or(() -> phrase(words))
        .filter(DayRange::isOneDay)
        .flatMap(DayRange::from)
        .map(day -> DayUnits.around(unit, day));
  }

  private @Nullable DayRange row(DayRow row) {
    int[] v = row.values();
    return switch (row.letters()) {
      case "Q" -> units.latestNumbered(DayUnits.QUARTER, v[0]);
      case "QY" -> DayUnits.numbered(DayUnits.QUARTER, v[0], v[1]);
      case "1U" -> DayUnits.isRanked(v[1]) ? units.latestNumbered(v[1], v[0]) : null;
      case "U1" -> units.latestNumbered(v[0], v[1]);
      case "1UY" -> DayUnits.numbered(v[1], v[0], v[2]);
      case "U1Y" -> DayUnits.numbered(v[0], v[1], v[2]);
      case "LUY" -> DayUnits.lastOf(v[1], v[2]);
      case "H" -> DayRange.day(Feasts.latest(v[0], end));
      case "HY" -> DayRange.day(Feasts.of(v[0], v[1]));
      case "HL" -> DayRange.day(Feasts.latest(v[0], yesterday()));
      case "LH" -> DayRange.day(Feasts.latest(v[1], yesterday()));
      case "WH" -> DayRange.day(onOrAfter(v[0], Feasts.latest(v[1], end)));
      case "WHY" -> DayRange.day(onOrAfter(v[0], Feasts.of(v[1], v[2])));
      case "HWY" -> DayRange.day(onOrAfter(v[1], Feasts.of(v[0], v[2])));
      case "A" -> DayRange.day(today.plusDays(v[0]));
      case "Y" -> year(v[0]);
      case "UY" -> v[0] == DayUnits.YEAR ? year(v[1]) : null;
      case "BY" -> decade(v[1]);
      case "B1", "C" -> decade(v[v.length - 1]);
      case "MY" -> month(LocalDate.of(v[1], v[0], 1));
      case "M" -> month(latest(v[0], 1, end));
      case "ML" -> month(latest(v[0], 1, today.withDayOfMonth(1).minusDays(1)));
      case "LM" -> month(latest(v[1], 1, today.withDayOfMonth(1).minusDays(1)));
      case "1MY" -> DayRange.day(LocalDate.of(v[2], v[1], v[0]));
      case "1M" -> DayRange.day(latest(v[1], v[0], end));
      case "1ML" -> DayRange.day(latest(v[1], v[0], yesterday()));
      case "M1" -> DayRange.day(latest(v[0], v[1], end));
      case "M1Y" -> DayRange.day(LocalDate.of(v[2], v[0], v[1]));
      case "W" -> DayRange.day(end.with(TemporalAdjusters.previousOrSame(weekday(v[0]))));
      case "WL" -> DayRange.day(today.with(TemporalAdjusters.previous(weekday(v[0]))));
      case "LW" -> DayRange.day(today.with(TemporalAdjusters.previous(weekday(v[1]))));
      case "WN" -> DayRange.day(today.with(TemporalAdjusters.next(weekday(v[0]))));
      case "NW" -> DayRange.day(today.with(TemporalAdjusters.next(weekday(v[1]))));
      case "S" -> latestSeason(v[0], end);
      case "SY" -> season(v[0], v[1]);
      case "SYY", "SY1" -> v[0] == WINTER ? winter(v[1], v[2]) : null;
      case "SL" -> latestSeason(v[0], today.minusMonths(3));
      case "LS" -> latestSeason(v[1], today.minusMonths(3));
      case "TD" -> DayRange.of(today.minusDays(v[1]), today.plusDays(1));
      case "DL" -> DayRange.of(yesterday(), today.plusDays(v[0]));
      case "LD" -> DayRange.of(yesterday(), today.plusDays(v[1]));
      case "TU" -> units.shifted(v[1], 0);
      case "UL" -> units.shifted(v[0], -1);
      case "LU" -> units.shifted(v[1], -1);
      case "UN" -> units.shifted(v[0], 1);
      case "NU" -> units.shifted(v[1], 1);
      case "1LU" -> units.last(v[0], v[2]);
      case "L1U" -> units.last(v[1], v[2]);
      case "1UL" -> units.last(v[0], v[1]);
      case "G1U" -> units.shifted(v[2], -v[1]);
      case "1UG" -> units.shifted(v[1], -v[0]);
      default -> null;
    };
  }

  private LocalDate yesterday() {
    return today.minusDays(1);
  }

  private static DayOfWeek weekday(int value) {
    return DayOfWeek.of(value);
  }

  /// « lundi de Pâques », « jeudi de l'Ascension ».
  private static LocalDate onOrAfter(int weekday, LocalDate day) {
    return day.with(TemporalAdjusters.nextOrSame(weekday(weekday)));
  }

  static DayRange year(int year) {
    return years(year, 1);
  }

  private static DayRange years(int first, int count) {
    return DayRange.of(LocalDate.of(first, 1, 1), LocalDate.of(first + count, 1, 1));
  }

  static DayRange month(LocalDate first) {
    return DayRange.of(first, first.plusMonths(1));
  }

  /// « années 2010 »; « années 90 » are the latest that have begun.
  private @Nullable DayRange decade(int year) {
    int first = year < 100 ? NumericDay.latestYear(year, today) : year;
    return first % 10 == 0 && DayWords.isYear(first + 9) ? years(first, 10) : null;
  }

  /// The latest such day up to `end`; the 29th of February goes back to a leap year.
  static LocalDate latest(int month, int day, LocalDate end) {
    for (int year = end.getYear(); year > end.getYear() - 9; year--) {
      boolean exists = day >= 1 && day <= LocalDate.of(year, month, 1).lengthOfMonth();
      if (exists && !LocalDate.of(year, month, day).isAfter(end)) {
        return LocalDate.of(year, month, day);
      }
    }
    throw new DateTimeException("no day " + day + " in month " + month);
  }

  /// Three whole months; a winter bears the year of its January.
  private static DayRange season(int firstMonth, int year) {
    LocalDate first = LocalDate.of(firstMonth == WINTER ? year - 1 : year, firstMonth, 1);
    return DayRange.of(first, first.plusMonths(3));
  }

  /// « hiver 2019-2020 », « hiver 2019/20 »: a winter that bears both its years.
  private static @Nullable DayRange winter(int first, int second) {
    boolean next = second == first + 1 || second == (first + 1) % 100;
    return next ? season(WINTER, first + 1) : null;
  }

  private static DayRange latestSeason(int firstMonth, LocalDate end) {
    LocalDate first = latest(firstMonth, 1, end);
    return DayRange.of(first, first.plusMonths(3));
  }
}
