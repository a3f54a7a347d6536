package depeche.indexer.annotate.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/// A date as said, with what it leaves out; 0 stands for what is not said.
///
/// A weekday alone is the most recent one, the day of the dispatch included. A day or month without
/// a year is the nearest that has passed, unless the next one is near or the words point ahead. A
/// weekday beside a day fixes the year.
///
/// @param weekday 1 for Monday to 7
/// @param day of the month
/// @param month 1 to 12
/// @param year with its century
record PartialDate(int weekday, int day, int month, int year) {
  /// A coming day this near is meant rather than the one most of a year ago: where the press gives
  /// the weekday, and so the year, all but a few in a thousand are.
  private static final int NEAR_DAYS = 100;

  private static final int NEAR_MONTHS = 2;

  /// A bare weekday that nothing puts in the past is to come if it comes this soon: five days after
  /// an event news seldom calls its day by the weekday alone.
  private static final int NEAR_WEEKDAYS = 2;

  private static final int NEAR_WEEKDAYS_OF_HEADLINES = 3;

  /// Who plans further ahead than this gives the year.
  private static final int PLANNED_DAYS = 270;

  private static final int PLANNED_MONTHS = 9;

  /// So near the day of the dispatch a date is news, whatever year the story is telling about.
  private static final int NEWS_DAYS = 45;

  private static final int HALF_YEAR_DAYS = 183;
  private static final int HALF_YEAR_MONTHS = 6;

  /// Words that point ahead do not mean a month or day further than this: it has just been, and
  /// some other verb governs it.
  private static final int FAR_MONTHS = 9;

  private static final int FAR_DAYS = 300;

  private static final int FARTHEST_DAYS = 350;

  /// A day so near the dispatch is meant although the weekday beside it is that of another year:
  /// who writes « mardi 8 septembre » on a Wednesday the ninth may have the weekday wrong.
  private static final int MISPRINT_DAYS = 10;

  /// How far a weekday may move a date from the year that it would have without.
  private static final int YEARS_BACK = 2;

  /// Whether it is a weekday and no more.
  boolean isWeekday() {
    return weekday > 0 && day == 0 && month == 0 && year == 0;
  }

  Resolution resolve(Now now) {
    try {
      return value(now)
          .<Resolution>map(Resolution.Found::new)
          .orElse(now.day().isPresent() ? Resolution.IMPOSSIBLE : Resolution.UNKNOWN);
    } catch (DateTimeException impossible) {
      return Resolution.IMPOSSIBLE;
    }
  }

  private Optional<CalendarValue> value(Now now) {
    if (day > 0 && month > 0) {
      return fullDay(now).map(CalendarValue.Day::new);
    }
    if (month > 0) {
      return fullMonth(now).map(CalendarValue.Month::new);
    }
    if (year > 0) {
      return Optional.of(new CalendarValue.Year(year));
    }
    if (day > 0) {
      return now.day().flatMap(dct -> weekdayAndDay(dct)).map(CalendarValue.Day::new);
    }
    return now.day().map(dct -> new CalendarValue.Day(ofWeekday(dct, now.direction())));
  }

  private LocalDate ofWeekday(LocalDate dct, Direction direction) {
    DayOfWeek wanted = DayOfWeek.of(weekday);
    LocalDate coming = dct.with(TemporalAdjusters.nextOrSame(wanted));
    LocalDate passed = dct.with(TemporalAdjusters.previousOrSame(wanted));
    long ahead = ChronoUnit.DAYS.between(dct, coming);
    return switch (direction) {
      case LAST -> dct.with(TemporalAdjusters.previous(wanted));
      case TOLD -> passed;
      case RELATED -> ahead <= 1 ? coming : passed;
      case USUAL -> ahead <= NEAR_WEEKDAYS ? coming : passed;
      case HEADLINE -> ahead <= NEAR_WEEKDAYS_OF_HEADLINES ? coming : passed;
      case PLANNED, AHEAD, UNTIL, WAS_TO_COME, NEARER -> coming;
      case NEXT -> dct.with(TemporalAdjusters.next(wanted));
    };
  }

