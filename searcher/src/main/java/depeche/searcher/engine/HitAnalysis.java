package depeche.searcher.engine;

import depeche.dispatch.AnnotatedDispatch;
import depeche.dispatch.Span;
import depeche.searcher.query.QueryNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// What is asked of all hits of a request together, beyond counting their values.
///
/// Every answer is over the same hits that [SearchEngine#search] finds for the request, its
/// fallback included; paging does not matter.
public interface HitAnalysis {
  /// The places and actors of the archive that nodes of one name each mean, those without any left
  /// out.
  List<Meaning> meanings(List<QueryNode> names) throws IOException;

  /// Whether no dispatch has all words, and the hits have a few.
  boolean fallsBack(SearchRequest request) throws IOException;

  /// The values that are typical of the hits against the whole archive.
  Significance significance(SearchRequest request, FacetRequest wanted) throws IOException;

  /// The words that are typical of the hits against the whole archive, but for those asked for; of
  /// many hits the first few hundred are read.
  ///
  /// @param names which words are wanted
  Significance words(SearchRequest request, int size, Optional<NamePattern> names)
      throws IOException;

  /// The sentences that make a place, an actor or a kind of actors a value of the hits.
  ///
  /// @param value the node that chooses the value: a place, an actor or a kind
  Evidence evidence(SearchRequest request, QueryNode value, int sentences) throws IOException;

  /// The hits over time.
  Timeline timeline(SearchRequest request, Timeline.Request wanted) throws IOException;

  /// The places that the hits name, those with coordinates, the most frequent first.
  PlaceMap places(SearchRequest request) throws IOException;

  /// Where a dispatch has what a request asks for, in reading order: words, places, actors, dates.
  List<Span> found(SearchRequest request, AnnotatedDispatch dispatch) throws IOException;

  /// Clause by clause, why a query finds a dispatch of the archive or does not: those that are
  /// joined by AND, each by itself.
  List<ClauseMatch> matches(QueryNode query, AnnotatedDispatch dispatch) throws IOException;
}
