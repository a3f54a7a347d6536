package depeche.indexer.source;

import java.io.IOException;

/// A file asks for more than [Limits] allow; the message says of what.
public final class LimitExceededException extends IOException {
  private static final long serialVersionUID = 1;

  public LimitExceededException(String message) {
    super(message);
  }
}
