package depeche.indexer.annotate.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// A day of which the number alone is said: « le 14 février, puis le 20 ».
///
/// @param number 1 to 31
record DayOfMonth(int number) {
  /// It is no further than this from the day said before it.
  private static final int NEXT_DAYS = 20;

  /// The next day of that number, if it is near and the month has one.
  Optional<LocalDate> after(LocalDate last) {
    LocalDate month = number > last.getDayOfMonth() ? last : last.plusMonths(1).withDayOfMonth(1);
    return number > month.lengthOfMonth()
        ? Optional.empty()
        : Optional.of(month.withDayOfMonth(number))
            .filter(day -> ChronoUnit.DAYS.between(last, day) <= NEXT_DAYS);
  }
}
