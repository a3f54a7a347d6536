package depeche.indexer.annotate.time;

import depeche.indexer.annotate.time.CalendarValue.Day;
import depeche.indexer.annotate.time.CalendarValue.Range;
import depeche.indexer.annotate.time.CalendarValue.Week;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/// The n-th week, fortnight, weekend or weekday of a month.
final class PartOfMonths {
  private static final int HALF = 15;

  private PartOfMonths() {}

  /// @param unit `week`, `fortnight`, `weekend` or `weekday`
  /// @param weekday 1 for Monday to 7, for `weekday` alone
  /// @param ordinal 1 for the first, 0 for the last
  static CalendarValue of(String unit, int weekday, int ordinal, YearMonth month) {
    return switch (unit) {
      // as ISO counts: a week is of the month in which its Thursday lies
      case "week" -> Week.of(nth(DayOfWeek.THURSDAY, ordinal, month));
      case "fortnight" -> fortnight(ordinal, month);
      case "weekend" -> {
        LocalDate saturday = nth(DayOfWeek.SATURDAY, ordinal, month);
        yield new Range(new Day(saturday), new Day(saturday.plusDays(1)));
      }
      case "weekday" -> new Day(nth(DayOfWeek.of(weekday), ordinal, month));
      default -> throw new IllegalArgumentException("no part of a month: " + unit);
    };
  }

  private static LocalDate nth(DayOfWeek weekday, int ordinal, YearMonth month) {
    int which = ordinal == 0 ? -1 : ordinal;
    return month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(which, weekday));
  }

  private static CalendarValue fortnight(int ordinal, YearMonth month) {
    return ordinal == 1
        ? new Range(new Day(month.atDay(1)), new Day(month.atDay(HALF)))
        : new Range(new Day(month.atDay(HALF + 1)), new Day(month.atEndOfMonth()));
  }
}
