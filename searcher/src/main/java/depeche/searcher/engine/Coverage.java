package depeche.searcher.engine;

import java.time.LocalDate;
import java.util.Optional;

/// What an archive holds of one source.
///
/// @param first day of publication; empty where no dispatch has a date
public record Coverage(int dispatches, Optional<LocalDate> first, Optional<LocalDate> last) {

  /// Of both together.
  Coverage and(Coverage other) {
    return new Coverage(
        dispatches + other.dispatches,
        first.map(it -> other.first.filter(it::isAfter).orElse(it)).or(() -> other.first),
        last.map(it -> other.last.filter(it::isBefore).orElse(it)).or(() -> other.last));
  }
}
