package depeche.indexer.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Decides in which character set a file of a French archive is written.
///
/// In this order: a byte order mark; UTF-16 if every second byte is zero; UTF-8 if the bytes are
/// valid UTF-8, whatever the file says of itself, since a long text in another encoding never is;
/// what the file or its carrier declares; windows-1252, which holds ISO-8859-1, and ISO-8859-15 or
/// Mac Roman where only that makes sense of the bytes.
public final class Charsets {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Charset LATIN_9 = Charset.forName("ISO-8859-15");
  private static final Charset MAC_ROMAN = Charset.forName("x-MacRoman");

  /// How many bytes of a page are searched for its declaration.
  private static final int DECLARATION_BYTES = 4096;

  /// By how many bytes of a file of many items its character set is known.
  private static final int SAMPLE_BYTES = 1 << 16;

  private static final Pattern DECLARATION =
      Pattern.compile("(?:charset|encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{2,40})");

  private Charsets() {}

  /// The text of some bytes.
  public static String decode(byte[] content, Optional<Charset> declared) {
    if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
      return new String(content, 3, content.length - 3, StandardCharsets.UTF_8);
    }
    if (startsWith(content, 0xFE, 0xFF) || startsWith(content, 0xFF, 0xFE)) {
      return new String(content, StandardCharsets.UTF_16);
    }
    Optional<Charset> wide = looksLikeUtf16(content);
    if (wide.isPresent()) {
      return new String(content, wide.get());
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(content))
          .toString();
    } catch (CharacterCodingException notUtf8) {
      Charset other = other(content, declared);
      return isMostlyUtf8(content) ? lenient(content, other) : new String(content, other);
    }
  }

  /// Whether the accents of a text are UTF-8 but for a few: a page into which a piece of another
  /// was put, or of which a letter was cut through.
  private static boolean isMostlyUtf8(byte[] content) {
    int whole = 0;
    int broken = 0;
    for (int i = 0; i < content.length; i++) {
      int lead = content[i] & 0xFF;
      if (lead < 0x80) {
        continue;
      }
      int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
      int end = i;
      while (end < i + more && end + 1 < content.length && (content[end + 1] & 0xC0) == 0x80) {
        end++;
      }
      boolean sequence = lead >= 0xC2 && lead <= 0xF4 && end == i + more;
      whole += sequence ? 1 : 0;
      broken += sequence ? 0 : 1;
      i = sequence ? end : i;
    }
    return whole > broken * 4;
  }

  /// Some character sets can only be read: those of several bytes.
  private static boolean isSingleByte(Charset charset) {
    return charset.canEncode() && charset.newEncoder().maxBytesPerChar() <= 1;
  }

  private static String lenient(byte[] content, Charset other) {
    if (!isSingleByte(other)) {
      return new String(content, StandardCharsets.UTF_8);
    }
    try (Reader reader = new LenientUtf8Reader(new ByteArrayInputStream(content), other)) {
      var text = new StringWriter(content.length);
      reader.transferTo(text);
      return text.toString();
    } catch (IOException impossible) {
      throw new AssertionError("memory can be read", impossible);
    }
  }

  /// The text of a file too large to be looked at as a whole: its first [#SAMPLE_BYTES] decide.
  ///
  /// Where they are UTF-8 or ASCII, bytes that turn up later and are no UTF-8 are read in the other
  /// character set, one by one, so that a file put together from two kinds of files is read well.
  static Reader reader(InputStream in, Optional<Charset> declared) throws IOException {
    byte[] sample = first(in, SAMPLE_BYTES);
    int mark = startsWith(sample, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    var begun = new ByteArrayInputStream(sample, mark, sample.length - mark);
    var whole = new SequenceInputStream(begun, in);
    if (startsWith(sample, 0xFE, 0xFF) || startsWith(sample, 0xFF, 0xFE)) {
      return new InputStreamReader(whole, StandardCharsets.UTF_16);
    }
    Optional<Charset> wide = looksLikeUtf16(sample);
    if (wide.isPresent()) {
      return new InputStreamReader(whole, wide.get());
    }
    Charset fallback = other(sample, declared);
    boolean utf8 = mark > 0 || isUtf8(sample);
    return utf8 && isSingleByte(fallback)
        ? new LenientUtf8Reader(whole, fallback)
        : new InputStreamReader(whole, utf8 ? StandardCharsets.UTF_8 : fallback);
  }

  /// The first bytes, fewer where the stream ends or breaks off before; whoever reads on meets the
  /// break.
  static byte[] first(InputStream in, int most) throws IOException {
    var first = new byte[most];
    int length = 0;
    try {
      int read = in.read(first, 0, most);
      while (read > 0) {
        length += read;
        read = in.read(first, length, most - length);
      }
    } catch (ArchiveLimitException limit) {
      throw limit;
    } catch (IOException broken) {
      if (length == 0) {
        throw broken;
      }
    }
    return Arrays.copyOf(first, length);
  }

  /// Whether the bytes are UTF-8 but for a last character that is cut off.
  private static boolean isUtf8(byte[] sample) {
    for (int cut = 0; cut < Math.min(4, sample.length + 1); cut++) {
      try {
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(sample, 0, sample.length - cut));
        return true;
      } catch (CharacterCodingException notYet) {
        // one byte fewer may be whole characters
      }
    }
    return false;
  }

  /// What bytes say of themselves in a meta element or an XML declaration.
  public static Optional<Charset> declaredIn(byte[] content) {
    var start =
        new String(
            content, 0, Math.min(content.length, DECLARATION_BYTES), StandardCharsets.ISO_8859_1);
    return declaredIn(start);
  }

  /// What a header says: `text/html; charset=iso-8859-1`.
  public static Optional<Charset> declaredIn(String header) {
    Matcher matcher = DECLARATION.matcher(header);
    return matcher.find() ? named(matcher.group(1)) : Optional.empty();
  }

  /// The character set of that name, if Java knows it.
  public static Optional<Charset> named(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.empty();
    }
  }

  /// UTF-16 without its mark: Latin text has a zero in nearly every pair of bytes, on one side.
  static Optional<Charset> looksLikeUtf16(byte[] content) {
    int length = Math.min(content.length, DECLARATION_BYTES) & ~1;
    if (length < 8) {
      return Optional.empty();
    }
    int evenZeros = 0;
    int oddZeros = 0;
    for (int i = 0; i < length; i += 2) {
      evenZeros += content[i] == 0 ? 1 : 0;
      oddZeros += content[i + 1] == 0 ? 1 : 0;
    }
    // quotation marks, dashes and œ have none; a letter whose own half is zero is one in a thousand
    int most = length / 2 * 2 / 3;
    int fewest = length / 1_000;
    if (oddZeros >= most && evenZeros <= fewest) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return evenZeros >= most && oddZeros <= fewest
        ? Optional.of(StandardCharsets.UTF_16BE)
        : Optional.empty();
  }

  private static Charset other(byte[] content, Optional<Charset> declared) {
    return declared.flatMap(Charsets::asBrowsersRead).orElseGet(() -> guess(content));
  }

  /// Browsers read ISO-8859-1 and US-ASCII as windows-1252 (WHATWG Encoding), and so pages are
  /// written; UTF-8 or UTF-16 that is none is a lie, and says nothing.
  private static Optional<Charset> asBrowsersRead(Charset declared) {
    if (declared.name().startsWith("UTF-")) {
      return Optional.empty();
    }
    boolean readsAsWindows =
        declared.equals(StandardCharsets.ISO_8859_1) || declared.equals(StandardCharsets.US_ASCII);
    return Optional.of(readsAsWindows ? WINDOWS_1252 : declared);
  }

  /// ISO-8859-15 differs from windows-1252 in eight places; œ (0xBD) and € (0xA4) between letters
  /// or behind a number are what French text has there, where windows-1252 has ½ and ¤. Mac Roman
  /// has é, è, à, ê at 0x8E, 0x8F, 0x88, 0x90, where windows-1252 has Ž, nothing, ˆ and nothing,
  /// and its text has none of the letters of Latin-1.
  private static Charset guess(byte[] content) {
    int latin9 = 0;
    int windows = 0;
    int mac = 0;
    int latin = 0;
    for (int i = 0; i < content.length; i++) {
      int b = content[i] & 0xFF;
      if ((b == 0x8E || b == 0x8F || b == 0x88 || b == 0x90) && letterBeside(content, i)) {
        mac++;
      } else if (b >= 0x80 && b <= 0x9F) {
        windows++;
      } else if ((b == 0xBD && letterAfter(content, i)) || b == 0xA4) {
        latin9++;
      } else if (b >= 0xE0 && b <= 0xFC) {
        latin++;
      }
    }
    if (mac > latin + windows / 2) {
      return MAC_ROMAN;
    }
    return latin9 > 0 && windows == 0 && mac == 0 ? LATIN_9 : WINDOWS_1252;
  }

  private static boolean letterBeside(byte[] content, int at) {
    return letterAfter(content, at) || (at > 0 && isAsciiLetter(content[at - 1]));
  }

  private static boolean isAsciiLetter(byte b) {
    return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
  }

  private static boolean letterAfter(byte[] content, int at) {
    return at + 1 < content.length && Character.isLetter(content[at + 1] & 0xFF);
  }

  private static boolean startsWith(byte[] content, int... prefix) {
    return FileHead.of("", content).startsWith(prefix);
  }
}
