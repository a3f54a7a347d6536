package depeche.indexer.clean;

import java.util.List;

/// Tells sentences from the short lines of menus and boxes.
final class Prose {
  private static final int SHORTEST = 60;

  private Prose() {}

  /// Whether the paragraph is made of sentences: long enough, and closed or very long.
  static boolean isProse(String paragraph) {
    int length = paragraph.length();
    return length >= 2 * SHORTEST || (length >= SHORTEST && endsSentence(paragraph));
  }

  /// Whether the last sign closes a sentence or a quotation.
  static boolean endsSentence(String paragraph) {
    int last = paragraph.length() - 1;
    return last >= 0 && ".!?…»\"”:;".indexOf(paragraph.charAt(last)) >= 0;
  }

  /// How many characters of prose the paragraphs hold.
  static int length(List<String> paragraphs) {
    return paragraphs.stream().filter(Prose::isProse).mapToInt(String::length).sum();
  }
}
