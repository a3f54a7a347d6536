package depeche.searcher.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import depeche.searcher.language.Language;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SavedQueriesTest {
  private static final LocalDate TODAY = LocalDate.of(2020, 2, 21);
  private static final SavedQueries SAVED =
      new SavedQueries(
          List.of(
              new SavedQuery("sahel", "Mali OU Niger", "veille"),
              new SavedQuery("Armées", "frappe ET raid", ""),
              new SavedQuery("mots", "char détruit -trêve", ""),
              new SavedQuery("nord-sahel", "requête:sahel lieu:Algérie", ""),
              new SavedQuery("tout", "*", ""),
              new SavedQuery("faute", "date:naguère frappe", ""),
              new SavedQuery("boucle", "frappe requête:retour", ""),
              new SavedQuery("retour", "requête:boucle raid", "")));

  private final QueryParser parser = new QueryParser(TODAY, Language.FRENCH, () -> SAVED);

  static Stream<List<String>> rows() throws IOException {
    return QueryTable.read(SavedQueriesTest.class, "saved.tsv").stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void keepsTheNameAndKnowsWhatItStandsFor(List<String> row) {
    ParsedQuery parsed = parser.parse(row.get(0));
    assertEquals(row.get(1), parsed.node().toString());
    assertEquals(row.get(2), QueryInWords.of(parsed.node(), Language.FRENCH));
    assertEquals(row.size() > 3 ? row.get(3) : "", String.join(" | ", parsed.notes()));
    assertEquals(parsed.node(), parser.parse(parsed.node().toString()).node());
  }

  @Test
  void staysStrictWhereTheSavedQueryIs() {
    assertEquals(ParsedQuery.Joining.EXPLICIT, parser.parse("requête:armées nuit").joining());
    assertEquals(ParsedQuery.Joining.IMPLIED, parser.parse("requête:sahel nuit").joining());
  }

  @Test
  void listsThoseAsked() {
    QueryNode node = parser.parse("-requête:nord-sahel (query:mots OU nuit)").node();
    assertEquals(
        List.of("nord-sahel", "sahel", "mots"),
        SavedQueries.in(node).stream().map(SavedQuery::name).toList());
  }

  @Test
  void endsWhereEachAsksTwiceForTheOneBefore() {
    var doubling = new ArrayList<SavedQuery>();
    doubling.add(new SavedQuery("q0", "frappe", ""));
    for (int i = 1; i < 40; i++) {
      doubling.add(new SavedQuery("q" + i, "requête:q%d -requête:q%1$d".formatted(i - 1), ""));
    }
    var doubled = new QueryParser(TODAY, Language.ENGLISH, () -> new SavedQueries(doubling));
    assertEquals("requête:q39", doubled.parse("query:q39").node().toString());
    assertEquals(20, doubled.parse("query:q39").notes().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "-a", "a:", "a(b)", "\"a\"", "a."})
  void refusesNamesThatCannotBeWrittenInAQuery(String name) {
    assertThrows(IllegalArgumentException.class, () -> new SavedQuery(name, "frappe", ""));
  }
}
