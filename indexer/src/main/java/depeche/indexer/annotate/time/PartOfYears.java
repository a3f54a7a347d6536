package depeche.indexer.annotate.time;

import depeche.indexer.annotate.time.CalendarValue.PartOfYear;
import java.time.LocalDate;

/// Chooses the year of a season, quarter or half that leaves it out.
final class PartOfYears {
  /// A coming season this near is meant rather than the last.
  private static final int NEAR_MONTHS = 4;

  private PartOfYears() {}

  static Resolution nearest(String code, int year, Now now) {
    if (year > 0) {
      return new Resolution.Found(PartOfYear.of(year, code));
    }
    if (now.day().isEmpty()) {
      return Resolution.UNKNOWN;
    }
    return new Resolution.Found(of(code, now.day().get(), now.direction()));
  }

  private static PartOfYear of(String code, LocalDate day, Direction direction) {
    PartOfYear last = PartOfYear.of(day.getYear() + 1, code);
    while (last.from().isAfter(day)) {
      last = PartOfYear.of(last.year() - 1, code);
    }
    PartOfYear next = PartOfYear.of(last.year() + 1, code);
    boolean running = day.isBefore(last.to());
    boolean near = next.from().isBefore(day.plusMonths(NEAR_MONTHS)) && isSeason(code);
    return switch (direction) {
      case LAST -> running ? PartOfYear.of(last.year() - 1, code) : last;
      case USUAL, HEADLINE, TOLD, RELATED -> running || !near ? last : next;
      case PLANNED, AHEAD, UNTIL, WAS_TO_COME, NEARER -> running ? last : next;
      case NEXT -> next;
    };
  }

  private static boolean isSeason(String code) {
    return Character.isLetter(code.charAt(1));
  }
}
