package depeche.searcher.days;

import java.util.ArrayList;
import java.util.List;

/// The sorts of the words of a day in a row, and what each counts: `1MY` with 20, 2 and 2020 for «
/// le jeudi 20 février 2020 ».
record DayRow(String letters, List<Integer> counts) {
  /// What a weekday or « ce » before it adds nothing to.
  private static final String DATED = "1MWSH";

  static DayRow of(List<DayWords.DayWord> words) {
    List<DayWords.DayWord> row = weighty(words);
    dropBeside(row);
    var letters = new StringBuilder();
    row.forEach(word -> letters.append(word.sort()));
    return new DayRow(
        years(letters.toString()), row.stream().map(DayWords.DayWord::value).toList());
  }

  /// The words that are not fillers, in a list of its own.
  static List<DayWords.DayWord> weighty(List<DayWords.DayWord> words) {
    var row = new ArrayList<>(words);
    row.removeIf(word -> word.sort() == DayWords.FILLER);
    return row;
  }

  /// Drops what the other words say more exactly: « ce » of « ce lundi », the weekday of « lundi 3
  /// mars », the evening of « lundi soir ».
  private static void dropBeside(List<DayWords.DayWord> row) {
    if (row.size() > 1 && row.getFirst().sort() == DayWords.THIS && isDated(row.get(1))) {
      row.removeFirst();
    }
    if (row.size() > 1
        && row.getFirst().sort() == DayWords.WEEKDAY
        && (row.get(1).sort() == DayWords.NUMBER || row.get(1).sort() == DayWords.MONTH)) {
      row.removeFirst();
    }
    if (row.stream().anyMatch(DayRow::saysDay)) {
      row.removeIf(word -> word.sort() == DayWords.TIME_OF_DAY);
    }
  }

  private static boolean isDated(DayWords.DayWord word) {
    return DATED.indexOf(word.sort()) >= 0;
  }

  private static boolean saysDay(DayWords.DayWord word) {
    return word.sort() == DayWords.DAY || isDated(word);
  }

  /// « années » begins a decade before a year, and elsewhere is the plural of a unit.
  private static String years(String letters) {
    return letters.equals("BY") || letters.equals("B1") ? letters : letters.replace('B', 'U');
  }

  int value(int at) {
    return counts.get(at);
  }

  int[] values() {
    return counts.stream().mapToInt(Integer::intValue).toArray();
  }
}
