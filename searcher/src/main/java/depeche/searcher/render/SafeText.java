package depeche.searcher.render;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/// Text of an archive made safe for where it is printed.
public final class SafeText {
  private SafeText() {}

  /// Without control characters, escape sequences and bidi overrides; line breaks become blanks.
  public static String forTerminal(String text) {
    int safe = 0;
    while (safe < text.length() && !isUnsafe(text.charAt(safe))) {
      safe++;
    }
    if (safe == text.length()) {
      return text;
    }
    var clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      clean.append(isUnsafe(c) ? ' ' : c);
    }
    return clean.toString();
  }

  /// Controls of C0 and C1, and what reorders text: U+202A–202E, U+2066–2069, U+200E–200F, U+061C.
  /// A replaced character keeps its place, so that offsets hold.
  private static boolean isUnsafe(char c) {
    return c < 0x20
        || (c >= 0x7F && c <= 0x9F)
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2066' && c <= '\u2069')
        || c == '\u200E'
        || c == '\u200F'
        || c == '\u061C'
        || c == '\u2028'
        || c == '\u2029';
  }

  /// A cell of CSV (RFC 4180) that no spreadsheet takes for a formula: one that begins with = + - @
  /// or a tab gets an apostrophe before it.
  static String csvCell(String text) {
    String cell = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    boolean plain =
        cell.indexOf('"') < 0
            && cell.indexOf(',') < 0
            && cell.indexOf('\n') < 0
            && cell.indexOf('\r') < 0
            && cell.indexOf(';') < 0;
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  /// Writes a line of CSV.
  static void csvLine(Appendable out, List<String> cells) throws IOException {
    out.append(cells.stream().map(SafeText::csvCell).collect(Collectors.joining(",")))
        .append("\r\n");
  }
}
