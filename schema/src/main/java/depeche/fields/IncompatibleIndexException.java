package depeche.fields;

/// An index that this program would misread; the message says what to do about it.
public final class IncompatibleIndexException extends RuntimeException {
  private static final long serialVersionUID = 1;

  IncompatibleIndexException(String message) {
    super(message);
  }
}
