package depeche.indexer.write;

import depeche.dispatch.SourceLocation;

/// What became of one source document; each has exactly one outcome.
public sealed interface Outcome {
  SourceLocation location();

  /// A dispatch that the archive did not have.
  record Indexed(SourceLocation location) implements Outcome {}

  /// A dispatch that the archive had in another state.
  record Replaced(SourceLocation location) implements Outcome {}

  /// Left as it is: the file has not changed since it was read.
  record Unchanged(SourceLocation location) implements Outcome {}

  /// The same item once more in this run, by its id.
  record Duplicate(SourceLocation location) implements Outcome {}

  /// No dispatch, for a good reason: a page that is no article, a picture.
  record Skipped(SourceLocation location, String reason) implements Outcome {}

  /// Something that should have been readable and was not.
  record Failed(SourceLocation location, String reason) implements Outcome {}

  /// Kept out, because the user had it forgotten.
  record Forgotten(SourceLocation location) implements Outcome {}
}
