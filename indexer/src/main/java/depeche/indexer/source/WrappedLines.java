package depeche.indexer.source;

import depeche.analysis.Folding;
import depeche.analysis.FrenchVocabulary;

/// Puts lines together again that a machine broke, with a blank between them or, where it parted a
/// word, without: « fer- / mé » is fermé, « peut- / être » keeps its hyphen.
public final class WrappedLines {
  private WrappedLines() {}

  /// Appends a line to those before it.
  public static void append(StringBuilder lines, String line) {
    String words = line.strip();
    int end = length(lines);
    if (!isParted(lines, end, words)) {
      lines.append(lines.isEmpty() ? "" : " ").append(words);
      return;
    }
    lines.setLength(end);
    String word = firstPart(lines, end - 1) + lastPart(words);
    if (FrenchVocabulary.contains(Folding.fold(word))) {
      lines.setLength(end - 1);
    }
    lines.append(words);
  }

  private static int length(StringBuilder lines) {
    int end = lines.length();
    while (end > 0 && lines.charAt(end - 1) == ' ') {
      end--;
    }
    return end;
  }

  /// Whether a hyphen behind a letter ends the lines and a small letter begins the next, but for «
  /// avant- / et après-guerre ».
  private static boolean isParted(StringBuilder lines, int end, String words) {
    boolean hyphen =
        end > 1 && lines.charAt(end - 1) == '-' && Character.isLetter(lines.charAt(end - 2));
    return hyphen
        && !words.isEmpty()
        && Character.isLowerCase(words.codePointAt(0))
        && !words.startsWith("et ")
        && !words.startsWith("ou ");
  }

  private static String firstPart(StringBuilder lines, int end) {
    int start = end;
    while (start > 0 && Character.isLetter(lines.charAt(start - 1))) {
      start--;
    }
    return lines.substring(start, end);
  }

  private static String lastPart(String words) {
    int end = 0;
    while (end < words.length() && Character.isLetter(words.charAt(end))) {
      end++;
    }
    return words.substring(0, end);
  }
}
