package depeche.indexer.source;

import depeche.analysis.Folding;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The beginning of a file, by which its format is recognised.
public final class FileHead {
  /// How many bytes are looked at.
  public static final int LENGTH = 4096;

  private final String name;
  private final byte[] bytes;

  private final FieldMapping fields;

  private FileHead(String name, byte[] bytes, FieldMapping fields) {
    this.name = name;
    this.bytes = bytes;
    this.fields = fields;
  }

  /// The head of a file that lies in memory.
  public static FileHead of(String name, byte[] content) {
    return of(name, content, FieldMapping.NONE);
  }

  static FileHead of(String name, byte[] content, FieldMapping fields) {
    byte[] first = Arrays.copyOf(content, Math.min(content.length, LENGTH));
    return new FileHead(name, first, fields);
  }

  /// Where records keep what, if the names of their fields do not say it.
  public FieldMapping fields() {
    return fields;
  }

  /// The file's name, a hint at most.
  public String name() {
    return name;
  }

  /// At most [#LENGTH] bytes; not to be changed.
  byte[] bytes() {
    return bytes;
  }

  /// Whether there is nothing in the file.
  public boolean isEmpty() {
    return bytes.length == 0;
  }

  /// What the bytes say of their character set.
  public Optional<Charset> declaredCharset() {
    return Charsets.declaredIn(bytes);
  }

  /// The bytes as Latin letters without capitals and accents, for finding tags and keywords; œ and
  /// the like become two letters.
  public String folded() {
    return Folding.fold(ascii());
  }

  /// The bytes as Latin letters, without byte order mark and the zeros of UTF-16.
  public String ascii() {
    String text = new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "");
    int start = 0;
    while (start < Math.min(3, text.length()) && text.charAt(start) >= 0xBB) {
      start++;
    }
    return text.substring(start);
  }

  /// A line in the characters it was written in.
  ///
  /// @param number from 0; a line that is not there is empty
  public String line(int number) {
    int start = 0;
    for (int passed = 0; passed < number && start < bytes.length; start++) {
      passed += bytes[start] == '\n' ? 1 : 0;
    }
    int end = start;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return Charsets.decode(Arrays.copyOfRange(bytes, start, end), Optional.empty()).strip();
  }

  /// Whether the file begins with these bytes.
  public boolean startsWith(int... prefix) {
    if (bytes.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if ((bytes[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  /// Whether these letters stand at that place.
  public boolean hasAt(int offset, String letters) {
    byte[] expected = letters.getBytes(StandardCharsets.US_ASCII);
    return bytes.length >= offset + expected.length
        && Arrays.equals(bytes, offset, offset + expected.length, expected, 0, expected.length);
  }

  /// The name of the first element of an XML file or a page, in lower case and without its
  /// namespace prefix; empty if the file does not begin with a tag.
  public String rootElement() {
    String text = ascii();
    int at = 0;
    while (true) {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      if (text.startsWith("<?", at)) {
        at = after(text, "?>", at);
      } else if (text.startsWith("<!--", at)) {
        at = after(text, "-->", at);
      } else if (text.startsWith("<!", at)) {
        at = afterDoctype(text, at);
      } else {
        return text.startsWith("<", at) ? tagName(text, at + 1) : "";
      }
    }
  }

  private static int after(String text, String end, int from) {
    int at = text.indexOf(end, from);
    return at < 0 ? text.length() : at + end.length();
  }

  /// A document type may hold declarations in brackets, which hold `>` themselves.
  private static int afterDoctype(String text, int from) {
    int close = text.indexOf('>', from);
    int bracket = text.indexOf('[', from);
    return bracket >= 0 && bracket < close ? after(text, "]", bracket) + 1 : after(text, ">", from);
  }

  private static String tagName(String text, int from) {
    int end = from;
    while (end < text.length() && " \t\r\n/>".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String name = text.substring(Math.min(from, text.length()), end);
    return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }

  /// Whether the bytes look like no text in any encoding we read.
  public boolean isBinary() {
    if (bytes.length >= 2 && (startsWith(0xFF, 0xFE) || startsWith(0xFE, 0xFF))) {
      return false;
    }
    if (Charsets.looksLikeUtf16(bytes).isPresent()) {
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
