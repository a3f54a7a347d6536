package depeche.indexer.annotate.place;

import depeche.tables.ResourceTable;
import depeche.tables.WordTable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Lists of French words, by their files beside this class.
final class FrenchWords {
  private static final Set<String> FUNCTION_WORDS = words("function-words.tsv");

  private static final WordTable CONTEXT = WordTable.read(FrenchWords.class, "context-words.tsv");

  private FrenchWords() {}

  /// The words around names that `context-words.tsv` has for a use.
  static Set<String> around(String use) {
    return Set.copyOf(CONTEXT.of(use));
  }

  /// Whether a word is never part of a name at the head of a sentence.
  static boolean isFunctionWord(String folded) {
    return FUNCTION_WORDS.contains(folded);
  }

  /// The first column of a table.
  static Set<String> words(String file) {
    return ResourceTable.read(FrenchWords.class, file).stream()
        .map(List::getFirst)
        .collect(Collectors.toSet());
  }
}
