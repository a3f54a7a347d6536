package depeche.searcher.query;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Days said in words, French or English, seen from one day: `hier`, `20 février 2020`, `semaine
/// dernière`, `3 derniers jours`, `été 2019`.
///
/// The words become letters (see `days.tsv`), and the row of letters is the rule: `1MY` is a
/// number, a month and a year. What has no year is the latest that has begun, for an archive tells
/// of the past.
final class DayPhrases {
  private static final int MOST_WORDS = 8;
  private static final int WEEK = 7;
  private static final int WEEKEND = 2;
  private static final int MONTH = 30;
  private static final int QUARTER = 90;
  private static final int YEAR = 365;

  private final LocalDate today;

  DayPhrases(LocalDate today) {
    this.today = today;
  }

  /// @param folded lower case without accents, words parted by one blank
  Optional<DayRange> read(String folded) {
    String text =
        folded
            .replace("il y a ", "il-y-a ")
            .replace("mois de ", "mois-de ")
            .replace("jour de l'an", "jour-de-l'an")
            .replace(",", "");
    var words = new ArrayList<DayWords.DayWord>();
    for (String piece : text.split(" ", -1)) {
      Optional<DayWords.DayWord> word = DayWords.word(piece);
      if (word.isEmpty() || words.size() == MOST_WORDS) {
        return Optional.empty();
      }
      words.add(word.get());
    }
    // Else a query would lose the little words that follow a day.
    if (words.getLast().sort() == DayWords.FILLER) {
      return Optional.empty();
    }
    words.removeIf(word -> word.sort() == DayWords.FILLER);
    try {
      return text.startsWith("annees ") ? decade(words) : range(words);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private Optional<DayRange> range(List<DayWords.DayWord> words) {
    var letters = new StringBuilder();
    words.forEach(word -> letters.append(word.sort()));
    int[] v = words.stream().mapToInt(DayWords.DayWord::value).toArray();
    return Optional.ofNullable(
        switch (letters.toString()) {
          case "Q" -> latestNumbered(QUARTER, v[0]);
          case "QY" -> numbered(QUARTER, v[0], v[1]);
          case "1U" -> v[1] == QUARTER ? latestNumbered(v[1], v[0]) : null;
          case "U1" -> latestNumbered(v[0], v[1]);
          case "1UY" -> numbered(v[1], v[0], v[2]);
          case "U1Y" -> numbered(v[0], v[1], v[2]);
          case "LUY" -> v[1] == QUARTER ? numbered(QUARTER, 4, v[2]) : null;
          case "H" -> DayRange.day(latest(v[0] / 100, v[0] % 100, today));
          case "HY" -> DayRange.day(LocalDate.of(v[1], v[0] / 100, v[0] % 100));
          case "A" -> DayRange.day(today.plusDays(v[0]));
          case "Y" -> year(v[0]);
          case "UY" -> v[0] == YEAR ? year(v[1]) : null;
          case "MY" -> month(LocalDate.of(v[1], v[0], 1));
          case "M" -> month(latest(v[0], 1, today));
          case "ML" -> month(latest(v[0], 1, firstOfMonth().minusDays(1)));
          case "LM" -> month(latest(v[1], 1, firstOfMonth().minusDays(1)));
          case "1MY" -> DayRange.day(LocalDate.of(v[2], v[1], v[0]));
          case "1M" -> DayRange.day(latest(v[1], v[0], today));
          case "M1" -> DayRange.day(latest(v[0], v[1], today));
          case "M1Y" -> DayRange.day(LocalDate.of(v[2], v[0], v[1]));
          case "W1MY" -> DayRange.day(LocalDate.of(v[3], v[2], v[1]));
          case "W1M" -> DayRange.day(latest(v[2], v[1], today));
          case "W" -> DayRange.day(today.with(TemporalAdjusters.previousOrSame(weekday(v[0]))));
          case "WL" -> DayRange.day(today.with(TemporalAdjusters.previous(weekday(v[0]))));
          case "LW" -> DayRange.day(today.with(TemporalAdjusters.previous(weekday(v[1]))));
          case "WN" -> DayRange.day(today.with(TemporalAdjusters.next(weekday(v[0]))));
          case "NW" -> DayRange.day(today.with(TemporalAdjusters.next(weekday(v[1]))));
          case "SY" -> season(v[0], v[1]);
          case "S", "TS" -> latestSeason(v[v.length - 1], today);
          case "SL" -> pastSeason(v[0]);
          case "LS" -> pastSeason(v[1]);
          case "TU" -> shifted(v[1], 0);
          case "UL" -> shifted(v[0], -1);
          case "LU" -> shifted(v[1], -1);
          case "UN" -> shifted(v[0], 1);
          case "NU" -> shifted(v[1], 1);
          case "1LU" -> last(v[0], v[2]);
          case "L1U" -> last(v[1], v[2]);
          case "1UL" -> last(v[0], v[1]);
          case "G1U" -> shifted(v[2], -v[1]);
          case "1UG" -> shifted(v[1], -v[0]);
          default -> null;
        });
  }

  /// « 1er trimestre » or « semaine 8 » without a year: the latest that has begun.
  private @Nullable DayRange latestNumbered(int unit, int number) {
    DayRange thisYear = numbered(unit, number, today.getYear());
    boolean begun = thisYear != null && !thisYear.from().orElseThrow().isAfter(today);
    return begun ? thisYear : numbered(unit, number, today.getYear() - 1);
  }

  /// The quarter or week of that number; nothing of other units.
  private static @Nullable DayRange numbered(int unit, int number, int year) {
    return switch (unit) {
      case QUARTER -> number >= 1 && number <= 4 ? NumericDay.quarter(year, number) : null;
      case WEEK -> IsoWeek.of(year, number).map(NumericDay::week).orElse(null);
      default -> null;
    };
  }

  private static DayOfWeek weekday(int value) {
    return DayOfWeek.of(value);
  }

  private LocalDate firstOfMonth() {
    return today.withDayOfMonth(1);
  }

  static DayRange year(int year) {
    return DayRange.of(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
  }

  static DayRange month(LocalDate first) {
    return DayRange.of(first, first.plusMonths(1));
  }

  private static Optional<DayRange> decade(List<DayWords.DayWord> words) {
    boolean decade =
        words.size() == 2 && words.get(1).sort() == DayWords.YEAR && words.get(1).value() % 10 == 0;
    return decade
        ? Optional.of(
            DayRange.of(
                LocalDate.of(words.get(1).value(), 1, 1),
                LocalDate.of(words.get(1).value() + 10, 1, 1)))
        : Optional.empty();
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
    LocalDate first = LocalDate.of(firstMonth == 12 ? year - 1 : year, firstMonth, 1);
    return DayRange.of(first, first.plusMonths(3));
  }

  private static DayRange latestSeason(int firstMonth, LocalDate end) {
    LocalDate first = latest(firstMonth, 1, end);
    return DayRange.of(first, first.plusMonths(3));
  }

  private DayRange pastSeason(int firstMonth) {
    return latestSeason(firstMonth, today.minusMonths(3));
  }

  /// The day, week, month, quarter or year that is `count` after the one of today.
  private @Nullable DayRange shifted(int unit, int count) {
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return switch (unit) {
      case 1 -> DayRange.day(today.plusDays(count));
      case WEEK -> days(monday.plusWeeks(count), WEEK);
      case WEEKEND -> days(monday.plusDays(5).plusWeeks(count), 2);
      case MONTH -> month(firstOfMonth().plusMonths(count));
      case QUARTER -> {
        LocalDate first = firstOfMonth().minusMonths((today.getMonthValue() - 1) % 3);
        yield DayRange.of(first.plusMonths(3L * count), first.plusMonths(3L * count + 3));
      }
      case YEAR -> year(today.getYear() + count);
      default -> null;
    };
  }

  private static DayRange days(LocalDate first, int count) {
    return DayRange.of(first, first.plusDays(count));
  }

  /// The last days, weeks, months or years up to today.
  private @Nullable DayRange last(int count, int unit) {
    LocalDate tomorrow = today.plusDays(1);
    if (count < 1) {
      return null;
    }
    return switch (unit) {
      case 1, WEEK -> DayRange.of(tomorrow.minusDays((long) count * unit), tomorrow);
      case MONTH -> DayRange.of(tomorrow.minusMonths(count), tomorrow);
      case QUARTER -> DayRange.of(tomorrow.minusMonths(3L * count), tomorrow);
      case YEAR -> DayRange.of(tomorrow.minusYears(count), tomorrow);
      default -> null;
    };
  }
}
