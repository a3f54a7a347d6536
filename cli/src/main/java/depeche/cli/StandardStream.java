package depeche.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/// A standard stream of the process that says when it cannot be written: a `PrintWriter` over it
/// would swallow that, and half an export would look like a whole one.
final class StandardStream extends OutputStream {
  private final OutputStream stream;
  private boolean broken;

  StandardStream(OutputStream stream) {
    this.stream = stream;
  }

  /// The stream could not be written.
  static final class Unwritten extends IOException {
    private static final long serialVersionUID = 1;

    private Unwritten(IOException cause) {
      super(String.valueOf(cause.getMessage()), cause);
    }
  }

  /// The same, unchecked: writers of text swallow what is not.
  static final class Failure extends UncheckedIOException {
    private static final long serialVersionUID = 1;

    private final String reason;

    Failure(Unwritten cause) {
      super(cause);
      this.reason = String.valueOf(cause.getMessage());
    }

    String reason() {
      return reason;
    }

    /// Whether the reader has gone, as `head` does when it has read enough.
    boolean isBrokenPipe() {
      return reason.contains("Broken pipe");
    }
  }

  @Override
  public void write(int one) {
    write(new byte[] {(byte) one}, 0, 1);
  }

  /// After the first failure, which is thrown once, what is written is dropped.
  @Override
  public void write(byte[] bytes, int from, int length) {
    if (broken) {
      return;
    }
    try {
      stream.write(bytes, from, length);
    } catch (IOException failure) {
      broken = true;
      throw new Failure(new Unwritten(failure));
    }
  }
}
