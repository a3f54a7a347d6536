package depeche.searcher.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Why something was skipped or could not be read, in the language of the user: the indexer says it
/// in English, `reasons.tsv` has the French.
public final class Reasons {
  private static final String TABLE = "reasons.tsv";

  private Reasons() {}

  /// @param english with `*` where other words stand
  private record Row(Pattern english, List<String> french) {
    static Row parse(String line) {
      List<String> cells = List.of(line.split("\t", -1));
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
    private static final List<Row> ROWS = rows().map(Row::parse).toList();
  }

  static Stream<String> rows() {
    try (InputStream in = Objects.requireNonNull(Reasons.class.getResourceAsStream(TABLE), TABLE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"));
    } catch (IOException broken) {
      throw new UncheckedIOException(TABLE, broken);
    }
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
