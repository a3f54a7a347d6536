package depeche.searcher.engine;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// A stretch of days of which an archive has nothing, though the rhythm around it promises some.
///
/// @param from the first day without a dispatch
/// @param to the last one
/// @param expected how many dispatches that rhythm has in so many days
public record Gap(LocalDate from, LocalDate to, long expected) {
  /// How long it is, at least 1.
  public long days() {
    return ChronoUnit.DAYS.between(from, to) + 1;
  }
}
