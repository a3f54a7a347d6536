package depeche.indexer.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Watches how much comes out of the compressed layers of one file, all taken together, against
/// what went in: nested and overlapping bombs are seen as plain ones are. For one thread.
final class Expansion {
  private final long fileBytes;
  private long consumed;
  private long produced;
  private int entries;

  /// @param fileBytes size of the file on disk, the most that can honestly go in
  Expansion(long fileBytes) {
    this.fileBytes = fileBytes;
  }

  /// Counts what is read of the file itself.
  InputStream input(InputStream in) {
    return new Counting(in) {
      @Override
      void count(long bytes) {
        consumed += bytes;
      }
    };
  }

  /// Counts what a decompressor gives.
  InputStream output(InputStream in) {
    return new Counting(in) {
      @Override
      void count(long bytes) throws IOException {
        produced += bytes;
        check();
      }
    };
  }

  /// Counts bytes of the file that were read by other means, as a zip's entries are.
  void consume(long bytes) {
    consumed += bytes;
  }

  /// Counts an entry of an archive.
  void entry() throws ArchiveLimitException {
    entries++;
    if (entries > Limits.ENTRIES) {
      throw new ArchiveLimitException("more than " + Limits.ENTRIES + " entries");
    }
  }

  private void check() throws ArchiveLimitException {
    long honest = Math.min(consumed, fileBytes) * Limits.EXPANSION;
    if (produced > Limits.FREE_EXPANSION + honest) {
      throw new ArchiveLimitException(
          "expands to more than "
              + Limits.EXPANSION
              + " times its size, as a decompression bomb does; stopped after "
              + (produced >> 20)
              + " MiB");
    }
  }

  private abstract static class Counting extends FilterInputStream {
    Counting(InputStream in) {
      super(in);
    }

    abstract void count(long bytes) throws IOException;

    @Override
    public int read() throws IOException {
      int b = super.read();
      if (b >= 0) {
        count(1);
      }
      return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      if (read > 0) {
        count(read);
      }
      return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
      long skipped = super.skip(bytes);
      count(skipped);
      return skipped;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
