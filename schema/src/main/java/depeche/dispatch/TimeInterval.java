package depeche.dispatch;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// A calendar value and the days it covers.
///
/// @param value TIMEX3: `2020-02-20`, `2018-09`, `2020-W08`, `2020-02-20TEV`, `201X`; an interval
///   is its first and last day, both included: `2020-02-01/2020-02-05`
/// @param from first day, included
/// @param to first day after it, excluded
public record TimeInterval(String value, LocalDate from, LocalDate to) {
  public TimeInterval {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException(value + " covers no day: " + from + " to " + to);
    }
  }

  /// How many days it covers, at least 1.
  public long days() {
    return ChronoUnit.DAYS.between(from, to);
  }
}
