package depeche.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// A standard stream of the process that says when it cannot be written: a `PrintWriter` over it
/// would swallow that, and half an export would look like a whole one.
final class StandardStream extends OutputStream {
  private final OutputStream stream;
  private boolean broken;

  StandardStream(FileDescriptor stream) {
    this.stream = new FileOutputStream(stream);
  }

  /// The stream could not be written.
  static final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String reason;

    Failure(IOException cause) {
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
      throw new Failure(failure);
    }
  }
}
