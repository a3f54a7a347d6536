package depeche.indexer.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Reads UTF-8, and what is no UTF-8 byte by byte in another character set. For one thread.
public final class LenientUtf8Reader extends Reader {
  private final InputStream in;
  private final Charset fallback;
  private final CharsetDecoder utf8 =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
  private boolean atEnd;

  public LenientUtf8Reader(InputStream in, Charset fallback) {
    this.in = in;
    this.fallback = fallback;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    CharBuffer out = CharBuffer.wrap(buffer, offset, length);
    while (out.position() == 0) {
      if (!bytes.hasRemaining() && (atEnd || !fill())) {
        return -1;
      }
      decode(out);
    }
    return out.position();
  }

  private void decode(CharBuffer out) throws IOException {
    while (bytes.hasRemaining()) {
      CoderResult result = utf8.decode(bytes, out, atEnd);
      if (result.isOverflow()) {
        if (out.position() == 0) {
          throw new IOException("no room for a character of two units");
        }
        return;
      }
      if (result.isUnderflow()) {
        if (bytes.hasRemaining() && out.position() == 0) {
          fill();
        } else {
          return;
        }
      } else if (!decodeOtherwise(result.length(), out)) {
        return;
      }
    }
  }

  /// @return false if `out` is full
  private boolean decodeOtherwise(int malformed, CharBuffer out) {
    for (int i = 0; i < malformed; i++) {
      if (!out.hasRemaining()) {
        return false;
      }
      out.put(fallback.decode(ByteBuffer.wrap(new byte[] {bytes.get()})));
    }
    return true;
  }

  private boolean fill() throws IOException {
    bytes.compact();
    int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (read > 0) {
      bytes.position(bytes.position() + read);
    } else {
      atEnd = true;
    }
    bytes.flip();
    return bytes.hasRemaining();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
