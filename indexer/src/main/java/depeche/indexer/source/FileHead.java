package depeche.indexer.source;

import depeche.analysis.Folding;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The beginning of a file, by which its format is recognised.
public final class FileHead {
  /// How many bytes are looked at.
  public static final int LENGTH = 4096;

  private final String name;
  private final byte[] bytes;

  private FileHead(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  /// The head of a file that lies in memory.
  public static FileHead of(String name, byte[] content) {
    return new FileHead(name, Arrays.copyOf(content, Math.min(content.length, LENGTH)));
  }

  /// The file's name, a hint at most.
  public String name() {
    return name;
  }

  /// The bytes as Latin letters in lower case, for finding tags and keywords.
  public String asciiLowerCase() {
    return Folding.fold(new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", ""));
  }

  /// Whether the bytes look like no text in any encoding we read.
  public boolean isBinary() {
    if (bytes.length >= 2 && (bytes[0] == (byte) 0xFF || bytes[0] == (byte) 0xFE)) {
      return false;
    }
    int control = 0;
    for (byte b : bytes) {
      if (b == 0) {
        return true;
      }
      if (b > 0 && b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 27) {
        control++;
      }
    }
    return control * 20 > bytes.length;
  }
}
