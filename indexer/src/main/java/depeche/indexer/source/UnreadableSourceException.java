package depeche.indexer.source;

/// A file or an item that cannot be read, or is no dispatch: the message says why and where, for
/// the report of the run.
public final class UnreadableSourceException extends Exception {
  private static final long serialVersionUID = 1;

  public UnreadableSourceException(String message) {
    super(message);
  }

  public UnreadableSourceException(String message, Throwable cause) {
    super(message, cause);
  }
}
