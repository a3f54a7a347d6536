package depeche.indexer.source;

import depeche.dispatch.SourceLocation;
import java.io.IOException;

/// Takes the items of a file as a reader finds them.
public interface ItemSink {
  /// One item, readable.
  void item(SourceDocument document) throws IOException;

  /// One item that cannot be read, and why; the reader goes on behind it.
  void failed(SourceLocation location, String reason) throws IOException;

  /// One item that is no dispatch, for a good reason: a picture, an event.
  void skipped(SourceLocation location, String reason) throws IOException;

  /// Something that the user should know of what was read there; it counts as no item.
  void note(SourceLocation location, String text) throws IOException;
}
