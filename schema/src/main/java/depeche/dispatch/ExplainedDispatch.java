package depeche.dispatch;

import java.util.Comparator;
import java.util.List;

/// An annotated dispatch with the decisions behind its annotations, and those that led to none.
///
/// @param decisions in reading order
public record ExplainedDispatch(AnnotatedDispatch annotated, List<Decision> decisions) {
  public ExplainedDispatch {
    decisions =
        decisions.stream()
            .sorted(Comparator.comparing(decision -> decision.mention().span()))
            .toList();
  }
}
