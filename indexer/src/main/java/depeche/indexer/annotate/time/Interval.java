package depeche.indexer.annotate.time;

import depeche.indexer.annotate.time.CalendarValue.Day;
import depeche.indexer.annotate.time.CalendarValue.Month;
import depeche.indexer.annotate.time.CalendarValue.Range;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.OptionalInt;

/// Two dates of which the first leaves out what the second says: « 30 janvier au 2 février 2020 ».
record Interval(PartialDate first, PartialDate last) {

  Resolution resolve(Now now) {
    return switch (last.resolve(now)) {
      case Resolution.Found(CalendarValue end) ->
          switch (before(end, now)) {
            case Resolution.Found(CalendarValue start) when start.from().isBefore(end.from()) ->
                new Resolution.Found(
                    beginsTooEarly(start, now) ? weekLater(start, end) : new Range(start, end));
            case Resolution.Found _, Resolution.Impossible _ -> Resolution.IMPOSSIBLE;
            case Resolution.Unknown unknown -> unknown;
          };
      case Resolution.Unknown unknown -> unknown;
      case Resolution.Impossible impossible -> impossible;
    };
  }

  /// « sera fermé de lundi à vendredi », said on a Wednesday, is of the week to come.
  private boolean beginsTooEarly(CalendarValue start, Now now) {
    boolean ahead = now.direction() == Direction.AHEAD || now.direction() == Direction.PLANNED;
    return ahead
        && first.isWeekday()
        && last.isWeekday()
        && now.day().filter(start.from()::isBefore).isPresent();
  }

  private static Range weekLater(CalendarValue start, CalendarValue end) {
    return new Range(new Day(start.from().plusWeeks(1)), new Day(end.from().plusWeeks(1)));
  }

  /// As one interval if nothing lies between the two: « 18 et 19 mars ».
  Resolution resolveAdjoining(Now now) {
    Resolution both = resolve(now);
    boolean apart =
        both instanceof Resolution.Found(Range(CalendarValue start, CalendarValue end))
            && !start.to().equals(end.from());
    return apart ? Resolution.IMPOSSIBLE : both;
  }

  /// The first of the two alone.
  Resolution first(Now now) {
    return switch (last.resolve(now)) {
      case Resolution.Found(CalendarValue end) -> before(end, now);
      case Resolution.Unknown unknown -> unknown;
      case Resolution.Impossible impossible -> impossible;
    };
  }

  private Resolution before(CalendarValue end, Now now) {
    if (first.year() > 0) {
      int month = first.month() > 0 || first.day() == 0 ? first.month() : last.month();
      return new PartialDate(0, first.day(), month, first.year()).resolve(now);
    }
    LocalDate limit = end.from();
    if (first.day() == 0 && first.month() == 0) {
      return new Resolution.Found(
          new Day(limit.with(TemporalAdjusters.previous(DayOfWeek.of(first.weekday())))));
    }
    YearMonth month = YearMonth.from(limit);
    if (first.month() > 0) {
      month = YearMonth.of(limit.getYear(), first.month());
      month = month.isAfter(YearMonth.from(limit)) ? month.minusYears(1) : month;
    } else if (first.day() >= limit.getDayOfMonth()) {
      month = month.minusMonths(1);
    }
    if (first.day() == 0) {
      return new Resolution.Found(new Month(month));
    }
    return new PartialDate(0, first.day(), month.getMonthValue(), month.getYear())
        .resolve(new Now(now.day(), now.direction(), OptionalInt.empty()));
  }
}
