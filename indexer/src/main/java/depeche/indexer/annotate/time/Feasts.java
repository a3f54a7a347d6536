package depeche.indexer.annotate.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// Feasts by their day of the year (`12-25`) or their distance from Easter (`E+49`).
final class Feasts {
  private static final int NEAR_DAYS = 62;
  private static final int FAR_DAYS = 330;

  private Feasts() {}

  static Resolution nearest(String code, int year, Now now) {
    if (!code.startsWith("E")) {
      int dash = code.indexOf('-');
      int month = Integer.parseInt(code.substring(0, dash));
      int day = Integer.parseInt(code.substring(dash + 1));
      return new PartialDate(0, day, month, year).resolve(now);
    }
    int days = Integer.parseInt(code.substring(1));
    if (year > 0) {
      return found(easter(year).plusDays(days));
    }
    return now.day().map(day -> nearest(days, day, now.direction())).orElse(Resolution.UNKNOWN);
  }

  private static Resolution nearest(int days, LocalDate day, Direction direction) {
    LocalDate past = easter(day.getYear()).plusDays(days);
    if (past.isAfter(day)) {
      past = easter(day.getYear() - 1).plusDays(days);
    }
    LocalDate next = easter(past.getYear() + 1).plusDays(days);
    long ahead = ChronoUnit.DAYS.between(day, next);
    return found(
        switch (direction) {
          case LAST -> past;
          case USUAL, HEADLINE, TOLD, RELATED ->
              past.equals(day) || ahead > NEAR_DAYS ? past : next;
          case PLANNED, AHEAD, UNTIL, WAS_TO_COME, NEARER ->
              past.equals(day) || ahead > FAR_DAYS ? past : next;
          case NEXT -> next;
        });
  }

  private static Resolution found(LocalDate day) {
    return new Resolution.Found(new CalendarValue.Day(day));
  }

  /// Easter Sunday of the Gregorian calendar, by the anonymous algorithm published in Nature in
  /// 1876.
  static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int g = (b - (b + 8) / 25 + 1) / 3;
    int h = (19 * a + b - b / 4 - g + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1);
  }
}
