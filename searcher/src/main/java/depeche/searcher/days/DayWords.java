package depeche.searcher.days;

import depeche.tables.ResourceTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The words that say days, out of `days.tsv`; read when a query first names a day in words.
final class DayWords {
  static final char NUMBER = '1';
  static final char YEAR = 'Y';
  static final char DECADE = 'C';
  static final char MONTH = 'M';
  static final char WEEKDAY = 'W';
  static final char DAY = 'A';
  static final char UNIT = 'U';
  static final char PART = 'P';
  static final char TIME_OF_DAY = 'D';
  static final char THIS = 'T';
  static final char FILLER = '-';

  private static final int MOST_WORDS = 12;

  /// Words of the longest name in the table: « il y a », « jour de l'an ».
  private static final int LONGEST_NAME = 3;

  private static final int FIRST_YEAR = 1000;
  private static final int LAST_YEAR = 2999;
  private static final Map<String, DayWord> WORDS = load();

  /// One word: its sort, a letter of the patterns, and what it counts.
  record DayWord(char sort, int value) {}

  private DayWords() {}

  /// The words of a text; none if one of them says nothing of days, or if they are too many.
  static List<DayWord> row(String folded) {
    String[] pieces = folded.split(" ", -1);
    if (pieces.length > MOST_WORDS) {
      return List.of();
    }
    var row = new ArrayList<DayWord>();
    int at = 0;
    while (at < pieces.length) {
      int width = Math.min(LONGEST_NAME, pieces.length - at);
      Optional<DayWord> word = Optional.empty();
      while (width > 0) {
        word = word(String.join(" ", List.of(pieces).subList(at, at + width)));
        if (word.isPresent()) {
          break;
        }
        width--;
      }
      if (word.isEmpty()) {
        return List.of();
      }
      row.add(word.get());
      at += width;
    }
    return List.copyOf(row);
  }

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

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static Optional<DayWord> number(String word) {
    int digits = 0;
    while (digits < word.length() && isDigit(word.charAt(digits))) {
      digits++;
    }
    if (digits == 0 || digits > 4) {
      return Optional.empty();
    }
    int value = Integer.parseInt(word, 0, digits, 10);
    String suffix = word.substring(digits);
    if (suffix.equals("s") && value % 10 == 0 && digits % 2 == 0) {
      return Optional.of(new DayWord(DECADE, value));
    }
    if (digits == 4) {
      return digits == word.length() && isYear(value)
          ? Optional.of(new DayWord(YEAR, value))
          : Optional.empty();
    }
    return switch (suffix) {
      case "", "er", "re", "e", "eme", "st", "nd", "rd", "th" ->
          Optional.of(new DayWord(NUMBER, value));
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
