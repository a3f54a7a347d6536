package depeche.indexer.write;

import java.util.List;

/// The list of what is derived from the whole archive at the end of each run that changed it.
final class ArchiveSteps {
  /// Raised whenever a step would derive something else from the same dispatches, so that the next
  /// run derives it even if no source changed.
  static final String VERSION = "4";

  private ArchiveSteps() {}

  /// In the order in which they run: steps that rewrite dispatches come first.
  static List<ArchiveStep> inOrder() {
    return List.of(new ActorNameStep(), VersionChains.step(), new FamilyStep());
  }
}
