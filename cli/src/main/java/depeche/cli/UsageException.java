package depeche.cli;

/// Options that make no sense together, or a value that is none; the message is for the user.
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UsageException(String message) {
    super(message);
  }
}
