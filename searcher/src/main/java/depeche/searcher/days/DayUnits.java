package depeche.searcher.days;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/// Weeks, months, quarters and years, counted from one day or by their number in a year. A unit is
/// called by about how many days it has, as in `days.tsv`.
final class DayUnits {
  static final int DAY = 1;
  static final int WEEKEND = 2;
  static final int WEEK = 7;
  static final int MONTH = 30;
  static final int QUARTER = 90;
  static final int HALF = 182;
  static final int YEAR = 365;

  private final LocalDate today;

  DayUnits(LocalDate today) {
    this.today = today;
  }

  /// Whether a year has a first, a second… of the unit whose number stands before it: « 2e
  /// trimestre », but « 2 semaines » are two.
  static boolean isRanked(int unit) {
    return unit == QUARTER || unit == HALF;
  }

  /// How many months a unit is, 0 if it is shorter.
  private static int months(int unit) {
    return switch (unit) {
      case MONTH -> 1;
      case QUARTER -> 3;
      case HALF -> 6;
      case YEAR -> 12;
      default -> 0;
    };
  }

  /// « 1er trimestre » or « semaine 8 » without a year: the latest that has begun.
  @Nullable DayRange latestNumbered(int unit, int number) {
    DayRange thisYear = numbered(unit, number, today.getYear());
    boolean begun = thisYear != null && !thisYear.from().orElseThrow().isAfter(today);
    return begun ? thisYear : numbered(unit, number, today.getYear() - 1);
  }

  /// The half, quarter or week of that number; nothing of other units.
  static @Nullable DayRange numbered(int unit, int number, int year) {
    return switch (unit) {
      case HALF, QUARTER ->
          number >= 1 && number <= lastNumber(unit) ? part(unit, number, year) : null;
      case WEEK -> IsoWeek.of(year, number).map(NumericDay::week).orElse(null);
      default -> null;
    };
  }

  /// « dernier trimestre 2019 ».
  static @Nullable DayRange lastOf(int unit, int year) {
    return isRanked(unit) ? part(unit, lastNumber(unit), year) : null;
  }

  private static int lastNumber(int unit) {
    return 12 / months(unit);
  }

  private static DayRange part(int unit, int number, int year) {
    LocalDate first = LocalDate.of(year, 1, 1).plusMonths((number - 1L) * months(unit));
    return DayRange.of(first, first.plusMonths(months(unit)));
  }

  /// The day, week, month, quarter, half or year that is `count` after the one of today.
  @Nullable DayRange shifted(int unit, int count) {
    return switch (unit) {
      case DAY -> DayRange.day(today.plusDays(count));
      case WEEK -> week(today.plusWeeks(count));
      case WEEKEND -> days(monday(today).plusDays(5).plusWeeks(count), WEEKEND);
      case MONTH, QUARTER, HALF, YEAR -> {
        int months = months(unit);
        LocalDate first =
            today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1L) % months);
        yield DayRange.of(
            first.plusMonths((long) months * count), first.plusMonths(months * (count + 1L)));
      }
      default -> null;
    };
  }

  /// The last days, weeks, months or years up to today.
  @Nullable DayRange last(int count, int unit) {
    LocalDate tomorrow = today.plusDays(1);
    if (count < 1) {
      return null;
    }
    return switch (unit) {
      case DAY, WEEK -> DayRange.of(tomorrow.minusDays((long) count * unit), tomorrow);
      case MONTH, QUARTER, HALF, YEAR ->
          DayRange.of(tomorrow.minusMonths((long) count * months(unit)), tomorrow);
      default -> null;
    };
  }

  /// « semaine du 14 juillet », « week-end du 14 juillet »: the week in which the day falls, the
  /// week-end nearest to it.
  static @Nullable DayRange around(int unit, LocalDate day) {
    return switch (unit) {
      case DAY -> DayRange.day(day);
      case WEEK -> week(day);
      case WEEKEND ->
          days(day.minusDays(3).with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY)), WEEKEND);
      default -> null;
    };
  }

  private static DayRange week(LocalDate day) {
    return days(monday(day), WEEK);
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static DayRange days(LocalDate first, int count) {
    return DayRange.of(first, first.plusDays(count));
  }
}
