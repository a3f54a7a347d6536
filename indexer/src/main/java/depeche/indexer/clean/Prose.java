package depeche.indexer.clean;

import java.util.List;

/// Tells sentences from the short lines of menus and boxes.
final class Prose {
  private static final int SHORTEST = 60;

  private Prose() {}

  /// Whether the paragraph is made of sentences: long enough, and closed or very long.
  static boolean isProse(String paragraph) {
    if (paragraph.length() >= 2 * SHORTEST || 3 * paragraph.length() < SHORTEST) {
      return paragraph.length() >= SHORTEST;
    }
    int length = weight(paragraph);
    return length >= 2 * SHORTEST || (length >= SHORTEST && endsSentence(paragraph));
  }

  /// The length in letters of an alphabet: an ideograph says as much as three of them.
  private static int weight(String paragraph) {
    int weight = paragraph.length();
    for (int i = 0; i < paragraph.length(); i++) {
      weight += paragraph.charAt(i) >= '\u3040' && paragraph.charAt(i) <= '\u9FFF' ? 2 : 0;
    }
    return weight;
  }

  /// Whether the last sign closes a sentence or a quotation.
  static boolean endsSentence(String paragraph) {
    int last = paragraph.length() - 1;
    return last >= 0 && ".!?…»\"”:;。！？」".indexOf(paragraph.charAt(last)) >= 0;
  }

  /// How many characters of prose the paragraphs hold.
  static int length(List<String> paragraphs) {
    return paragraphs.stream().filter(Prose::isProse).mapToInt(String::length).sum();
  }
}
