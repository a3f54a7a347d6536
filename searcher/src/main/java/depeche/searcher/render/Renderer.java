package depeche.searcher.render;

import depeche.dispatch.AnnotatedDispatch;
import depeche.dispatch.ExplainedDispatch;
import depeche.dispatch.Span;
import depeche.searcher.engine.ArchiveStatistics;
import depeche.searcher.engine.Facet;
import depeche.searcher.engine.ResultPage;
import java.io.IOException;
import java.util.List;

/// Prints results in one [Format]; [Renderers] lists them.
///
/// Whatever an archive holds, what is printed is safe where it goes: control characters and bidi
/// overrides never reach a terminal, and cells of CSV never begin a formula.
public interface Renderer {
  /// A page of hits with its facets.
  void page(ResultPage page, Appendable out) throws IOException;

  /// Facets alone.
  void facets(List<Facet> facets, Appendable out) throws IOException;

  /// Dispatches with their annotations, the shape of `annotate`; called once for each.
  default void dispatch(AnnotatedDispatch dispatch, Appendable out) throws IOException {
    dispatch(dispatch, List.of(), out);
  }

  /// The same with what a query found in it marked.
  ///
  /// @param found in reading order; they may overlap
  void dispatch(AnnotatedDispatch dispatch, List<Span> found, Appendable out) throws IOException;

  /// Dispatches with the decisions behind their annotations; called once for each.
  void explained(ExplainedDispatch dispatch, Appendable out) throws IOException;

  /// The figures of an archive.
  void statistics(ArchiveStatistics statistics, Appendable out) throws IOException;
}
