package depeche.searcher.render;

import depeche.searcher.language.Language;
import depeche.tables.ResourceTable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Why something was skipped or could not be read, in the language of the user: the indexer says it
/// in English, `reasons.tsv` has the French.
public final class Reasons {

  private Reasons() {}

  /// @param english with `*` where other words stand
  private record Row(Pattern english, List<String> french) {
    static Row parse(List<String> cells) {
      String pattern =
          parts(cells.get(0)).stream().map(Pattern::quote).collect(Collectors.joining("(.*?)"));
      return new Row(Pattern.compile(pattern, Pattern.DOTALL), parts(cells.get(1)));
    }

    private static List<String> parts(String cell) {
      return List.of(cell.split("\\*", -1));
    }
  }

  /// Read when the first reason is to be said: most commands say none.
  private static final class Table {
    private static final List<Row> ROWS = rows().stream().map(Row::parse).toList();
  }

  static List<List<String>> rows() {
    return ResourceTable.read(Reasons.class, "reasons.tsv");
  }

  /// The reason as a user reads it; in English where there is no French.
  public static String said(String english, Language language) {
    return language == Language.ENGLISH ? english : french(english);
  }

  private static String french(String english) {
    for (Row row : Table.ROWS) {
      Matcher matcher = row.english().matcher(english);
      if (matcher.matches()) {
        var words = new ArrayList<String>();
        for (int i = 0; i < row.french().size(); i++) {
          words.add(row.french().get(i));
          if (i < matcher.groupCount()) {
            words.add(french(matcher.group(i + 1)));
          }
        }
        return String.join("", words);
      }
    }
    return english;
  }
}
