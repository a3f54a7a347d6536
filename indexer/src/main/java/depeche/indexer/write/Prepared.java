package depeche.indexer.write;

import depeche.dispatch.AnnotatedDispatch;

/// What one source document was made into, before it goes into the index.
sealed interface Prepared {
  /// A dispatch that the archive is to have.
  record Ready(AnnotatedDispatch dispatch) implements Prepared {}

  /// What the user had forgotten under that id.
  record KeptOut(String forgottenId) implements Prepared {}

  /// No dispatch, for a good reason.
  record Skipped(String reason) implements Prepared {}

  /// Something that should have been readable and was not.
  record Failed(String reason) implements Prepared {}

  /// The same item once more.
  record Duplicate() implements Prepared {}
}
