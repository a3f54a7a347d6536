package depeche.searcher.query;

import depeche.tables.ResourceTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The words that say days, out of `days.tsv`; read when a query first names a day in words.
final class DayWords {
  static final char NUMBER = '1';
  static final char YEAR = 'Y';
  static final char MONTH = 'M';
  static final char FILLER = '-';

  private static final int FIRST_YEAR = 1000;
  private static final int LAST_YEAR = 2999;
  private static final Map<String, DayWord> WORDS = load();

  /// One word: its sort, a letter of the patterns, and what it counts.
  record DayWord(char sort, int value) {}

  private DayWords() {}

  /// What a folded word says: `fevrier`, `l'ete`, `20`, `1er`, `2020`.
  static Optional<DayWord> word(String folded) {
    DayWord word = WORDS.get(folded);
    if (word == null && folded.length() > 2 && folded.charAt(1) == '\'') {
      word = WORDS.get(folded.substring(2));
    }
    return word != null ? Optional.of(word) : number(folded);
  }

  static boolean isYear(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  private static Optional<DayWord> number(String word) {
    int digits = 0;
    while (digits < word.length() && Characters.isDigit(word.charAt(digits))) {
      digits++;
    }
    if (digits == 0 || digits > 4) {
      return Optional.empty();
    }
    int value = Integer.parseInt(word, 0, digits, 10);
    if (digits == 4) {
      return digits == word.length() && isYear(value)
          ? Optional.of(new DayWord(YEAR, value))
          : Optional.empty();
    }
    return switch (word.substring(digits)) {
      case "", "er", "e", "eme", "st", "nd", "rd", "th" -> Optional.of(new DayWord(NUMBER, value));
      default -> Optional.empty();
    };
  }

  private static Map<String, DayWord> load() {
    var words = new HashMap<String, DayWord>();
    for (List<String> row : ResourceTable.read(DayWords.class, "days.tsv")) {
      var word = new DayWord(row.get(0).charAt(0), Integer.parseInt(row.get(1)));
      for (String name : row.get(2).split(", ", -1)) {
        words.put(name, word);
      }
    }
    return words;
  }
}
