package depeche.indexer.clean;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Mends what went wrong on the way of a text, and nothing else: accents decoded twice (« Ã© »),
/// control characters, direction overrides, soft hyphens. Holes in a text stay holes.
final class TextRepair {
  /// What the octets from 80 to 9F are in windows-1252.
  private static final String WINDOWS =
      "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D"
          + "\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161"
          + "\u203A\u0153\u009D\u017E\u0178";

  // a lead byte of UTF-8 read as windows-1252, then one to three continuation bytes read likewise
  private static final Pattern TWICE =
      Pattern.compile(
          "[\u00C2-\u00F4]"
              + "[\u0080-\u00BF\u20AC\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039"
              + "\u0152\u017D\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A"
              + "\u0153\u017E\u0178]{1,3}");

  // « à » whose second half, a no-break space, became a blank on the way
  private static final Pattern ALONE = Pattern.compile("(?<![\\p{L}])Ã(?= \\p{L})");

  private TextRepair() {}

  /// The whole text, its line breaks kept as `\n`.
  static String text(String raw) {
    String decoded = decodedOnce(raw);
    var kept = new StringBuilder(decoded.length());
    for (int i = 0; i < decoded.length(); i++) {
      append(decoded, i, kept);
    }
    return Normalizer.normalize(kept, Normalizer.Form.NFC);
  }

  /// One paragraph: blanks and line breaks become single blanks, none at the ends; a no-break space
  /// inside stays what it is.
  static String line(String raw) {
    return isSound(raw) ? squeezed(raw) : squeezed(text(raw));
  }

  /// Whether there is nothing to repair: characters below the combining ones, none of control, and
  /// no trace of a second decoding.
  private static boolean isSound(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      boolean plain = (c >= ' ' && c < 0x7F) || c == '\n';
      boolean accented = c >= '\u00A0' && c < '\u0300' && c != '\u00AD' && "ÃâÂ".indexOf(c) < 0;
      boolean sign = c == '’' || c == '–' || c == '—' || c == '“' || c == '”' || c == '…';
      if (!plain && !accented && !sign) {
        return false;
      }
    }
    return true;
  }

  static String squeezed(String text) {
    if (text.indexOf('\n') < 0 && text.indexOf("  ") < 0) {
      return stripped(text);
    }
    var line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = c == ' ' || c == '\n';
      if (!blank) {
        line.append(c);
      } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    return stripped(line);
  }

  private static String stripped(CharSequence line) {
    int start = 0;
    int end = line.length();
    while (start < end && isSpace(line.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(line.charAt(end - 1))) {
      end--;
    }
    return line.subSequence(start, end).toString();
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static void append(String text, int at, StringBuilder kept) {
    char c = text.charAt(at);
    switch (c) {
      case '\t', '\u2028', '\u0085' -> kept.append(' ');
      case '\n', '\u2029', '\u000B', '\f' -> kept.append('\n');
      case '\r' -> {
        boolean pair = at + 1 < text.length() && text.charAt(at + 1) == '\n';
        kept.append(pair ? "" : "\n");
      }
      case '\u00AD', '\u200B', '\uFEFF', '\u2060', '\uFFFE', '\uFFFF' -> {}
      default -> {
        boolean direction = (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
        boolean loneSurrogate = Character.isSurrogate(c) && !isPaired(text, at);
        if (loneSurrogate) {
          kept.append('\uFFFD');
        } else if (!Character.isISOControl(c) && !direction) {
          kept.append(c);
        }
      }
    }
  }

  private static boolean isPaired(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
        : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
  }

  /// Undoes one superfluous decoding, where a sequence makes a valid character again.
  private static String decodedOnce(String text) {
    if (text.indexOf('Ã') < 0 && text.indexOf('â') < 0 && text.indexOf('Â') < 0) {
      return text;
    }
    Matcher twice = TWICE.matcher(ALONE.matcher(text).replaceAll("à"));
    return twice.replaceAll(match -> Matcher.quoteReplacement(decodedOrSame(match.group())));
  }

  private static String decodedOrSame(String sequence) {
    int lead = octet(sequence.charAt(0));
    int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (sequence.length() < length) {
      return sequence;
    }
    int point = lead & (0x7F >> length);
    for (int i = 1; i < length; i++) {
      point = point << 6 | (octet(sequence.charAt(i)) & 0x3F);
    }
    int least = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000;
    boolean valid = point >= least && Character.isValidCodePoint(point) && !isSurrogate(point);
    return valid ? Character.toString(point) + sequence.substring(length) : sequence;
  }

  private static boolean isSurrogate(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }

  /// The octet that was read as this character.
  private static int octet(char c) {
    return c < 0x100 ? c : 0x80 + WINDOWS.indexOf(c);
  }
}
