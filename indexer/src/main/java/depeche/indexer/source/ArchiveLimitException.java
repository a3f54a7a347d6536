package depeche.indexer.source;

import java.io.IOException;

/// An archive as a whole asks for more than [Limits] allow: it is read no further. A single entry
/// that does is left out with a [LimitExceededException], and the archive goes on.
public final class ArchiveLimitException extends IOException {
  private static final long serialVersionUID = 1;

  public ArchiveLimitException(String message) {
    super(message);
  }
}
