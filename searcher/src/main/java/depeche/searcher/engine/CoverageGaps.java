package depeche.searcher.engine;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Finds the days that an archive should have and has not.
///
/// The rule: a stretch of days without a dispatch, inside the covered span, is a gap if it is
/// longer than nine in ten of the pauses between two days with dispatches (so that weekends are
/// none where there are weekends every week), and if at the usual rhythm, which is the mean of the
/// whole span, at least [#EXPECTED] dispatches were to be expected in it. Of independent dispatches
/// so many fail to come by chance once in twenty thousand stretches.
///
/// The longest gaps come first where there are more than [#LISTED]; they are listed by day.
final class CoverageGaps {
  static final int EXPECTED = 10;
  static final int LISTED = 100;
  private static final double USUAL = 0.9;

  private CoverageGaps() {}

  /// The gaps, by day.
  ///
  /// @param byDay how many dispatches appeared on a day
  static List<Gap> of(Map<LocalDate, Integer> byDay) {
    var days = List.copyOf(new TreeMap<>(byDay).keySet());
    if (days.size() < 2) {
      return List.of();
    }
    long span = ChronoUnit.DAYS.between(days.getFirst(), days.getLast()) + 1;
    double daily = byDay.values().stream().mapToLong(Integer::longValue).sum() / (double) span;
    long usual = usualPause(days);
    var gaps = new ArrayList<Gap>();
    for (int i = 1; i < days.size(); i++) {
      long empty = pause(days, i);
      if (empty > usual && empty * daily >= EXPECTED) {
        LocalDate first = days.get(i - 1).plusDays(1);
        gaps.add(new Gap(first, days.get(i).minusDays(1), Math.round(empty * daily)));
      }
    }
    return gaps.stream()
        .sorted(Comparator.comparingLong(Gap::days).reversed())
        .limit(LISTED)
        .sorted(Comparator.comparing(Gap::from))
        .toList();
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
