package depeche.indexer.annotate.actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// The dispatches that have the full name of some surname, by day: of a frequent surname a long
/// archive has thousands, of which a story has those of some weeks.
final class Bearers {
  private final NameUse[] byDay;
  private final int undated;

  Bearers(Collection<NameUse> uses) {
    this.byDay = uses.toArray(NameUse[]::new);
    Arrays.sort(byDay, Comparator.comparingInt(NameUse::day).thenComparing(NameUse::dispatch));
    this.undated = from(NameUse.NO_DAY + 1L);
  }

  /// The number of the first that is of a day or later.
  private int from(long day) {
    int low = 0;
    int high = byDay.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (byDay[middle].day() < day) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// Those whose dispatch tells the same story as that of a surname, without this one itself.
  List<NameUse> ofStory(NameUse surname) {
    var found = new ArrayList<NameUse>();
    if (surname.day() == NameUse.NO_DAY) {
      addOfStory(surname, 0, byDay.length, found);
    } else {
      addOfStory(surname, 0, undated, found);
      long day = surname.day();
      addOfStory(
          surname,
          from(Math.max(day - NameUse.DAYS_OF_A_STORY, NameUse.NO_DAY + 1L)),
          from(day + NameUse.DAYS_OF_A_STORY + 1),
          found);
    }
    return found;
  }

  private void addOfStory(NameUse surname, int from, int end, List<NameUse> found) {
    for (int i = from; i < end; i++) {
      if (surname.isOfStory(byDay[i])) {
        found.add(byDay[i]);
      }
    }
  }
}
