package depeche.indexer.annotate.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// All rules, found by the word with which a mention begins.
final class TimeRules {
  private static final Comparator<TimeMatch> LONGEST_THEN_FIRST =
      Comparator.comparingInt(TimeMatch::end)
          .reversed()
          .thenComparingInt(match -> match.rule().order());

  private final Map<String, List<TimeRule>> byLiteral = new HashMap<>();
  private final List<List<TimeRule>> byClass = new ArrayList<>();
  private long firstClasses;

  private TimeRules() {
    for (int i = 0; i < Long.SIZE; i++) {
      byClass.add(new ArrayList<>());
    }
  }

  static TimeRules load(TimeLexicon lexicon) {
    var rules = new TimeRules();
    for (ResourceLine line : ResourceLine.read("rules.tsv", 3)) {
      rules.add(TimeRule.read(line, line.number(), lexicon));
    }
    return rules;
  }

  private void add(TimeRule rule) {
    for (TimePattern.Element first : rule.pattern().firsts()) {
      for (String literal : first.literals()) {
        byLiteral.computeIfAbsent(literal, _ -> new ArrayList<>()).add(rule);
      }
      for (long rest = first.classes(); rest != 0; rest &= rest - 1) {
        byClass.get(Long.numberOfTrailingZeros(rest)).add(rule);
      }
      firstClasses |= first.classes();
    }
  }

  /// All matches whose mention begins at that token, the longest first, then in the order of the
  /// file.
  List<TimeMatch> matches(TimeText text, int at) {
    List<TimeRule> literal = byLiteral.getOrDefault(text.token(at).folded(), List.of());
    long classes = text.classes(at) & firstClasses;
    if (classes == 0 && literal.isEmpty()) {
      return List.of();
    }
    var matches = new ArrayList<TimeMatch>();
    addMatches(literal, text, at, matches);
    for (long rest = classes; rest != 0; rest &= rest - 1) {
      addMatches(byClass.get(Long.numberOfTrailingZeros(rest)), text, at, matches);
    }
    matches.sort(LONGEST_THEN_FIRST);
    return matches;
  }

  private static void addMatches(
      List<TimeRule> rules, TimeText text, int at, List<TimeMatch> matches) {
    for (TimeRule rule : rules) {
      TimeMatch match = TimeMatch.at(rule, text, at);
      if (match != null) {
        matches.add(match);
      }
    }
  }
}
