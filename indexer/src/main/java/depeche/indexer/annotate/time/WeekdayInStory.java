package depeche.indexer.annotate.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/// A weekday without a day, beside what the dispatch has said before it.
///
/// @param said a weekday and no more
/// @param now with a day
record WeekdayInStory(PartialDate said, Story story, Now now) {
  /// Days that « et » joins lie no further apart: « lundi et jeudi ».
  private static final int LONGEST_RUN = 4;

  /// « samedi et dimanche »: the second is the one after the first, whatever verb is near.
  Resolution joined() {
    LocalDate today = now.day().orElseThrow();
    Optional<LocalDate> first = story.dayInSentence();
    if (first.isEmpty()) {
      return alone();
    }
    LocalDate second = first.get().with(TemporalAdjusters.next(DayOfWeek.of(said.weekday())));
    boolean near = ChronoUnit.DAYS.between(first.get(), second) <= LONGEST_RUN;
    boolean jumps =
        second.isAfter(today)
            && !first.get().isAfter(today)
            && (first.get().isBefore(today) || now.direction() == Direction.TOLD);
    return near && !jumps ? found(second) : alone();
  }

  /// « devait comparaître jeudi » means the Thursday that the dispatch has told of, if it has.
  Resolution alone() {
    return switch (now.direction()) {
      case WAS_TO_COME ->
          story.told(said.weekday()).map(WeekdayInStory::found).orElseGet(() -> said.resolve(now));
      case LAST, USUAL, HEADLINE, TOLD, RELATED, NEARER, PLANNED, AHEAD, UNTIL, NEXT ->
          said.resolve(now);
    };
  }

  private static Resolution found(LocalDate day) {
    return new Resolution.Found(new CalendarValue.Day(day));
  }
}
