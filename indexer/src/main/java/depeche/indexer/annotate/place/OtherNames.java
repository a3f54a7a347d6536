package depeche.indexer.annotate.place;

import depeche.indexer.annotate.Token;
import depeche.tables.ResourceTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Names that hold that of a place and mean another thing: « garde des Sceaux », « étoile de David
/// »; the lines of `other-names.tsv`.
final class OtherNames {
  private static final Map<String, List<List<String>>> BY_FIRST_WORD = read();

  private OtherNames() {}

  private static Map<String, List<List<String>>> read() {
    Map<String, List<List<String>>> names = new HashMap<>();
    for (List<String> row : ResourceTable.read(OtherNames.class, "other-names.tsv")) {
      List<String> words = List.of(row.getFirst().split(" ", -1));
      names.merge(
          words.getFirst(),
          List.of(words),
          (known, more) -> Stream.concat(known.stream(), more.stream()).toList());
    }
    return names;
  }

  /// The last token of such a name that begins at a token, −1 if there is none.
  static int end(List<Token> tokens, int at) {
    int end = -1;
    for (List<String> words : BY_FIRST_WORD.getOrDefault(tokens.get(at).folded(), List.of())) {
      int last = at + words.size() - 1;
      if (last > end && last < tokens.size() && stands(words, tokens, at)) {
        end = last;
      }
    }
    return end;
  }

  private static boolean stands(List<String> words, List<Token> tokens, int at) {
    for (int i = 0; i < words.size(); i++) {
      if (!tokens.get(at + i).folded().equals(words.get(i))) {
        return false;
      }
    }
    return true;
  }
}
