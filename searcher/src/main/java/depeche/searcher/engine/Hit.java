package depeche.searcher.engine;

import depeche.dispatch.AnnotatedDispatch;
import java.util.List;

/// One dispatch of a result page.
///
/// @param score what the hit is ranked by, 0 when the order is not by relevance
/// @param title the title with what matched marked
/// @param snippets passages that tell why it matched, best first
public record Hit(
    AnnotatedDispatch dispatch,
    double score,
    Snippet title,
    List<Snippet> snippets,
    Family family) {
  public Hit {
    snippets = List.copyOf(snippets);
  }

  /// The republications of one text.
  ///
  /// @param size how many dispatches of the archive belong to it, at least 1
  public record Family(String id, int size) {}
}
