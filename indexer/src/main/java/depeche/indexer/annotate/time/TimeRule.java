package depeche.indexer.annotate.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A line of `rules.tsv`: what an expression looks like and what it means.
///
/// @param steps what computes the value, one after the other; empty for what only looks like a date
record TimeRule(int order, String name, TimePattern pattern, List<Step> steps) {
  TimeRule {
    steps = List.copyOf(steps);
  }

  /// One step with its argument: `week(-1)`.
  record Step(Operation operation, String argument) {
    int number() {
      return Integer.parseInt(argument);
    }
  }

  /// What a step does; `rules.tsv` explains each.
  enum Operation {
    LAST,
    NEXT,
    AHEAD,
    SOON,
    NEAR,
    NEARER,
    TOLD,
    DATE,
    FIRST,
    INTERVAL,
    PAIR,
    DAY,
    WEEK,
    MONTH,
    YEAR,
    YEAR_END,
    WEEKEND,
    ANCHOR,
    HERE,
    AGO,
    IN,
    LATER,
    EARLIER,
    NIGHT,
    PLUS,
    RUN,
    AFTER,
    WITHIN,
    ON,
    PART,
    CLOCK,
    SEASON,
    QUARTER,
    DECADE,
    CENTURY,
    FEAST,
    VAGUE,
    NUMERIC
  }

  static TimeRule read(ResourceLine line, int order, TimeLexicon lexicon) {
    var steps = new ArrayList<Step>();
    try {
      if (!line.column(2).equals("none")) {
        for (String step : line.column(2).split(" +", -1)) {
          steps.add(step(step));
        }
      }
      return new TimeRule(order, line.column(0), TimePattern.parse(line.column(1), lexicon), steps);
    } catch (IllegalArgumentException e) {
      throw line.error(String.valueOf(e.getMessage()));
    }
  }

  private static Step step(String text) {
    int open = text.indexOf('(');
    String name = open < 0 ? text : text.substring(0, open);
    String argument = open < 0 ? "" : text.substring(open + 1, text.length() - 1);
    return new Step(Operation.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')), argument);
  }

  /// Whether it marks what must not be read as a date.
  boolean blocks() {
    return steps.isEmpty();
  }
}
