package depeche.indexer.source;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/// Text of a file of many items, each of which may take only so much memory; knows how far it has
/// read. For one thread.
public final class ItemReader extends Reader {
  private static final int LIMIT = Limits.ITEM_BYTES;

  private final Reader in;
  private final char[] buffer = new char[1 << 15];
  private int at;
  private int end;
  private long consumed;
  private long lines;
  private long limit = LIMIT;

  ItemReader(Reader in) {
    this.in = in;
  }

  /// A line as it stands in the file.
  ///
  /// @param text without its end; empty if it is longer than [Limits#ITEM_BYTES]
  /// @param number from 1
  /// @param position of its first character, from 0
  public record Line(Optional<String> text, long number, long position) {
    /// Where it is, for messages.
    public String where() {
      return where(0);
    }

    /// Where one of its characters is, counted from its first.
    public String where(long offset) {
      return "line " + number + ", character " + (position + offset);
    }
  }

  /// The next line, or empty at the end. A line beyond the limit is passed over, not kept.
  public Optional<Line> line() throws IOException {
    long start = position();
    if (at == end && !fill()) {
      return Optional.empty();
    }
    var text = new StringBuilder();
    boolean tooLong = false;
    boolean ended = false;
    while (!ended && (at < end || fill())) {
      int from = at;
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      tooLong |= text.length() + at - from > LIMIT;
      if (!tooLong) {
        text.append(buffer, from, at - from);
      }
      ended = at < end;
    }
    at += ended ? 1 : 0;
    lines++;
    if (!text.isEmpty() && text.charAt(text.length() - 1) == '\r') {
      text.setLength(text.length() - 1);
    }
    return Optional.of(
        new Line(tooLong ? Optional.empty() : Optional.of(text.toString()), lines, start));
  }

  /// Begins the next item: its length is counted from here.
  public void nextItem() {
    limit = position() + LIMIT;
  }

  /// How many characters were read.
  public long position() {
    return consumed + at;
  }

  @Override
  public int read() throws IOException {
    if (at == end && !fill()) {
      return -1;
    }
    return buffer[at++];
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (at == end && !fill()) {
      return -1;
    }
    int count = Math.min(length, end - at);
    System.arraycopy(buffer, at, target, offset, count);
    at += count;
    if (position() > limit + buffer.length) {
      throw new LimitExceededException(
          "an item of more than " + (LIMIT >> 20) + " MiB before character " + position());
    }
    return count;
  }

  private boolean fill() throws IOException {
    consumed += end;
    at = 0;
    end = 0;
    int read = in.read(buffer, 0, buffer.length);
    end = Math.max(0, read);
    return end > 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
