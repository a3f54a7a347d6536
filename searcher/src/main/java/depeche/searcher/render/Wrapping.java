package depeche.searcher.render;

import java.util.ArrayList;
import java.util.List;

/// Breaks text into lines of a terminal; escape sequences take no room.
public final class Wrapping {
  private Wrapping() {}

  /// The words of a text; guillemets and the signs that French parts from a word stay with it.
  private static List<String> unbreakable(String text) {
    var words = new ArrayList<String>();
    for (String word : text.split(" ", -1)) {
      boolean joins =
          !words.isEmpty()
              && (words.getLast().endsWith("«")
                  || (!word.isEmpty() && "»:;?!".indexOf(word.charAt(0)) >= 0));
      if (joins) {
        words.set(words.size() - 1, words.getLast() + " " + word);
      } else {
        words.add(word);
      }
    }
    return words;
  }

  /// Lines of at most `width` columns; all but the first begin with `indent` blanks. A word longer
  /// than a line stands alone on its own.
  public static List<String> lines(String text, int width, int indent) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    int used = 0;
    boolean fresh = true;
    int at = 0;
    while (at < text.length() && text.charAt(at) == ' ') {
      line.append(' ');
      used++;
      at++;
    }
    for (String word : unbreakable(text.substring(at))) {
      int columns = columns(word);
      if (!fresh && used + 1 + columns > width) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(" ".repeat(indent));
        used = indent;
        fresh = true;
      }
      if (!fresh) {
        line.append(' ');
        used++;
      }
      line.append(word);
      used += columns;
      fresh = false;
    }
    lines.add(line.toString());
    return lines;
  }

  /// How many columns a text takes: escape sequences and combining marks none, East Asian wide
  /// characters and emoji two.
  static int columns(String text) {
    int columns = 0;
    int at = 0;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      if (point == 0x1B) {
        at = text.indexOf('m', at) + 1;
        if (at == 0) {
          return columns;
        }
      } else {
        columns += width(point);
        at += Character.charCount(point);
      }
    }
    return columns;
  }

  private static int width(int point) {
    int type = Character.getType(point);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    boolean wide =
        (point >= 0x1100 && point <= 0x115F)
            || (point >= 0x2E80 && point <= 0xA4CF)
            || (point >= 0xAC00 && point <= 0xD7A3)
            || (point >= 0xF900 && point <= 0xFAFF)
            || (point >= 0xFE30 && point <= 0xFE6F)
            || (point >= 0xFF00 && point <= 0xFF60)
            || (point >= 0x1F300 && point <= 0x1FAFF)
            || (point >= 0x20000 && point <= 0x3FFFD);
    return wide ? 2 : 1;
  }

  /// At most `width` columns, the rest an ellipsis.
  static String cut(String text, int width) {
    if (columns(text) <= width) {
      return text;
    }
    int end = text.length();
    while (end > 0 && columns(text.substring(0, end)) > width - 1) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end) + "…";
  }
}
