package depeche.indexer.clean;

import depeche.analysis.Folding;
import depeche.tables.ResourceTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Month names and abbreviations, French and English (`months.tsv`).
final class Months {
  private static final Map<String, Integer> NUMBERS = read();

  private Months() {}

  private static Map<String, Integer> read() {
    var numbers = new HashMap<String, Integer>();
    for (List<String> row : ResourceTable.read(Months.class, "months.tsv", 2)) {
      for (String name : row.get(1).split(" ", -1)) {
        numbers.put(name, Integer.valueOf(row.get(0)));
      }
    }
    return Map.copyOf(numbers);
  }

  /// 1 to 12; empty for a word that names no month. Accents, case and a final dot do not matter.
  static OptionalInt number(String word) {
    Integer number = NUMBERS.get(Folding.key(word));
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }
}
