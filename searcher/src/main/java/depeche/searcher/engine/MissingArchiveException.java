package depeche.searcher.engine;

import java.io.IOException;
import java.nio.file.Path;

/// There is no archive where one was to be opened; the message says how to make one.
public final class MissingArchiveException extends IOException {
  private static final long serialVersionUID = 1;

  private final transient Path directory;

  MissingArchiveException(Path directory) {
    super("no archive at " + directory + ": run depeche index SOURCE… --index " + directory);
    this.directory = directory;
  }

  /// Where there is none.
  public Path directory() {
    return directory;
  }
}
