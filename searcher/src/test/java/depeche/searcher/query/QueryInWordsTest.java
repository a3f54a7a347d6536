package depeche.searcher.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import depeche.searcher.language.Language;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class QueryInWordsTest {
  private final QueryParser parser = new QueryParser(LocalDate.of(2020, 2, 21));

  static Stream<List<String>> sentences() throws IOException {
    return QueryTable.read(QueryInWordsTest.class, "words.tsv").stream();
  }

  static Stream<String> queries() throws IOException {
    return QueryTable.read(QueryInWordsTest.class, "queries.tsv").stream().map(List::getFirst);
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void saysWhatAQueryMeans(List<String> row) {
    QueryNode node = parser.parse(row.get(0)).node();
    assertEquals(row.get(1), QueryInWords.of(node, Language.FRENCH));
    assertEquals(row.get(2), QueryInWords.of(node, Language.ENGLISH));
  }

  @ParameterizedTest
  @MethodSource("queries")
  void saysSomethingOfEveryQuery(String query) {
    QueryNode node = parser.parse(query).node();
    assertFalse(QueryInWords.of(node, Language.FRENCH).contains("  "));
  }
}
