package depeche.analysis;

import java.io.IOException;
import java.io.Reader;
import java.text.Normalizer;
import org.apache.lucene.analysis.charfilter.BaseCharFilter;

/// Makes one spelling of what French typography writes in many ways, before words are cut.
///
/// | written | becomes |
/// |---|---|
/// | `l’État`, `lʼÉtat`, `l′État` | `l'État` |
/// | `1.800`, `1 800` (also with thin or no-break spaces) | `1800` |
/// | `S.N.C.F.`, `U.E.` | `SNCF`, `UE` |
/// | `prési·dent` with a soft hyphen | `président` |
/// | `e` + combining acute | `é` |
/// | a no-break hyphen | `-` |
///
/// Offsets are corrected, so that what is highlighted is what was written. The input is read whole:
/// it is a paragraph, not a book.
public final class FrenchTypographyCharFilter extends BaseCharFilter {
  private char[] text = new char[0];
  private int length;
  private int given;
  private boolean read;

  /// How many more characters of the input than of the output have been passed so far.
  private int shift;

  private final StringBuilder output = new StringBuilder();

  public FrenchTypographyCharFilter(Reader input) {
    super(input);
  }

  @Override
  public int read(char[] buffer, int offset, int wanted) throws IOException {
    if (!read) {
      rewrite(readAll());
      read = true;
    }
    if (given == length) {
      return -1;
    }
    int count = Math.min(wanted, length - given);
    System.arraycopy(text, given, buffer, offset, count);
    given += count;
    return count;
  }

  private String readAll() throws IOException {
    var all = new StringBuilder();
    var part = new char[1024];
    for (int count = input.read(part); count >= 0; count = input.read(part)) {
      all.append(part, 0, count);
    }
    return all.toString();
  }

  private void rewrite(String in) {
    int at = 0;
    while (at < in.length()) {
      char c = in.charAt(at);
      if (isDigit(c)) {
        at = number(in, at);
      } else if (Character.isUpperCase(c) && followedBy(in, at, '.')) {
        at = acronym(in, at);
      } else {
        at = character(at, c);
      }
    }
    length = output.length();
    text = new char[length];
    output.getChars(0, length, text, 0);
  }

  /// Digits; separators between groups of three are dropped, unless the number begins with 0.
  private int number(String in, int start) {
    int at = start;
    int digits = 0;
    while (at < in.length() && isDigit(in.charAt(at))) {
      output.append(in.charAt(at++));
      digits++;
    }
    boolean grouped =
        digits <= 3
            && in.charAt(start) != '0'
            && !(start > 1 && isDecimalSign(in.charAt(start - 1)) && isDigit(in.charAt(start - 2)));
    while (grouped && at < in.length() && isGroupSeparator(in.charAt(at)) && groupAt(in, at + 1)) {
      drop(1);
      output.append(in, at + 1, at + 4);
      at += 4;
    }
    return at;
  }

  private static boolean groupAt(String in, int at) {
    return at + 3 <= in.length()
        && isDigit(in.charAt(at))
        && isDigit(in.charAt(at + 1))
        && isDigit(in.charAt(at + 2))
        && (at + 3 == in.length() || !isDigit(in.charAt(at + 3)));
  }

  private static boolean isGroupSeparator(char c) {
    return c == '.' || c == ' ' || c == '\u00A0' || c == '\u202F' || c == '\u2009';
  }

  private static boolean isDecimalSign(char c) {
    return c == ',' || c == '.';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /// Capitals with a full stop behind each, at least two of them; a word that only begins so is
  /// left alone.
  private int acronym(String in, int start) {
    int end = start;
    int letters = 0;
    while (end < in.length() && Character.isUpperCase(in.charAt(end)) && followedBy(in, end, '.')) {
      end += 2;
      letters++;
    }
    boolean lastWithoutStop =
        end < in.length()
            && Character.isUpperCase(in.charAt(end))
            && (end + 1 == in.length() || !Character.isLetterOrDigit(in.charAt(end + 1)));
    if (letters + (lastWithoutStop ? 1 : 0) < 2 || startsInsideWord(in, start)) {
      return character(start, in.charAt(start));
    }
    for (int at = start; at < end; at += 2) {
      output.append(in.charAt(at));
      drop(1);
    }
    if (lastWithoutStop) {
      output.append(in.charAt(end++));
    }
    return end;
  }

  private static boolean startsInsideWord(String in, int start) {
    return start > 0 && Character.isLetterOrDigit(in.charAt(start - 1));
  }

  private static boolean followedBy(String in, int at, char next) {
    return at + 1 < in.length() && in.charAt(at + 1) == next;
  }

  private int character(int at, char c) {
    switch (c) {
      case '’', '‘', 'ʼ', '′', '`', '´', '＇', 'ʻ', '‛' -> output.append('\'');
      case '\u2010', '\u2011' -> output.append('-');
      case '\u00AD', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF' -> drop(1);
      default -> {
        if (c >= '\u0300' && c <= '\u036F' && !output.isEmpty()) {
          compose(c);
        } else {
          output.append(c);
        }
      }
    }
    return at + 1;
  }

  /// Joins a combining mark with the letter before it, if there is a letter for both.
  private void compose(char mark) {
    int last = output.length() - 1;
    String pair = Normalizer.normalize("" + output.charAt(last) + mark, Normalizer.Form.NFC);
    if (pair.length() == 1) {
      output.setCharAt(last, pair.charAt(0));
      drop(1);
    } else {
      output.append(mark);
    }
  }

  private void drop(int characters) {
    shift += characters;
    addOffCorrectMap(output.length(), shift);
  }
}
