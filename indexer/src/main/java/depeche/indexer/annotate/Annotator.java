package depeche.indexer.annotate;

/// Finds one sort of thing in a dispatch.
///
/// Annotators run in the order of [Annotators#inOrder()]; a later one sees what the earlier ones
/// claimed and leaves it alone, so that « Washington » within « George Washington » is no place.
/// They are shared by all threads and keep no state of a dispatch.
public interface Annotator {
  /// Reads the dispatch and adds what it finds.
  void annotate(Reading reading, Annotations found);
}
