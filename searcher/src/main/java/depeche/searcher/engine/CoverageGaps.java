package depeche.searcher.engine;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Finds the days that an archive should have and has not.
///
/// The rule: a stretch of days without a dispatch, inside the covered span, is a gap if it is
/// longer than nine in ten of the pauses between two days with dispatches (so that weekends are
/// none where there are weekends every week), and if at the rhythm of the weeks around it at least
/// [#EXPECTED] dispatches were to be expected in it. Of independent dispatches so many fail to come
/// by chance once in twenty thousand stretches. The rhythm is the slower of that before and that
/// after: the years between a few old pages and the first of an archive are none that it lacks.
///
/// The longest gaps come first where there are more than [#LISTED]; they are listed by day.
final class CoverageGaps {
  static final int EXPECTED = 10;
  static final int LISTED = 100;
  private static final double USUAL = 0.9;

  /// Fewer dispatches make no rhythm.
  private static final int FEWEST = 5;

  /// In how many days the rhythm is taken on either side; in a quarter of a short archive.
  private static final long WEEKS = 60;

  private CoverageGaps() {}

  /// The gaps, by day.
  ///
  /// @param byDay how many dispatches appeared on a day
  static List<Gap> of(Map<LocalDate, Integer> byDay) {
    var counts = new TreeMap<>(byDay);
    var days = List.copyOf(counts.keySet());
    if (days.size() < 2) {
      return List.of();
    }
    long span = ChronoUnit.DAYS.between(days.getFirst(), days.getLast()) + 1;
    long weeks = Math.max(1, Math.min(WEEKS, span / 4));
    long usual = usualPause(days);
    var gaps = new ArrayList<Gap>();
    for (int i = 1; i < days.size(); i++) {
      long empty = pause(days, i);
      if (empty > usual) {
        LocalDate before = days.get(i - 1);
        LocalDate after = days.get(i);
        long around =
            Math.min(
                sum(counts, before.minusDays(weeks - 1), before),
                sum(counts, after, after.plusDays(weeks - 1)));
        long expected = Math.round((double) empty * around / weeks);
        if (around >= FEWEST && expected >= EXPECTED) {
          gaps.add(new Gap(before.plusDays(1), after.minusDays(1), expected));
        }
      }
    }
    return gaps.stream()
        .sorted(Comparator.comparingLong(Gap::days).reversed())
        .limit(LISTED)
        .sorted(Comparator.comparing(Gap::from))
        .toList();
  }

  /// How many dispatches appeared from one day to another, both included.
  private static long sum(NavigableMap<LocalDate, Integer> counts, LocalDate from, LocalDate to) {
    return counts.subMap(from, true, to, true).values().stream()
        .mapToLong(Integer::longValue)
        .sum();
  }

  /// Nine in ten pauses are no longer.
  private static long usualPause(List<LocalDate> days) {
    var pauses = new long[days.size() - 1];
    for (int i = 1; i < days.size(); i++) {
      pauses[i - 1] = pause(days, i);
    }
    Arrays.sort(pauses);
    return pauses[(int) Math.ceil(USUAL * pauses.length) - 1];
  }

  /// Empty days before a day with dispatches.
  private static long pause(List<LocalDate> days, int i) {
    return ChronoUnit.DAYS.between(days.get(i - 1), days.get(i)) - 1;
  }
}
