package depeche.searcher.render;

import depeche.searcher.engine.Evidence;
import depeche.searcher.engine.Significance;
import depeche.searcher.engine.Timeline;
import java.io.IOException;

/// Prints what was found out about hits as a whole, in one [Format]; [Renderers] lists them.
public interface AnalysisRenderer {
  /// The values that are typical of the hits.
  void significance(Significance significance, Appendable out) throws IOException;

  /// The sentences behind a value.
  void evidence(Evidence evidence, Appendable out) throws IOException;

  /// The hits over time.
  void timeline(Timeline timeline, Appendable out) throws IOException;
}
