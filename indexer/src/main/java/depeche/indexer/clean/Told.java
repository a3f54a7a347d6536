package depeche.indexer.clean;

import depeche.analysis.Folding;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A text in which the beginnings of paragraphs are looked up, whatever its length.
final class Told {
  /// So many words in a row are hardly there by chance.
  private static final int WORDS = 6;

  private static final int MOST = 200_000;

  private final Set<String> rows = new HashSet<>();

  static Told of(List<String> paragraphs) {
    var told = new Told();
    List<String> words = List.of(Folding.key(String.join(" ", paragraphs)).split(" ", MOST));
    for (int i = 0; i + WORDS <= words.size(); i++) {
      told.rows.add(row(words, i));
    }
    return told;
  }

  private static String row(List<String> words, int from) {
    return String.join(" ", words.subList(from, from + WORDS));
  }

  /// How much of this text the other has, from 0 to 1.
  double shareIn(Told other) {
    long common = rows.stream().filter(other.rows::contains).count();
    return rows.isEmpty() ? 1 : (double) common / rows.size();
  }

  /// Whether the paragraph begins somewhere in the text; one of few words never does.
  boolean has(String paragraph) {
    if (rows.isEmpty()) {
      return false;
    }
    List<String> words = List.of(Folding.key(paragraph).split(" ", WORDS + 1));
    return words.size() >= WORDS && rows.contains(row(words, 0));
  }
}
