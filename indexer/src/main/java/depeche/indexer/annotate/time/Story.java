package depeche.indexer.annotate.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// What a dispatch has said of time so far: « la veille » and « cette année-là » look back at it.
final class Story {
  private static final int CLOSE_DAYS = 3;
  private static final int FAR_DAYS = 31;
  private static final int WEEK = 7;
  private static final int NOWHERE = -1;

  private final Optional<LocalDate> dispatchDay;
  private @Nullable CalendarValue lastDay;
  private @Nullable CalendarValue lastWeek;
  private @Nullable CalendarValue lastMonth;
  private @Nullable CalendarValue lastYear;
  private final @Nullable LocalDate[] told = new LocalDate[WEEK];
  private boolean dayInPassage;
  private boolean dayInSentence;
  private boolean yearInSentence;
  private int lastEnd = NOWHERE;
  private OptionalInt statedYear = OptionalInt.empty();

  Story(Optional<LocalDate> dispatchDay) {
    this.dispatchDay = dispatchDay;
  }

  /// The last past day of that weekday, 1 to 7, that the dispatch has told of.
  Optional<LocalDate> told(int weekday) {
    return Optional.ofNullable(told[weekday - 1]);
  }

  private void tell(LocalDate day) {
    boolean past =
        dispatchDay
            .map(now -> !day.isAfter(now) && ChronoUnit.DAYS.between(day, now) < WEEK)
            .orElse(false);
    if (past) {
      told[day.getDayOfWeek().getValue() - 1] = day;
    }
  }

  Optional<LocalDate> dispatchDay() {
    return dispatchDay;
  }

  void beginPassage() {
    dayInPassage = false;
    lastEnd = NOWHERE;
    lastWeek = null;
    statedYear = OptionalInt.empty();
    beginSentence();
  }

  void beginSentence() {
    dayInSentence = false;
    yearInSentence = false;
  }

  /// Keeps a value as that to which later words refer.
  ///
  /// @param end one past the last token of its mention
  void remember(CalendarValue value, YearStated yearStated, int end) {
    lastEnd = end;
    switch (value.precision()) {
      case DAY -> {
        lastDay = value;
        lastWeek = value;
        tell(value.from());
        lastMonth = value;
        lastYear = value;
        dayInPassage = true;
        dayInSentence = true;
      }
      case WEEK -> {
        lastWeek = value;
        lastMonth = value;
        lastYear = value;
      }
      case MONTH -> {
        lastMonth = value;
        lastYear = value;
      }
      case YEAR -> lastYear = value;
      case AGE -> {}
    }
    if (yearStated == YearStated.YES && value.precision() != CalendarValue.Unit.AGE) {
      statedYear = OptionalInt.of(value.from().getYear());
      yearInSentence = true;
    }
  }

  /// Whether an expression opens a sentence and gives its year, which then holds for what follows:
  /// « En 2015, … le 13 novembre ».
  enum YearStated {
    YES,
    NO
  }

  /// The last value said that is at least as fine as `precision`; a week counts in its passage
  /// alone.
  Optional<CalendarValue> last(CalendarValue.Unit precision) {
    return Optional.ofNullable(
        switch (precision) {
          case DAY -> lastDay;
          case WEEK -> lastWeek;
          case MONTH -> lastMonth;
          case YEAR, AGE -> lastYear;
        });
  }

  /// The day on which the story stands, for « la veille »: the last one said, unless an earlier
  /// sentence said it and the story has come back to its own day since, which is what it does after
  /// looking back some days.
  Optional<LocalDate> toldDay() {
    if (lastDay == null) {
      return dispatchDay;
    }
    LocalDate last = lastDay.from();
    if (dayInSentence || dispatchDay.isEmpty()) {
      return Optional.of(last);
    }
    long days = Math.abs(ChronoUnit.DAYS.between(dispatchDay.get(), last));
    return days < CLOSE_DAYS || days > FAR_DAYS ? Optional.of(last) : dispatchDay;
  }

  /// The last day said in this passage.
  Optional<LocalDate> dayHere() {
    return dayInPassage && lastDay != null ? Optional.of(lastDay.from()) : Optional.empty();
  }

  /// The last day said in this sentence.
  Optional<LocalDate> dayInSentence() {
    return dayInSentence && lastDay != null ? Optional.of(lastDay.from()) : Optional.empty();
  }

  /// The token after the last value said in this passage, −1 if none was.
  int lastEnd() {
    return lastEnd;
  }

  /// The past year of which this passage tells, if it has named one. In a dispatch without a day of
  /// its own it holds for its sentence alone: beyond that, nothing says that a day is of that year.
  OptionalInt toldYear() {
    boolean holds =
        dispatchDay
            .map(day -> statedYear.isPresent() && statedYear.getAsInt() < day.getYear())
            .orElse(yearInSentence);
    return holds ? statedYear : OptionalInt.empty();
  }
}
