package depeche.indexer.write;

import java.time.Duration;
import java.util.List;

/// What a run over the stored texts did.
///
/// @param read dispatches read
/// @param changed of these, the ones that now have other places, actors or dates
/// @param failed of these, the ones left as they were because of a defect
/// @param failures the first hundred of them: id and reason
/// @param interrupted whether the run was stopped before its end
public record ReannotationReport(
    int read,
    int changed,
    int failed,
    List<String> failures,
    Duration elapsed,
    boolean interrupted) {
  public ReannotationReport {
    failures = List.copyOf(failures);
  }
}
