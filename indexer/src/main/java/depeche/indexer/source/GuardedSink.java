package depeche.indexer.source;

import depeche.dispatch.SourceLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/// Tells a failure of the sink, which ends the run, from those of the files, which do not.
record GuardedSink(ItemSink sink) implements ItemSink {
  /// The index, or the output, could not be written.
  static final class Failure extends UncheckedIOException {
    private static final long serialVersionUID = 1;

    Failure(IOException cause) {
      super(cause);
    }
  }

  private interface Handing {
    void run() throws IOException;
  }

  @Override
  public void item(SourceDocument document) {
    hand(() -> sink.item(document));
  }

  @Override
  public void failed(SourceLocation location, String reason) {
    hand(() -> sink.failed(location, reason));
  }

  @Override
  public void skipped(SourceLocation location, String reason) {
    hand(() -> sink.skipped(location, reason));
  }

  @Override
  public void note(SourceLocation location, String text) {
    hand(() -> sink.note(location, text));
  }

  private static void hand(Handing handing) {
    try {
      handing.run();
    } catch (IOException failure) {
      throw new Failure(failure);
    } catch (UncheckedIOException failure) {
      throw new Failure(Objects.requireNonNull(failure.getCause()));
    }
  }
}
