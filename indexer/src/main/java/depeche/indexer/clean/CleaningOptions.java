package depeche.indexer.clean;

import java.time.LocalDate;
import java.util.Optional;

/// What the user says about the sources as a whole.
///
/// @param defaultDay publication day of sources that give none (`--date DAY`)
public record CleaningOptions(Optional<LocalDate> defaultDay) {
  public static final CleaningOptions NONE = new CleaningOptions(Optional.empty());
}
