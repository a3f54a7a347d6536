package depeche.benchmarks;

import depeche.dispatch.TimeAnnotation;
import depeche.dispatch.TimeInterval;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Dates against those of the gold, mention by mention: texts overlap, TIMEX3 values are equal, or
/// their days are.
final class DateScore {
  private final Tally values = new Tally();
  private final Tally days = new Tally();
  private final List<String> errors;

  /// @param errors takes a line for each
  DateScore(List<String> errors) {
    this.errors = errors;
  }

  private record DatePair(int rank, int gold, int found) {}

  /// Scores the dates of one dispatch.
  void add(String name, JsonNode gold, List<TimeAnnotation> found) {
    var pairs = new ArrayList<DatePair>();
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < found.size(); j++) {
        String text = found.get(j).mention().text();
        if (GoldLabels.overlap(gold.get(i).get("text").stringValue(), text)) {
          pairs.add(new DatePair(rank(gold.get(i), found.get(j)), i, j));
        }
      }
    }
    pairs.sort((one, other) -> Integer.compare(one.rank, other.rank));
    var matchOfGold = new Integer[gold.size()];
    Set<Integer> used = new HashSet<>();
    for (DatePair pair : pairs) {
      if (matchOfGold[pair.gold] == null && !used.contains(pair.found)) {
        matchOfGold[pair.gold] = pair.found;
        used.add(pair.found);
      }
    }
    for (int i = 0; i < gold.size(); i++) {
      if (!EntityMatching.isOptional(gold.get(i))) {
        date(
            name,
            gold.get(i),
            matchOfGold[i] == null ? Optional.empty() : Optional.of(found.get(matchOfGold[i])));
      }
    }
    for (int j = 0; j < found.size(); j++) {
      if (!used.contains(j)) {
        values.wrong++;
        days.wrong++;
        errors.add(
            name
                + ": date wrong  '"
                + found.get(j).mention().text()
                + "' = "
                + value(found.get(j)));
      }
    }
  }

  /// Equal values before equal days, equal texts before overlapping ones, required before optional.
  private static int rank(JsonNode gold, TimeAnnotation found) {
    String wanted = gold.path("value").stringValue("");
    return (value(found).equals(wanted) ? 0 : 8)
        + (day(value(found)).equals(day(wanted)) ? 0 : 4)
        + (GoldLabels.bare(found.mention().text())
                .equals(GoldLabels.bare(gold.get("text").stringValue()))
            ? 0
            : 2)
        + (EntityMatching.isOptional(gold) ? 1 : 0);
  }

  private void date(String name, JsonNode gold, Optional<TimeAnnotation> found) {
    String wanted = gold.path("value").stringValue("");
    if (found.isEmpty()) {
      values.missed++;
      days.missed++;
      errors.add(name + ": date missed " + gold.get("text") + " = " + wanted);
      return;
    }
    String value = value(found.get());
    count(values, value.equals(wanted));
    boolean sameDay = day(value).equals(day(wanted));
    count(days, sameDay);
    if (!sameDay) {
      errors.add(name + ": date value  " + gold.get("text") + " = " + wanted + ", not " + value);
    }
  }

  private static void count(Tally tally, boolean right) {
    if (right) {
      tally.right++;
    } else {
      tally.wrong++;
      tally.missed++;
    }
  }

  private static String value(TimeAnnotation annotation) {
    return annotation.interval().map(TimeInterval::value).orElse("");
  }

  /// Both ends of a value without parts of days.
  private static String day(String value) {
    return value.replaceAll("T[^/]*", "");
  }

  Tally values() {
    return values;
  }

  Tally days() {
    return days;
  }
}
