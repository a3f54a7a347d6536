package depeche.indexer.source;

import depeche.dispatch.SourceLocation;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Tells a failure of the sink, which ends the run, from those of the files, which do not.
record GuardedSink(ItemSink sink) implements ItemSink {
  /// The index could not be written.
  static final class Failure extends UncheckedIOException {
    private static final long serialVersionUID = 1;

    Failure(IOException cause) {
      super(cause);
    }
  }

  @Override
  public void item(SourceDocument document) {
    try {
      sink.item(document);
    } catch (IOException failure) {
      throw new Failure(failure);
    }
  }

  @Override
  public void failed(SourceLocation location, String reason) {
    try {
      sink.failed(location, reason);
    } catch (IOException failure) {
      throw new Failure(failure);
    }
  }

  @Override
  public void skipped(SourceLocation location, String reason) {
    try {
      sink.skipped(location, reason);
    } catch (IOException failure) {
      throw new Failure(failure);
    }
  }
}
