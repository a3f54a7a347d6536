package depeche.searcher.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import depeche.fields.DispatchField;
import depeche.searcher.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The table of the language in the module's README is true.
final class QueryLanguageTableTest {
  private static final Path README = Path.of("README.md");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  private final QueryParser parser =
      new QueryParser(
          LocalDate.of(2020, 2, 21),
          Language.FRENCH,
          () -> new SavedQueries(List.of(new SavedQuery("sahel", "Mali OU Niger", ""))));

  static Stream<List<String>> rows() throws IOException {
    return Files.readAllLines(README).stream()
        .dropWhile(line -> !line.equals("## The query language"))
        .takeWhile(line -> !line.equals("## The hits as a whole"))
        .filter(line -> line.startsWith("| `"))
        .map(line -> Arrays.stream(line.split("\\|")).skip(1).map(String::strip).toList())
        // the table of the language is the one of four columns
        .filter(row -> row.size() == 4);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void understandsEveryExampleAsTheTableSays(List<String> row) {
    ParsedQuery parsed = parser.parse(code(row.get(2)));
    assertEquals(code(row.get(3)), parsed.node().toString());
    assertEquals(List.of(), parsed.notes());
  }

  @Test
  void namesEveryField() throws IOException {
    String table = String.join("\n", rows().map(List::getFirst).toList());
    List<String> missing =
        Arrays.stream(DispatchField.values())
            .filter(field -> field != DispatchField.TEXT)
            .map(DispatchField::queryName)
            .filter(name -> !table.contains(name + ":"))
            .toList();
    assertEquals(List.of(), missing);
  }

  private static String code(String cell) {
    Matcher code = CODE.matcher(cell);
    return code.find() ? code.group(1) : "no code in " + cell;
  }
}
