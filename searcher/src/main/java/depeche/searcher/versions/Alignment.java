package depeche.searcher.versions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/// Which elements of two lists belong together, without crossing, so that the sum of their
/// likenesses is the greatest (Needleman and Wunsch 1970).
///
/// Equal beginnings and endings are set aside first; between them, what would take more than
/// [#MOST_CELLS] comparisons is not aligned at all.
final class Alignment {
  private static final long MOST_CELLS = 4_000_000;

  private Alignment() {}

  /// A pair; -1 for an element that has no partner.
  record Pair(int before, int after) {
    boolean matched() {
      return before >= 0 && after >= 0;
    }
  }

  /// The pairs in reading order, what is gone before what is new.
  ///
  /// @param likeness from 0, not to be paired, to 1, equal
  static <T> List<Pair> of(List<T> before, List<T> after, ToDoubleBiFunction<T, T> likeness) {
    int start = 0;
    int shorter = Math.min(before.size(), after.size());
    while (start < shorter && before.get(start).equals(after.get(start))) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
      end++;
    }
    var pairs = new ArrayList<Pair>();
    for (int i = 0; i < start; i++) {
      pairs.add(new Pair(i, i));
    }
    List<T> oldMiddle = before.subList(start, before.size() - end);
    List<T> newMiddle = after.subList(start, after.size() - end);
    for (Pair pair : middle(oldMiddle, newMiddle, likeness)) {
      pairs.add(
          new Pair(
              pair.before < 0 ? -1 : pair.before + start,
              pair.after < 0 ? -1 : pair.after + start));
    }
    for (int i = end; i > 0; i--) {
      pairs.add(new Pair(before.size() - i, after.size() - i));
    }
    return pairs;
  }

  private static <T> List<Pair> middle(
      List<T> before, List<T> after, ToDoubleBiFunction<T, T> likeness) {
    int rows = before.size();
    int columns = after.size();
    var pairs = new ArrayList<Pair>();
    if ((long) rows * columns > MOST_CELLS) {
      for (int i = 0; i < rows; i++) {
        pairs.add(new Pair(i, -1));
      }
      for (int j = 0; j < columns; j++) {
        pairs.add(new Pair(-1, j));
      }
      return pairs;
    }
    var likenesses = new float[rows][columns];
    var best = new float[rows + 1][columns + 1];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        likenesses[i][j] = (float) likeness.applyAsDouble(before.get(i), after.get(j));
        float paired = likenesses[i][j] > 0 ? best[i][j] + likenesses[i][j] : 0;
        best[i + 1][j + 1] = Math.max(paired, Math.max(best[i][j + 1], best[i + 1][j]));
      }
    }
    int i = rows;
    int j = columns;
    while (i > 0 || j > 0) {
      boolean paired =
          i > 0
              && j > 0
              && likenesses[i - 1][j - 1] > 0
              && best[i][j] == best[i - 1][j - 1] + likenesses[i - 1][j - 1];
      if (paired) {
        pairs.add(new Pair(--i, --j));
      } else if (j > 0 && (i == 0 || best[i][j - 1] >= best[i - 1][j])) {
        pairs.add(new Pair(-1, --j));
      } else {
        pairs.add(new Pair(--i, -1));
      }
    }
    Collections.reverse(pairs);
    return pairs;
  }
}
