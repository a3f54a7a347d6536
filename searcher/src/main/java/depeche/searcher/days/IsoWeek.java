package depeche.searcher.days;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;

/// A week of ISO 8601, which begins on Monday: `2020-W08`.
record IsoWeek(int year, int week) {
  static IsoWeek of(LocalDate day) {
    return new IsoWeek(
        day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  /// The week, if the year has it.
  static Optional<IsoWeek> of(int year, int week) {
    var wanted = new IsoWeek(year, week);
    try {
      return of(wanted.monday()).equals(wanted) ? Optional.of(wanted) : Optional.empty();
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  LocalDate monday() {
    // The fourth of January is always in the first week.
    LocalDate fourth = LocalDate.of(year, 1, 4);
    return fourth.minusDays(fourth.getDayOfWeek().getValue() - 1L).plusWeeks(week - 1L);
  }

  @Override
  public String toString() {
    return "%04d-W%02d".formatted(year, week);
  }
}
