package depeche.indexer.source.web;

import depeche.indexer.source.Limits;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The mails of a file one after another: a single one, or a box in which each begins with a line «
/// From somebody at a time » behind a blank one (mbox, RFC 4155). Not for several threads.
final class Mailbox {
  private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] QUOTED = ">From ".getBytes(StandardCharsets.US_ASCII);

  private final InputStream in;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private boolean box;
  private boolean started;
  private boolean pending;

  Mailbox(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /// One mail.
  ///
  /// @param bytes without the line that parts it from the one before
  /// @param tooLong whether it is beyond [Limits#ITEM_BYTES], and then empty
  @SuppressWarnings("ArrayRecordComponent") // bytes of a mail, never compared
  record Mail(byte[] bytes, boolean tooLong) {}

  /// The next mail, or empty at the end.
  Optional<Mail> next() throws IOException {
    Mail mail = read();
    while (pending && isEmpty(mail)) {
      mail = read();
    }
    return Optional.of(mail).filter(it -> !isEmpty(it));
  }

  private static boolean isEmpty(Mail mail) {
    return !mail.tooLong() && new String(mail.bytes(), StandardCharsets.ISO_8859_1).isBlank();
  }

  /// Reads up to the line that parts this mail from the next.
  private Mail read() throws IOException {
    var mail = new ByteArrayOutputStream();
    boolean blank = !started;
    boolean tooLong = false;
    pending = false;
    while (!pending && readLine()) {
      boolean from = blank && startsWith(FROM);
      box |= from && !started;
      // The first line of a box parts nothing.
      pending = box && from && started;
      blank = isBlank();
      if (!(box && from)) {
        tooLong |= mail.size() + line.size() > Limits.ITEM_BYTES;
        int quote = box && startsWith(QUOTED) ? 1 : 0;
        mail.write(line.toByteArray(), quote, tooLong ? 0 : line.size() - quote);
      }
      started |= !blank;
    }
    return new Mail(tooLong ? new byte[0] : mail.toByteArray(), tooLong);
  }

  /// A line with its end; one beyond all limits is cut, and then too long for any mail.
  private boolean readLine() throws IOException {
    line.reset();
    int b = in.read();
    while (b >= 0) {
      if (line.size() <= Limits.ITEM_BYTES) {
        line.write(b);
      }
      if (b == '\n') {
        return true;
      }
      b = in.read();
    }
    return line.size() > 0;
  }

  private boolean isBlank() {
    byte[] bytes = line.toByteArray();
    for (byte b : bytes) {
      if (b != '\n' && b != '\r') {
        return false;
      }
    }
    return true;
  }

  private boolean startsWith(byte[] prefix) {
    byte[] bytes = line.toByteArray();
    if (bytes.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if (bytes[i] != prefix[i]) {
        return false;
      }
    }
    return true;
  }
}
