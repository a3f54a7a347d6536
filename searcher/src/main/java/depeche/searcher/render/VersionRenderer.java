package depeche.searcher.render;

import depeche.searcher.engine.SimilarPage;
import depeche.searcher.versions.Comparison;
import java.io.IOException;

/// Prints what resembles a dispatch, and what changed from one version to another.
public interface VersionRenderer {
  /// The family of a dispatch, and others like it.
  void similar(SimilarPage page, Appendable out) throws IOException;

  /// Two versions, word by word.
  void comparison(Comparison comparison, Appendable out) throws IOException;
}
