package depeche.searcher.engine;

import depeche.dispatch.AnnotatedDispatch;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Answers requests over one archive. There are several: Lucene's, and a naive scan that is its
/// oracle in tests; a distributed engine would be a third. No type of any of them crosses this
/// interface.
public interface SearchEngine extends AutoCloseable {
  /// The page that was asked for.
  ResultPage search(SearchRequest request) throws IOException;

  /// The values of dimensions over all hits of a request, which asks for them in `facets`.
  List<Facet> facets(SearchRequest request) throws IOException;

  /// Hands every hit to `each`, in the order of the request, without facets or snippets.
  void export(SearchRequest request, Consumer<AnnotatedDispatch> each) throws IOException;

  /// One dispatch by its id.
  Optional<AnnotatedDispatch> dispatch(String id) throws IOException;

  /// What resembles the dispatch of an id: its republications, and others.
  ///
  /// @param size other dispatches wanted
  /// @param visibility of the others; versions that a newer one supersedes belong to a family
  Optional<SimilarPage> similar(String id, int size, SearchRequest.Visibility visibility)
      throws IOException;

  /// The republication that was published before the dispatch of an id, however many there are;
  /// empty where none was, or there is no such dispatch.
  Optional<AnnotatedDispatch> versionBefore(String id, SearchRequest.Visibility visibility)
      throws IOException;

  /// The figures of the whole archive.
  ArchiveStatistics statistics() throws IOException;

  @Override
  void close() throws IOException;
}
