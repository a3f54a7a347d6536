package depeche.indexer.annotate.time;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// What a dispatch has said of time so far: « la veille » and « cette année-là » look back at it.
final class Story {
  private final Optional<LocalDate> dispatchDay;
  private @Nullable CalendarValue lastDay;
  private @Nullable CalendarValue lastMonth;
  private @Nullable CalendarValue lastYear;
  private boolean dayInPassage;
  private OptionalInt statedYear = OptionalInt.empty();

  Story(Optional<LocalDate> dispatchDay) {
    this.dispatchDay = dispatchDay;
  }

  Optional<LocalDate> dispatchDay() {
    return dispatchDay;
  }

  void beginPassage() {
    dayInPassage = false;
    beginSentence();
  }

  void beginSentence() {
    statedYear = OptionalInt.empty();
  }

  /// Keeps a value as that to which later words refer.
  void remember(CalendarValue value, YearSaid yearSaid) {
    switch (value.precision()) {
      case DAY -> {
        lastDay = value;
        lastMonth = value;
        lastYear = value;
        dayInPassage = true;
      }
      case WEEK, MONTH -> {
        lastMonth = value;
        lastYear = value;
      }
      case YEAR -> lastYear = value;
      case AGE -> {}
    }
    if (yearSaid == YearSaid.YES && value.precision() != CalendarValue.Unit.AGE) {
      statedYear = OptionalInt.of(value.from().getYear());
    }
  }

  /// Whether an expression gave its year.
  enum YearSaid {
    YES,
    NO
  }

  /// The last value said that is at least as fine as `precision`.
  Optional<CalendarValue> last(CalendarValue.Unit precision) {
    return Optional.ofNullable(
        switch (precision) {
          case DAY, WEEK -> lastDay;
          case MONTH -> lastMonth;
          case YEAR, AGE -> lastYear;
        });
  }

  /// The last day said in this passage.
  Optional<LocalDate> dayHere() {
    return dayInPassage && lastDay != null ? Optional.of(lastDay.from()) : Optional.empty();
  }

  /// The past year of which this sentence tells, if it has named one.
  OptionalInt toldYear() {
    boolean past =
        statedYear.isPresent()
            && dispatchDay.isPresent()
            && statedYear.getAsInt() < dispatchDay.get().getYear();
    return past || dispatchDay.isEmpty() ? statedYear : OptionalInt.empty();
  }
}
