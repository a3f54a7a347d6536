package depeche.indexer.source.xml;

import depeche.indexer.source.Words;
import depeche.indexer.source.WrappedLines;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The paragraphs of plain text inside a format that keeps the other zones apart.
public final class Paragraphs {
  /// Lines of at most this length, one like the other, were broken by a machine.
  private static final int WRAPPED_LINE = 84;

  /// If one line of so many begins in the middle of a sentence, all were broken by a machine: in
  /// wrapped prose most do.
  private static final int BROKEN_SHARE = 3;

  private static final String SENTENCE_ENDS = ".!?…:;»\"”)";

  private Paragraphs() {}

  /// Blank lines and indents part paragraphs; without either, every line is one, unless the lines
  /// were wrapped at a fixed width or break off in the middle of a sentence.
  public static List<String> of(String text) {
    List<String> lines = withoutBlankEnds(text);
    boolean parted = lines.stream().anyMatch(String::isBlank);
    boolean broken = isBroken(lines);
    boolean wrapped =
        broken || (lines.size() > 2 && lines.stream().allMatch(it -> it.length() <= WRAPPED_LINE));
    boolean each = !wrapped && (!parted || isSentences(lines));
    boolean indented = !broken || isIndentedHereAndThere(lines);
    var paragraphs = new ArrayList<String>();
    var paragraph = new StringBuilder();
    for (String line : lines) {
      if (line.isBlank() || each || (indented && isIndented(line))) {
        add(paragraph, paragraphs);
      }
      WrappedLines.append(paragraph, line);
    }
    add(paragraph, paragraphs);
    return paragraphs;
  }

  /// The same for a text with tags inside its lines: an editor broke the lines where it liked,
  /// unless each ends a sentence.
  static List<String> ofMarkup(String text) {
    List<String> lines = withoutBlankEnds(text);
    return lines.stream().anyMatch(String::isBlank) || endAsSentences(lines)
        ? of(text)
        : List.of(Words.line(text));
  }

  /// The parts of what its format takes for one paragraph: agencies send their whole telex as one,
  /// with an indent for every paragraph among lines without.
  static List<String> indented(String text) {
    if (text.indexOf('\n') < 0) {
      return List.of(text);
    }
    List<String> lines = withoutBlankEnds(text);
    if (!isIndentedHereAndThere(lines)) {
      return List.of(text);
    }
    var paragraphs = new ArrayList<String>();
    var paragraph = new StringBuilder();
    String before = "";
    for (String line : lines) {
      if (isIndented(line) && !goesOn(before, line)) {
        add(paragraph, paragraphs);
      }
      WrappedLines.append(paragraph, line);
      before = line.isBlank() ? before : line;
    }
    add(paragraph, paragraphs);
    return paragraphs;
  }

  private static List<String> withoutBlankEnds(String text) {
    List<String> lines = text.lines().toList();
    int start = 0;
    int end = lines.size();
    while (start < end && lines.get(start).isBlank()) {
      start++;
    }
    while (end > start && lines.get(end - 1).isBlank()) {
      end--;
    }
    return lines.subList(start, end);
  }

  private static boolean isIndented(String line) {
    return line.startsWith("  ") || line.startsWith("\t");
  }

  /// Whether an indent means something; the first line may have lost its own.
  private static boolean isIndentedHereAndThere(List<String> lines) {
    List<String> behind = lines.stream().skip(1).filter(it -> !it.isBlank()).toList();
    long indented = behind.stream().filter(Paragraphs::isIndented).count();
    return indented > 0 && indented < behind.size();
  }

  private static boolean isBroken(List<String> lines) {
    List<Integer> pairs = pairs(lines);
    long cut = pairs.stream().filter(i -> goesOn(lines.get(i - 1), lines.get(i))).count();
    return cut > 0 && cut * BROKEN_SHARE >= pairs.size();
  }

  /// Whether long lines that end as sentences do stand one under another.
  private static boolean isSentences(List<String> lines) {
    return lines.stream().anyMatch(it -> it.length() > WRAPPED_LINE) && endAsSentences(lines);
  }

  private static boolean endAsSentences(List<String> lines) {
    return pairs(lines).stream().allMatch(i -> endsSentence(lines.get(i - 1)));
  }

  /// The lines that stand under another without a blank one between.
  private static List<Integer> pairs(List<String> lines) {
    return IntStream.range(1, lines.size())
        .filter(i -> !lines.get(i).isBlank() && !lines.get(i - 1).isBlank())
        .boxed()
        .toList();
  }

  /// Whether the second line begins in the middle of the sentence that the first leaves open.
  private static boolean goesOn(String first, String second) {
    String words = second.strip();
    return !first.isBlank()
        && !endsSentence(first)
        && !words.isEmpty()
        && Character.isLowerCase(words.codePointAt(0));
  }

  private static boolean endsSentence(String line) {
    String words = line.strip();
    return words.isEmpty() || SENTENCE_ENDS.indexOf(words.charAt(words.length() - 1)) >= 0;
  }

  private static void add(StringBuilder paragraph, List<String> paragraphs) {
    String words = paragraph.toString().strip();
    if (!words.isEmpty()) {
      paragraphs.add(words);
    }
    paragraph.setLength(0);
  }
}
