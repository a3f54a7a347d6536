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

  // a lead byte of UTF-8 read as windows-1252, then one to three continuation bytes read likewise;
  // only the leads of accented letters, accents, punctuation and pictures: « PARITÉ” » is sound
  private static final Pattern TWICE =
      Pattern.compile(
          "[\u00C2-\u00C6\u00CB\u00CC\u00CD\u00E2\u00EF\u00F0]"
              + "[\u0080-\u00BF\u20AC\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039"
              + "\u0152\u017D\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A"
              + "\u0153\u017E\u0178]{1,3}");

  // « à » whose second half, a no-break space, became a blank on the way
  private static final Pattern ALONE = Pattern.compile("(?<![\\p{L}])Ã(?= {1,2}\\p{L})");

  /// Accents that were decoded once more at each of several stations.
  private static final int MOST_DECODINGS = 3;

  /// What may begin a sequence that is sound nowhere.
  private static final String LEADS = "ÃâÂÅÄÌÍïð";

  private TextRepair() {}

  /// The whole text, its line breaks kept as `\n`.
  static String text(String raw) {
    String decoded = decoded(raw);
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
      boolean accented = c >= '\u00A0' && c < '\u0300' && c != '\u00AD' && LEADS.indexOf(c) < 0;
      boolean sign = c == '’' || c == '–' || c == '—' || c == '“' || c == '”' || c == '…';
      if (!plain && !accented && !sign) {
        return false;
      }
    }
    return true;
  }

  /// A value of a vocabulary (site, section, keyword, agency, author), of which one writing should
  /// be one value: a line with straight apostrophes and plain blanks.
  static String value(String raw) {
    String line = line(raw);
    if (line.chars().allMatch(c -> c < 0x80)) {
      return line;
    }
    var plain = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      plain.append("’‘ʼ‛＇".indexOf(c) >= 0 ? '\'' : isSpace(c) ? ' ' : c);
    }
    return squeezed(plain.toString());
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
      case '\t', '\u2028' -> kept.append(' ');
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
        } else if (c >= 0x80 && c < 0xA0) {
          kept.append(windows(text, at));
        } else if (!Character.isISOControl(c) && !direction) {
          kept.append(c);
        }
      }
    }
  }

  /// A sign of windows-1252 that was taken for one of ISO-8859-1, where none stands; the next line
  /// of old machines has the octet of « … ».
  private static String windows(String text, int at) {
    char sign = WINDOWS.charAt(text.charAt(at) - 0x80);
    boolean ellipsis = at > 0 && Character.isLetter(text.charAt(at - 1)) && endsWord(text, at + 1);
    boolean none = Character.isISOControl(sign);
    return sign == '…' && !ellipsis ? " " : none ? "" : String.valueOf(sign);
  }

  private static boolean endsWord(String text, int at) {
    return at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
  }

  private static boolean isPaired(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
        : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
  }

  /// Undoes superfluous decodings, where a sequence makes a valid character again.
  private static String decoded(String text) {
    String before = text;
    for (int i = 0; i < MOST_DECODINGS; i++) {
      String once = decodedOnce(before);
      if (once.equals(before)) {
        return once;
      }
      before = once;
    }
    return before;
  }

  private static String decodedOnce(String text) {
    if (text.chars().noneMatch(c -> LEADS.indexOf(c) >= 0)) {
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
    // « naï…” » is sound; a mark, a ligature or a hole is what decoding made of
    boolean probable =
        switch (lead) {
          case 0xC6, 0xCB -> WINDOWS.indexOf(point) >= 0;
          case 0xEF -> point == 0xFEFF || point == 0xFFFD || (point >> 4) == 0xFB0;
          default -> true;
        };
    return valid && probable ? Character.toString(point) + sequence.substring(length) : sequence;
  }

  private static boolean isSurrogate(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }

  /// The octet that was read as this character.
  private static int octet(char c) {
    return c < 0x100 ? c : 0x80 + WINDOWS.indexOf(c);
  }
}
