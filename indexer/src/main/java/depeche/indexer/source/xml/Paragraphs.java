package depeche.indexer.source.xml;

import java.util.ArrayList;
import java.util.List;

/// The paragraphs of plain text inside a format that keeps the other zones apart.
public final class Paragraphs {
  /// Lines of at most this length, one like the other, were broken by a machine.
  private static final int WRAPPED_LINE = 84;

  private Paragraphs() {}

  /// Blank lines and indents part paragraphs; without either, every line is one, unless the lines
  /// were wrapped at a fixed width.
  public static List<String> of(String text) {
    List<String> lines = text.lines().toList();
    boolean blank = lines.stream().skip(1).anyMatch(String::isBlank);
    boolean wrapped =
        lines.size() > 2 && lines.stream().allMatch(it -> it.length() <= WRAPPED_LINE);
    var paragraphs = new ArrayList<String>();
    var paragraph = new StringBuilder();
    for (String line : lines) {
      boolean begins = line.startsWith("  ") || line.startsWith("\t") || (!blank && !wrapped);
      if (line.isBlank() || begins) {
        add(paragraph, paragraphs);
      }
      paragraph.append(line.strip()).append(' ');
    }
    add(paragraph, paragraphs);
    return paragraphs;
  }

  private static void add(StringBuilder paragraph, List<String> paragraphs) {
    String words = paragraph.toString().strip();
    if (!words.isEmpty()) {
      paragraphs.add(words);
    }
    paragraph.setLength(0);
  }
}
