package depeche.indexer.source.container;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.commons.compress.compressors.CompressorInputStream;

/// What a decompressor gives, to the last byte before its stream breaks off.
///
/// Decompressors fill the buffer as far as they come and then throw, so that what was whole in it
/// would be lost: up to the size of the buffer, a whole file if that is small. Here the bytes are
/// given first and the break is told by the next call, and every one behind it. What is broken
/// leads some decompressors out of the bounds of their own tables: a break like any other.
final class UntilBreak extends FilterInputStream {
  private Optional<IOException> broken = Optional.empty();

  UntilBreak(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    int count = read(one, 0, 1);
    return count < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (broken.isPresent()) {
      throw broken.get();
    }
    long before = produced();
    try {
      return in.read(buffer, offset, length);
    } catch (IOException broke) {
      return whole(broke, before);
    } catch (IndexOutOfBoundsException broke) {
      return whole(brokenData(broke), before);
    }
  }

  static IOException brokenData(RuntimeException why) {
    return new IOException("broken data", why);
  }

  private int whole(IOException broke, long before) throws IOException {
    broken = Optional.of(broke);
    int whole = (int) (produced() - before);
    if (whole == 0) {
      throw broke;
    }
    return whole;
  }

  private long produced() {
    return in instanceof CompressorInputStream counting ? counting.getBytesRead() : 0;
  }

  /// None that are sure not to meet the break.
  @Override
  public int available() {
    return 0;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