  /// « lundi 3 »: the nearest third of a month that is a Monday.
  private Optional<LocalDate> weekdayAndDay(LocalDate dct) {
    for (int months = 0; months <= 2; months++) {
      for (int sign = -1; sign <= 1; sign += 2) {
        YearMonth candidate = YearMonth.from(dct).plusMonths((long) sign * months);
        if (candidate.isValidDay(day)
            && (weekday == 0 || candidate.atDay(day).getDayOfWeek().getValue() == weekday)) {
          return Optional.of(candidate.atDay(day));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<LocalDate> fullDay(Now now) {
    if (day > YearMonth.of(2000, month).lengthOfMonth()) {
      return Optional.empty();
    }
    if (year > 0) {
      return Optional.of(LocalDate.of(year, month, day));
    }
    if (weekday > 0 && now.day().isPresent()) {
      Optional<LocalDate> byWeekday = byWeekday(now.day().get());
      if (byWeekday.isPresent() && !isMisprint(now.day().get(), byWeekday.get())) {
        return byWeekday;
      }
    }
    Optional<LocalDate> nearest = now.day().map(dct -> nearest(dct, now.direction()));
    if (now.year().isPresent()
        && YearMonth.of(now.year().getAsInt(), month).isValidDay(day)
        && (nearest.isEmpty() || distance(now.day().get(), nearest.get()) > NEWS_DAYS)) {
      return Optional.of(LocalDate.of(now.year().getAsInt(), month, day));
    }
    return nearest;
  }

  /// The nearest year in which the day falls on the weekday; a misprinted weekday has none near.
  private Optional<LocalDate> byWeekday(LocalDate dct) {
    LocalDate best = null;
    for (int candidate = dct.getYear() - YEARS_BACK; candidate <= dct.getYear() + 1; candidate++) {
      if (!YearMonth.of(candidate, month).isValidDay(day)) {
        continue;
      }
      LocalDate date = LocalDate.of(candidate, month, day);
      if (date.getDayOfWeek().getValue() == weekday
          && (best == null || distance(dct, date) < distance(dct, best))) {
        best = date;
      }
    }
    return Optional.ofNullable(best);
  }

  /// Whether the weekday leads to another year, while the day itself is about that of the dispatch.
  private boolean isMisprint(LocalDate dct, LocalDate byWeekday) {
    return distance(dct, byWeekday) > HALF_YEAR_DAYS
        && distance(dct, nearest(dct, Direction.NEARER)) <= MISPRINT_DAYS;
  }

  private static long distance(LocalDate one, LocalDate other) {
    return Math.abs(ChronoUnit.DAYS.between(one, other));
  }

  private LocalDate nearest(LocalDate dct, Direction direction) {
    LocalDate past = inYear(dct.getYear(), -1);
    if (past.isAfter(dct)) {
      past = inYear(dct.getYear() - 1, -1);
    }
    LocalDate next = inYear(past.getYear() + 1, 1);
    long ahead = ChronoUnit.DAYS.between(dct, next);
    return switch (direction) {
      case LAST -> past;
      case NEXT -> next;
      case USUAL, HEADLINE, TOLD, RELATED -> past.equals(dct) || ahead > NEAR_DAYS ? past : next;
      case PLANNED -> past.equals(dct) || ahead > PLANNED_DAYS ? past : next;
      case AHEAD -> past.equals(dct) || ahead > FAR_DAYS ? past : next;
      case UNTIL -> past.equals(dct) || ahead > FARTHEST_DAYS ? past : next;
      // what was to come and is told of may be long past
      case NEARER, WAS_TO_COME -> past.equals(dct) || ahead > HALF_YEAR_DAYS ? past : next;
    };
  }

  /// The day in that year; 29 février in the nearest year, before or after, that has one.
  private LocalDate inYear(int wanted, int step) {
    int candidate = wanted;
    while (!YearMonth.of(candidate, month).isValidDay(day)) {
      candidate += step;
    }
    return LocalDate.of(candidate, month, day);
  }

  private Optional<YearMonth> fullMonth(Now now) {
    if (year > 0) {
      return Optional.of(YearMonth.of(year, month));
    }
    Optional<YearMonth> nearest =
        now.day().map(dct -> nearestMonth(YearMonth.from(dct), now.direction()));
    if (now.year().isPresent()
        && (nearest.isEmpty() || distance(now.day().get(), nearest.get().atDay(1)) > NEWS_DAYS)) {
      return Optional.of(YearMonth.of(now.year().getAsInt(), month));
    }
    return nearest;
  }

  private YearMonth nearestMonth(YearMonth current, Direction direction) {
    int ahead = Math.floorMod(month - current.getMonthValue(), 12);
    YearMonth next = current.plusMonths(ahead);
    YearMonth past = next.minusYears(1);
    return switch (direction) {
      case LAST -> past;
      case NEXT -> ahead == 0 ? next.plusYears(1) : next;
      case USUAL, HEADLINE, TOLD, RELATED -> ahead <= NEAR_MONTHS ? next : past;
      case PLANNED -> ahead <= PLANNED_MONTHS ? next : past;
      case AHEAD -> ahead <= FAR_MONTHS ? next : past;
      case UNTIL -> next;
      case NEARER, WAS_TO_COME -> ahead <= HALF_YEAR_MONTHS ? next : past;
    };
  }
}
