package depeche.searcher.query;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// A table of examples: cells between tabs, `#` before a comment.
public final class QueryTable {
  private QueryTable() {}

  /// The rows of a table.
  ///
  /// @param beside a class whose package has the table
  public static List<List<String>> read(Class<?> beside, String resource) throws IOException {
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(beside.getResourceAsStream(resource)),
                StandardCharsets.UTF_8))) {
      return in.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("# "))
          .map(line -> List.of(line.split("\t", -1)))
          .toList();
    }
  }
}
