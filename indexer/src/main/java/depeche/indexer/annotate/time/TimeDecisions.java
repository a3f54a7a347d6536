package depeche.indexer.annotate.time;

import depeche.dispatch.Decision;
import depeche.dispatch.Decision.Candidate;
import depeche.dispatch.Decision.Reason;
import depeche.dispatch.Decision.Topic;
import depeche.dispatch.Decision.Verdict;
import depeche.dispatch.Ground;
import depeche.dispatch.Mention;
import depeche.dispatch.TimeInterval;
import depeche.indexer.annotate.TokenizedPassage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Says which rule read an expression, what it counted from, and which rules gave way.
///
/// @param story as it is before the expression is read
record TimeDecisions(TimeText text, TokenizedPassage passage, Story story, Tense tense) {
  private static final Set<String> FULL = Set.of("YEAR", "MODERN_YEAR", "NUMERIC_DATE", "CENTURY");

  /// Steps that count from what the text said before.
  private static final Set<TimeRule.Operation> FROM_TEXT =
      Set.of(
          TimeRule.Operation.ANCHOR,
          TimeRule.Operation.HERE,
          TimeRule.Operation.LATER,
          TimeRule.Operation.EARLIER);

  /// @param matches of all rules at one token, the longest first; at least one
  Decision of(List<TimeMatch> matches) {
    int taken = 0;
    while (taken < matches.size() - 1 && isImpossible(matches.get(taken))) {
      taken++;
    }
    TimeMatch match = matches.get(taken);
    boolean refused = match.rule().blocks() || isImpossible(match);
    var others = new ArrayList<Candidate>();
    for (TimeMatch other : matches) {
      if (!other.equals(match)) {
        others.add(other(other));
      }
    }
    return new Decision(
        Topic.DATE,
        mention(match),
        refused ? Verdict.REFUSED : Verdict.TAKEN,
        match.rule().blocks() ? "" : value(match).orElse(""),
        match.rule().name(),
        refused ? List.of(refusal(match)) : reasons(match),
        others);
  }

  private boolean isImpossible(TimeMatch match) {
    return !match.rule().blocks() && resolution(match) instanceof Resolution.Impossible;
  }

  private Resolution resolution(TimeMatch match) {
    Direction direction = tense.around(text, match.first(), match.end());
    return new Evaluation(match, story, direction).run();
  }

  private Optional<String> value(TimeMatch match) {
    return resolution(match) instanceof Resolution.Found(CalendarValue value)
        ? Optional.of(value.interval()).map(TimeInterval::value)
        : Optional.empty();
  }

  private Mention mention(TimeMatch match) {
    return passage
        .passage()
        .mention(text.token(match.first()).start(), text.token(match.end() - 1).end());
  }

  private static Reason refusal(TimeMatch match) {
    return new Reason(match.rule().blocks() ? Ground.NO_DATE : Ground.IMPOSSIBLE, 0, "");
  }

  private List<Reason> reasons(TimeMatch match) {
    var reasons = new ArrayList<Reason>();
    anchor(match).ifPresent(day -> reasons.add(new Reason(Ground.ANCHOR, 0, day.toString())));
    tense
        .sign(text, match.first(), match.end())
        .map(it -> new Reason(Ground.TENSE, it.pointsAhead() ? 1 : -1, text.token(it.at()).text()))
        .ifPresent(reasons::add);
    return reasons;
  }

  /// The day from which the value is counted: one said before, else that of the dispatch; none
  /// where the text says it all.
  private Optional<LocalDate> anchor(TimeMatch match) {
    if (FULL.stream().anyMatch(match::has)) {
      return Optional.empty();
    }
    boolean said =
        match.rule().steps().stream().anyMatch(step -> FROM_TEXT.contains(step.operation()));
    return said ? story.toldDay() : story.dispatchDay();
  }

  private Candidate other(TimeMatch other) {
    Ground ground =
        other.rule().blocks()
            ? Ground.NO_DATE
            : isImpossible(other) ? Ground.IMPOSSIBLE : Ground.LONGER;
    String read = other.rule().blocks() ? "" : value(other).map(it -> " = " + it).orElse("");
    // The name of a rule is no word of a sentence: it stands apart, as that of the rule taken does.
    String name = "« " + mention(other).text() + " »" + read + " [" + other.rule().name() + "]";
    return new Candidate(name, 0, List.of(new Reason(ground, 0, "")));
  }
}
