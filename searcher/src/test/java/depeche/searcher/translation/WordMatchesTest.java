package depeche.searcher.translation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import depeche.fields.DispatchAnalyzer;
import depeche.fields.DispatchField;
import depeche.searcher.query.QueryTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The table of words that find one another, and of those that do not.
final class WordMatchesTest {
  private static final Pattern ESCAPE = Pattern.compile("\\\\u(\\p{XDigit}{4})");
  private static final String FIELD = DispatchField.TEXT.indexName();

  private final TextAnalysis analysis = new TextAnalysis(new DispatchAnalyzer());

  @TestFactory
  Stream<DynamicTest> findsTheseWordsByOneAnother() throws IOException {
    return QueryTable.read(WordMatchesTest.class, "matches.tsv").stream()
        .map(row ->
            dynamicTest(
                String.join(" | ", row),
                () -> assertFinds(row.get(0), unescaped(row.get(1)), unescaped(row.get(2)))));
  }

  private void assertFinds(String sign, String first, String second) {
    boolean there = finds(first, second);
    boolean back = finds(second, first);
    String found = there ? back ? "=" : ">" : back ? "<" : "!";
    if (sign.startsWith("~")) {
      assertNotEquals(sign.substring(1), found);
    } else {
      assertEquals(sign, found);
    }
  }

  /// Invisible characters stand as a backslash, `u` and four digits.
  private static String unescaped(String cell) {
    return ESCAPE
        .matcher(cell)
        .replaceAll(it -> Character.toString(Integer.parseInt(it.group(1), 16)));
  }

  private boolean finds(String query, String text) {
    var tokens = new TextReading.TokenRow(analysis.tokens(FIELD, text));
    var found = new ArrayList<AnalyzedToken>();
    analysis.rows(FIELD, query).forEach(row -> tokens.find(row, 0, found::add));
    return !found.isEmpty();
  }
}
