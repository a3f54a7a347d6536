package depeche.benchmarks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Which places or actors of the gold those that were found are; what fits none is wrong, what is
/// found twice is split, what is not found is missed.
///
/// @param errors takes a line for each
record EntityMatching(List<String> errors) {
  /// Something found.
  ///
  /// @param labels its name and mentions, bare
  record Entry<T>(String name, Set<String> labels, T annotation) {}

  /// Something found and required.
  record Matched<T>(JsonNode gold, T annotation) {}

  <T> List<Matched<T>> match(String where, JsonNode gold, List<Entry<T>> found, Tally tally) {
    var matched = new ArrayList<Matched<T>>();
    Set<Integer> taken = new HashSet<>();
    for (Entry<T> entry : found) {
      int best = best(gold, entry, taken);
      if (best < 0) {
        tally.wrong++;
        errors.add(where + ": wrong    '" + entry.name + "'");
      } else if (!taken.add(best)) {
        if (!isOptional(gold.get(best))) {
          tally.wrong++;
          errors.add(
              where
                  + ": split    '"
                  + entry.name
                  + "' is "
                  + gold.get(best).get("name")
                  + " again");
        }
      } else if (!isOptional(gold.get(best))) {
        tally.right++;
        matched.add(new Matched<>(gold.get(best), entry.annotation));
      }
    }
    for (int i = 0; i < gold.size(); i++) {
      if (!taken.contains(i) && !isOptional(gold.get(i))) {
        tally.missed++;
        errors.add(where + ": missed   " + gold.get(i).get("name"));
      }
    }
    return matched;
  }

  /// The gold entry an entry means: one not yet taken before one taken, a match by name before one
  /// by mention, a required before an optional one; −1 for none.
  private static <T> int best(JsonNode gold, Entry<T> entry, Set<Integer> taken) {
    int best = -1;
    int bestRank = Integer.MAX_VALUE;
    for (int i = 0; i < gold.size(); i++) {
      Set<String> labels = GoldLabels.all(gold.get(i));
      if (entry.labels.stream().anyMatch(labels::contains)) {
        int rank =
            (taken.contains(i) ? 4 : 0)
                + (labels.contains(GoldLabels.bare(entry.name)) ? 0 : 2)
                + (isOptional(gold.get(i)) ? 1 : 0);
        if (rank < bestRank) {
          bestRank = rank;
          best = i;
        }
      }
    }
    return best;
  }

  static boolean isOptional(JsonNode gold) {
    return gold.path("optional").booleanValue(false);
  }
}
