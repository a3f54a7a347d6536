package depeche.searcher.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depeche.fields.DispatchField;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class QueryParserTest {
  /// A Friday.
  private static final LocalDate TODAY = LocalDate.of(2020, 2, 21);

  private final QueryParser parser = new QueryParser(TODAY);

  static Stream<List<String>> rows() throws IOException {
    return QueryTable.read(QueryParserTest.class, "queries.tsv").stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void printsWhatItUnderstood(List<String> row) {
    ParsedQuery parsed = parser.parse(row.get(0));
    assertEquals(row.get(1), parsed.node().toString());
    assertEquals(row.size() > 2 ? row.get(2) : "", String.join(" | ", parsed.notes()));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void readsItsOwnPrintAsTheSameTree(List<String> row) {
    QueryNode node = parser.parse(row.get(0)).node();
    assertEquals(node, parser.parse(node.toString()).node());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PLACE      | Arabie saoudite       | lieu:\"Arabie saoudite\"",
        "PLACE      | \"Idlib\"             | lieu:Idlib",
        "ACTOR      | dra*                  | acteur:dra*",
        "ACTOR      | Vladimir Poutine      | acteur:\"Vladimir Poutine\"",
        "ACTOR_KIND | groupe armé           | typeacteur:\"groupe armé\"",
        "AGENCY     | Agence France-Presse  | agence:=\"Agence France-Presse\"",
        "AGENCY     | Agence*               | agence:Agence*",
        "TITLE      | frappe OU bombe       | titre:frappe OU titre:bombe",
        "PUBLISHED  | semaine dernière      | date:2020-W07",
        "PUBLISHED  | hier..aujourd'hui     | date:2020-02-20..2020-02-21",
        "PUBLISHED  | <=2020-01             | date:<2020-02",
        "PUBLISHED  | <=fin 2019            | date:<2020",
        "PUBLISHED  | début 2019..mi-2019   | date:2019-01..2019-08",
        "PUBLISHED  | semaine du 14 juillet 2019 | date:2019-W28",
        "UPDATED    | ce mois-ci            | maj:2020-02",
        "EVENT      | 11-septembre-2001     | quand:2001-09-11",
        "POINT      | Paris, 10 milles      | près:Paris,18.52km",
        "POINT      | Deir ez-Zor, 25 km    | près:\"Deir ez-Zor,25km\"",
        "PUBLISHED  | naguère               | *",
        "PLACE      | ''                    | *"
      })
  void readsTheValueOfAnOption(DispatchField field, String value, String printed) {
    var notes = new ArrayList<String>();
    assertEquals(printed, parser.clause(field, value, notes).toString());
    assertEquals(printed.equals("*"), !notes.isEmpty());
  }

  @Test
  void readsTheBeginningOfWhatIsTooLong() {
    ParsedQuery parsed = parser.parse("a ".repeat(QueryParser.LONGEST));
    assertEquals(1, parsed.unused().size());
    assertTrue(
        parsed.unused().getFirst().startsWith("requête trop longue"), parsed.notes()::toString);
  }

  @Test
  void boundsTheDepthOfParentheses() {
    ParsedQuery parsed = parser.parse("(".repeat(10_000) + "a" + ")".repeat(10_000));
    assertEquals("a", parsed.node().toString());
    assertEquals(
        List.of("plus de 100 parenthèses ouvertes à la fois", "parenthèse fermante sans ouvrante"),
        parsed.notes());
  }
}
