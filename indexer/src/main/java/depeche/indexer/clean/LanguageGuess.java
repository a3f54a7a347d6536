package depeche.indexer.clean;

import depeche.tables.ResourceTable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The language of a text by its commonest words (`stopwords.tsv`).
final class LanguageGuess {
  private static final SortedMap<String, Set<String>> WORDS = read();

  /// Fewer common words than this tell nothing.
  private static final int FEWEST = 3;

  private static final int LONGEST = 5_000;

  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}']+");

  private LanguageGuess() {}

  private static SortedMap<String, Set<String>> read() {
    var words = new TreeMap<String, Set<String>>();
    for (List<String> row : ResourceTable.read(LanguageGuess.class, "stopwords.tsv", 2)) {
      words.put(row.get(0), Set.of(row.get(1).split(" ", -1)));
    }
    return words;
  }

  /// BCP 47 primary language, or an empty string when nothing is clear.
  static String of(String text) {
    String head = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    String[] words = OTHERS.split(head.toLowerCase(Locale.ROOT).replace('’', '\''), -1);
    String best = "";
    int most = 0;
    int second = 0;
    for (Map.Entry<String, Set<String>> language : WORDS.entrySet()) {
      int count = 0;
      for (String word : words) {
        count += language.getValue().contains(word) ? 1 : 0;
      }
      if (count > most) {
        second = most;
        most = count;
        best = language.getKey();
      } else {
        second = Math.max(second, count);
      }
    }
    return most >= FEWEST && most > second ? best : "";
  }
}
