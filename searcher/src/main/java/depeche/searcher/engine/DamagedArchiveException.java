package depeche.searcher.engine;

import java.io.IOException;

/// The files of an archive are not what was written; the message says what is wrong with which.
public final class DamagedArchiveException extends IOException {
  private static final long serialVersionUID = 1;

  DamagedArchiveException(Throwable cause) {
    super(cause.getMessage(), cause);
  }
}
