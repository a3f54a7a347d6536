package depeche.indexer.clean;

import depeche.indexer.source.WrappedLines;
import java.util.ArrayList;
import java.util.List;

/// Splits plain text into paragraphs: at blank lines, at indents, or at every line where lines are
/// not wrapped; and joins the lines that were wrapped by hand.
final class PlainTextParagraphs {
  /// The widest that a telex or a mail wraps its lines.
  private static final int WIDEST_WRAP = 100;

  private static final int NARROWEST_WRAP = 40;

  private PlainTextParagraphs() {}

  static List<String> of(String text) {
    List<String> lines = List.of(text.split("\n", -1));
    int width = wrapWidth(lines);
    var paragraphs = new ArrayList<String>();
    var current = new StringBuilder();
    String previous = "";
    for (String line : lines) {
      if (startsParagraph(line, previous, width)) {
        flush(current, paragraphs);
      }
      WrappedLines.append(current, line);
      previous = line;
    }
    flush(current, paragraphs);
    return paragraphs;
  }

  private static void flush(StringBuilder current, List<String> paragraphs) {
    String paragraph = TextRepair.squeezed(current.toString());
    if (!paragraph.isEmpty()) {
      paragraphs.add(paragraph);
    }
    current.setLength(0);
  }

  /// The width at which the lines were wrapped; 0 if each line is a paragraph of its own.
  private static int wrapWidth(List<String> lines) {
    int widest = 0;
    int filled = 0;
    for (String line : lines) {
      widest = Math.max(widest, line.strip().length());
    }
    if (widest > WIDEST_WRAP || widest < NARROWEST_WRAP) {
      return 0;
    }
    int open = 0;
    for (String line : lines) {
      String words = line.strip();
      if (words.length() >= widest * 3 / 4) {
        filled++;
        open += Prose.endsSentence(words) ? 0 : 1;
      }
    }
    // wrapped lines break off in the middle of sentences; titles one under the other hardly do so
    // often, but two such lines prove little
    return filled >= 2 && open * 2 >= filled ? widest : 0;
  }

  private static boolean startsParagraph(String line, String previous, int width) {
    if (line.isBlank() || previous.isBlank() || width == 0) {
      return true;
    }
    boolean indented = line.startsWith("  ") && !previous.startsWith("  ");
    // a line that ends early ends its paragraph, if what follows would have fitted
    String words = line.strip();
    int blank = words.indexOf(' ');
    int firstWord = blank < 0 ? words.length() : blank;
    boolean early = previous.strip().length() + 1 + firstWord < width - 12;
    return indented || early;
  }
}
