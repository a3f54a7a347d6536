package depeche.searcher.days;

import java.time.LocalDate;
import java.util.Optional;

/// Days from `from` included to `to` excluded, open where empty.
public record DayRange(Optional<LocalDate> from, Optional<LocalDate> to) {
  static DayRange of(LocalDate from, LocalDate to) {
    return new DayRange(Optional.of(from), Optional.of(to));
  }

  static DayRange day(LocalDate day) {
    return of(day, day.plusDays(1));
  }

  boolean isOneDay() {
    return from.isPresent() && to.isPresent() && from.get().plusDays(1).equals(to.get());
  }

  /// The shortest way to write it: `2020`, `2020-02`, `2020-W08`, `2020-02-20`,
  /// `2020-02-01..2020-02-20`, `>=2020`, `<2020-03`.
  public String text() {
    if (from.isEmpty() || to.isEmpty()) {
      return from.map(it -> ">=" + beginning(it))
          .or(() -> to.map(it -> "<" + beginning(it)))
          .orElse("");
    }
    LocalDate first = from.get();
    LocalDate end = to.get();
    if (isOneDay()) {
      return first.toString();
    }
    if (IsoWeek.of(first).monday().equals(first) && first.plusDays(7).equals(end)) {
      return IsoWeek.of(first).toString();
    }
    if (isYear(first) && isYear(end)) {
      return both(year(first), year(end.minusYears(1)));
    }
    if (isMonth(first) && isMonth(end)) {
      return both(month(first), month(end.minusMonths(1)));
    }
    return both(first.toString(), end.minusDays(1).toString());
  }

  private static String both(String first, String last) {
    return first.equals(last) ? first : first + ".." + last;
  }

  private static String beginning(LocalDate day) {
    return isYear(day) ? year(day) : isMonth(day) ? month(day) : day.toString();
  }

  private static boolean isYear(LocalDate day) {
    return day.getDayOfYear() == 1;
  }

  private static boolean isMonth(LocalDate day) {
    return day.getDayOfMonth() == 1;
  }

  private static String year(LocalDate day) {
    return "%04d".formatted(day.getYear());
  }

  private static String month(LocalDate day) {
    return day.toString().substring(0, 7);
  }
}
