package depeche.searcher.days;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// « début mars », « mi-mars », « fin mars »: plain thirds, since nobody says where the middle of a
/// month begins. A month is cut behind its tenth and twentieth day, longer times into as many
/// months each: « fin 2019 » is September to December.
final class DayThirds {
  private static final int TENTH = 10;

  private DayThirds() {}

  /// One third of `whole`; empty where that is not whole months, or not so many that three parts
  /// are alike.
  ///
  /// @param third 1, 2 or 3
  static Optional<DayRange> of(DayRange whole, int third) {
    LocalDate from = whole.from().orElseThrow();
    LocalDate to = whole.to().orElseThrow();
    if (from.getDayOfMonth() != 1 || to.getDayOfMonth() != 1) {
      return Optional.empty();
    }
    long months = ChronoUnit.MONTHS.between(from, to);
    if (months == 1) {
      LocalDate first = from.plusDays(TENTH * (third - 1L));
      return Optional.of(DayRange.of(first, third == 3 ? to : first.plusDays(TENTH)));
    }
    return months % 3 == 0
        ? Optional.of(
            DayRange.of(
                from.plusMonths(months / 3 * (third - 1)), from.plusMonths(months / 3 * third)))
        : Optional.empty();
  }
}
