package depeche.dispatch;

import java.util.List;

/// Why a stretch of text was taken for a place, an actor or a date, or why it was not.
///
/// @param reading what it was taken for, or would have been; empty if nothing was to be had
/// @param rule the rule or entry that decided
/// @param reasons what was weighed for taking it at all, in the order in which it was
/// @param candidates what else it might have been, the chosen one first, then the best first; empty
///   where there was nothing to choose
public record Decision(
    Topic topic,
    Mention mention,
    Verdict verdict,
    String reading,
    String rule,
    List<Reason> reasons,
    List<Candidate> candidates) {
  public Decision {
    reasons = List.copyOf(reasons);
    candidates = List.copyOf(candidates);
  }

  /// What a decision is about.
  public enum Topic implements Labelled {
    PLACE("place"),
    ACTOR("actor"),
    DATE("date");

    private final String label;

    Topic(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /// How it ended.
  public enum Verdict implements Labelled {
    TAKEN("taken"),
    REFUSED("refused");

    private final String label;

    Verdict(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /// One thing that was weighed.
  ///
  /// @param weight positive for, negative against, 0 for what decides without being weighed
  /// @param detail the words or names that it rests on; may be empty
  public record Reason(Ground ground, double weight, String detail) {}

  /// Something that the text might have meant.
  ///
  /// @param score the sum of its reasons
  public record Candidate(String name, double score, List<Reason> reasons) {
    public Candidate {
      reasons = List.copyOf(reasons);
    }
  }
}
