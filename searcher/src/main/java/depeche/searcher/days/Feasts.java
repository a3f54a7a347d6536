package depeche.searcher.days;

import java.time.LocalDate;

/// The days of feasts, which `days.tsv` gives by month and day, or by the days since Easter.
final class Feasts {
  /// Values below it count days from Easter, 1225 is the 25th of December.
  private static final int FIRST_OF_JANUARY = 101;

  private Feasts() {}

  static LocalDate of(int feast, int year) {
    return feast < FIRST_OF_JANUARY
        ? easter(year).plusDays(feast)
        : LocalDate.of(year, feast / 100, feast % 100);
  }

  /// The latest such day up to `end`.
  static LocalDate latest(int feast, LocalDate end) {
    LocalDate thisYear = of(feast, end.getYear());
    return thisYear.isAfter(end) ? of(feast, end.getYear() - 1) : thisYear;
  }

  /// Easter Sunday of the Gregorian calendar, by the rule that J.-M. Oudin gave in 1940: the Sunday
  /// after the full moon of spring, both of them as the Church reckons them.
  static LocalDate easter(int year) {
    int golden = year % 19;
    int century = year / 100;
    int epact = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
    int moon = epact - epact / 28 * (1 - 29 / (epact + 1) * ((21 - golden) / 11));
    int weekday = (year + year / 4 + moon + 2 - century + century / 4) % 7;
    // Days after the 28th of March on which that Sunday falls.
    return LocalDate.of(year, 3, 28).plusDays(moon - weekday);
  }
}
