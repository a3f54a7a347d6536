package depeche.indexer.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Decides in which character set a file of a French archive is written.
///
/// In this order: a byte order mark; UTF-8 if the bytes are valid UTF-8, whatever the file says of
/// itself, since a long text in another encoding never is; what the file declares; windows-1252,
/// which holds ISO-8859-1, and ISO-8859-15 where only that makes sense of the bytes.
final class Charsets {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Charset LATIN_9 = Charset.forName("ISO-8859-15");

  /// How many bytes of a page are searched for its declaration.
  private static final int DECLARATION_BYTES = 4096;

  private static final Pattern DECLARATION =
      Pattern.compile("(?:charset|encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{2,40})");

  private Charsets() {}

  static String decode(byte[] content, Optional<Charset> declared) {
    if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
      return new String(content, 3, content.length - 3, StandardCharsets.UTF_8);
    }
    if (startsWith(content, 0xFE, 0xFF) || startsWith(content, 0xFF, 0xFE)) {
      return new String(content, StandardCharsets.UTF_16);
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(content))
          .toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(content, declared.map(Charsets::asBrowsersRead).orElse(guess(content)));
    }
  }

  /// What a page says of itself in a meta element or an XML declaration.
  static Optional<Charset> declaredInHtml(byte[] content) {
    var start =
        new String(
            content, 0, Math.min(content.length, DECLARATION_BYTES), StandardCharsets.ISO_8859_1);
    Matcher matcher = DECLARATION.matcher(start);
    return matcher.find() ? named(matcher.group(1)) : Optional.empty();
  }

  private static Optional<Charset> named(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.empty();
    }
  }

  /// Browsers read ISO-8859-1 and US-ASCII as windows-1252 (WHATWG Encoding), and so pages are
  /// written; a declared UTF-8 that is none is windows-1252 as often as not.
  private static Charset asBrowsersRead(Charset declared) {
    boolean readsAsWindows =
        declared.equals(StandardCharsets.ISO_8859_1)
            || declared.equals(StandardCharsets.US_ASCII)
            || declared.equals(StandardCharsets.UTF_8);
    return readsAsWindows ? WINDOWS_1252 : declared;
  }

  /// ISO-8859-15 differs from windows-1252 in eight places; œ (0xBD) and € (0xA4) between letters
  /// or behind a number are what French text has there, where windows-1252 has ½ and ¤.
  private static Charset guess(byte[] content) {
    int latin9 = 0;
    int windows = 0;
    for (int i = 0; i < content.length; i++) {
      int b = content[i] & 0xFF;
      if (b >= 0x80 && b <= 0x9F) {
        windows++;
      } else if ((b == 0xBD && letterAfter(content, i)) || b == 0xA4) {
        latin9++;
      }
    }
    return latin9 > 0 && windows == 0 ? LATIN_9 : WINDOWS_1252;
  }

  private static boolean letterAfter(byte[] content, int at) {
    return at + 1 < content.length && Character.isLetter(content[at + 1] & 0xFF);
  }

  private static boolean startsWith(byte[] content, int... prefix) {
    if (content.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if ((content[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }
}
