package depeche.indexer.clean;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;

/// A day as a dateline gives it: always the day of the month, often the month, sometimes the year.
///
/// @param year four digits, or two as written
record PrintedDate(int day, OptionalInt month, OptionalInt year, Optional<LocalTime> time) {

  /// Days that a date without month or year may lie after the reference: clocks and time zones.
  private static final int TOLERANCE_DAYS = 2;

  boolean isComplete() {
    return month.isPresent() && year.isPresent();
  }

  /// The day in full, if the dateline gives it in full and it exists.
  Optional<LocalDate> complete() {
    if (!isComplete()) {
      return Optional.empty();
    }
    int written = year.getAsInt();
    int full = written >= 100 ? written : written < 70 ? 2000 + written : 1900 + written;
    return valid(full, month.getAsInt());
  }

  /// The day that is meant, what is missing being taken from another evidence of about the same
  /// time: the last such day up to it.
  Optional<LocalDate> before(LocalDate reference) {
    if (isComplete()) {
      return complete();
    }
    LocalDate latest = reference.plusDays(TOLERANCE_DAYS);
    if (month.isPresent()) {
      int wanted = month.getAsInt();
      return valid(latest.getYear(), wanted)
          .filter(found -> !found.isAfter(latest))
          .or(() -> valid(latest.getYear() - 1, wanted));
    }
    YearMonth last = YearMonth.from(latest);
    return valid(last.getYear(), last.getMonthValue())
        .filter(found -> !found.isAfter(latest))
        .or(() -> valid(last.minusMonths(1).getYear(), last.minusMonths(1).getMonthValue()));
  }

  /// The day in a year, if the month is known and the day exists.
  Optional<LocalDate> in(int fullYear) {
    return month.isPresent() ? valid(fullYear, month.getAsInt()) : Optional.empty();
  }

  private Optional<LocalDate> valid(int fullYear, int monthNumber) {
    try {
      return Optional.of(LocalDate.of(fullYear, monthNumber, day));
    } catch (DateTimeException e) {
      // « 31 février » is no day: the text is wrong, and no evidence
      return Optional.empty();
    }
  }
}
