package depeche.indexer.annotate.actor;

import depeche.dispatch.Decision.Reason;
import depeche.dispatch.Ground;
import java.util.ArrayList;
import java.util.List;

/// What speaks for a person and against it, added up; the reasons are kept, since names of several
/// words are rare enough.
final class Weighing {
  private final List<Reason> reasons = new ArrayList<>(4);
  private double sum;

  static Weighing of(Ground ground, double weight) {
    var weighing = new Weighing();
    weighing.add(ground, weight);
    return weighing;
  }

  void add(Ground ground, double weight) {
    reasons.add(new Reason(ground, weight, ""));
    sum += weight;
  }

  void addIf(boolean holds, Ground ground, double weight) {
    if (holds) {
      add(ground, weight);
    }
  }

  double sum() {
    return sum;
  }

  List<Reason> reasons() {
    return reasons;
  }
}
