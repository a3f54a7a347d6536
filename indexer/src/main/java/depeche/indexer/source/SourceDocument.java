package depeche.indexer.source;

import depeche.dispatch.DispatchText;
import depeche.dispatch.Metadata;
import depeche.dispatch.SourceLocation;
import java.time.Instant;
import java.util.Optional;

/// One item as its file gives it, before cleaning.
///
/// @param key the path relative to the source as the user named it, with entry and ordinal, or the
///   item's own guid: what its id is made of
/// @param content the item in the form its format has
/// @param stated what the format or the reader says beside the text; cleaning adds to it
/// @param seen when the file was last modified or crawled: nothing can be published later
public record SourceDocument(
    SourceLocation location, String key, Content content, Metadata stated, Optional<Instant> seen) {

  /// The form of the content, which decides how it is cleaned.
  public sealed interface Content {}

  /// A web page with all its menus, boxes and comments.
  public record Page(String html) implements Content {}

  /// Plain text: the structure of the dispatch stands in its words alone.
  public record PlainText(String text) implements Content {}

  /// Zones that the format itself keeps apart, as NewsML does; only their words are still to be
  /// looked through for dateline, kicker and signature.
  public record Zones(DispatchText text) implements Content {}
}
