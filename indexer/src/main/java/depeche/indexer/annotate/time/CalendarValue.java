package depeche.indexer.annotate.time;

import depeche.dispatch.TimeInterval;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/// A point or stretch of the calendar that prints itself as a TIMEX3 value.
sealed interface CalendarValue {
  /// The TIMEX3 value: `2020-02-20`, `2020-W08`, `198X`.
  String timex();

  /// First day, included.
  LocalDate from();

  /// First day after it, excluded.
  LocalDate to();

  default TimeInterval interval() {
    return new TimeInterval(timex(), from(), to());
  }

  /// How finely it is known; the finer, the smaller.
  Unit precision();

  /// The sizes of calendar units, the finest first.
  enum Unit {
    DAY,
    WEEK,
    MONTH,
    YEAR,
    AGE;

    ChronoUnit step() {
      return switch (this) {
        case DAY -> ChronoUnit.DAYS;
        case WEEK -> ChronoUnit.WEEKS;
        case MONTH -> ChronoUnit.MONTHS;
        case YEAR -> ChronoUnit.YEARS;
        case AGE -> ChronoUnit.CENTURIES;
      };
    }
  }

  record Day(LocalDate day) implements CalendarValue {
    @Override
    public String timex() {
      return day.toString();
    }

    @Override
    public LocalDate from() {
      return day;
    }

    @Override
    public LocalDate to() {
      return day.plusDays(1);
    }

    @Override
    public Unit precision() {
      return Unit.DAY;
    }
  }

  /// A part of a day or a time of the clock; for the index it covers the whole day.
  ///
  /// @param suffix `TMO`, `TAF`, `TEV`, `TNI`, `T18:30`
  record PartOfDay(LocalDate day, String suffix) implements CalendarValue {
    @Override
    public String timex() {
      return day + suffix;
    }

    @Override
    public LocalDate from() {
      return day;
    }

    @Override
    public LocalDate to() {
      return day.plusDays(1);
    }

    @Override
    public Unit precision() {
      return Unit.DAY;
    }
  }

  /// A night from one day to the next; it bears the name of the first and covers both.
  record Night(LocalDate day) implements CalendarValue {
    @Override
    public String timex() {
      return day + "TNI";
    }

    @Override
    public LocalDate from() {
      return day;
    }

    @Override
    public LocalDate to() {
      return day.plusDays(2);
    }

    @Override
    public Unit precision() {
      return Unit.DAY;
    }
  }

  /// An ISO week.
  record Week(LocalDate monday) implements CalendarValue {
    static Week of(LocalDate day) {
      return new Week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    @Override
    public String timex() {
      return String.format(
          Locale.ROOT,
          "%04d-W%02d",
          monday.get(IsoFields.WEEK_BASED_YEAR),
          monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    @Override
    public LocalDate from() {
      return monday;
    }

    @Override
    public LocalDate to() {
      return monday.plusWeeks(1);
    }

    @Override
    public Unit precision() {
      return Unit.WEEK;
    }
  }

  record Month(YearMonth month) implements CalendarValue {
    @Override
    public String timex() {
      return month.toString();
    }

    @Override
    public LocalDate from() {
      return month.atDay(1);
    }

    @Override
    public LocalDate to() {
      return month.plusMonths(1).atDay(1);
    }

    @Override
    public Unit precision() {
      return Unit.MONTH;
    }
  }

  /// A season, quarter or half of a year.
  ///
  /// @param suffix `SP`, `SU`, `FA`, `WI`, `Q1` to `Q4`, `H1`, `H2`
  /// @param first its first month; December for winter, counted in the year in which it ends
  /// @param months how many months it lasts
  record PartOfYear(int year, String suffix, YearMonth first, int months) implements CalendarValue {
    static PartOfYear of(int year, String suffix) {
      int number = suffix.charAt(1) - '0';
      return switch (suffix) {
        case "SP" -> new PartOfYear(year, suffix, YearMonth.of(year, 3), 3);
        case "SU" -> new PartOfYear(year, suffix, YearMonth.of(year, 6), 3);
        case "FA" -> new PartOfYear(year, suffix, YearMonth.of(year, 9), 3);
        case "WI" -> new PartOfYear(year, suffix, YearMonth.of(year - 1, 12), 3);
        case "Q1", "Q2", "Q3", "Q4" ->
            new PartOfYear(year, suffix, YearMonth.of(year, 3 * number - 2), 3);
        case "H1", "H2" -> new PartOfYear(year, suffix, YearMonth.of(year, 6 * number - 5), 6);
        default -> throw new IllegalArgumentException("no part of a year: " + suffix);
      };
    }

    @Override
    public String timex() {
      return String.format(Locale.ROOT, "%04d-%s", year, suffix);
    }

    @Override
    public LocalDate from() {
      return first.atDay(1);
    }

    @Override
    public LocalDate to() {
      return first.plusMonths(months).atDay(1);
    }

    @Override
    public Unit precision() {
      return Unit.MONTH;
    }
  }

  record Year(int year) implements CalendarValue {
    @Override
    public String timex() {
      return String.format(Locale.ROOT, "%04d", year);
    }

    @Override
    public LocalDate from() {
      return LocalDate.of(year, 1, 1);
    }

    @Override
    public LocalDate to() {
      return LocalDate.of(year + 1, 1, 1);
    }

    @Override
    public Unit precision() {
      return Unit.YEAR;
    }
  }

  /// A decade or a century.
  ///
  /// @param timex `198X`, `19`
  /// @param years 10 or 100
  record Age(String timex, int firstYear, int years) implements CalendarValue {
    static Age decade(int firstYear) {
      return new Age(String.format(Locale.ROOT, "%03dX", firstYear / 10), firstYear, 10);
    }

    /// @param number 20 for the twentieth, which we count from 1900 as TIMEX3 does
    static Age century(int number) {
      return new Age(String.format(Locale.ROOT, "%02d", number - 1), 100 * (number - 1), 100);
    }

    @Override
    public LocalDate from() {
      return LocalDate.of(firstYear, 1, 1);
    }

    @Override
    public LocalDate to() {
      return LocalDate.of(firstYear + years, 1, 1);
    }

    @Override
    public Unit precision() {
      return Unit.AGE;
    }
  }

  /// From the first day of one value to the last day of another.
  record Range(CalendarValue first, CalendarValue last) implements CalendarValue {
    @Override
    public String timex() {
      return first.timex() + "/" + last.timex();
    }

    @Override
    public LocalDate from() {
      return first.from();
    }

    @Override
    public LocalDate to() {
      return last.to();
    }

    @Override
    public Unit precision() {
      return last.precision();
    }
  }
}
