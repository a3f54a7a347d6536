package depeche.searcher.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import depeche.searcher.language.Language;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The parser takes whatever it is given. `-Ddepeche.query.strings=1000000` asks for more strings,
/// `-Ddepeche.query.seed=…` for those of an earlier run.
final class QueryParserPropertyTest {
  private static final int STRINGS = Integer.getInteger("depeche.query.strings", 10_000);
  private static final long SEED = Long.getLong("depeche.query.seed", 20_200_221L);

  private static final SavedQueries SAVED =
      new SavedQueries(
          List.of(
              new SavedQuery("mot", "frappe (Idlib OU lieu:Alep) -requête:hier", ""),
              new SavedQuery("hier", "Élysée", ""),
              new SavedQuery("F-16", "requête:mot OU requête:F-16", "")));

  private final QueryParser parser =
      new QueryParser(LocalDate.of(2020, 2, 21), Language.FRENCH, () -> SAVED);

  @Test
  void takesAnyStringAndReadsItsOwnPrint() throws IOException {
    System.out.println("queries: seed " + SEED + ", " + STRINGS + " strings");
    var strings =
        new RandomQueries(
            new Random(SEED), QueryTable.read(QueryParserPropertyTest.class, "queries.tsv"));
    for (int i = 0; i < STRINGS; i++) {
      String text = strings.next();
      check(text, "seed " + SEED + ", string " + i + ": " + text);
    }
  }

  private void check(String text, String what) {
    try {
      QueryNode node = parser.parse(text).node();
      String printed = node.toString();
      ParsedQuery again = parser.parse(printed);
      assertEquals(node, again.node(), what);
      assertEquals(printed, again.node().toString(), what);
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError(what, e);
    }
  }

  @Test
  void bearsLongRows() {
    for (String piece :
        List.of(
            "(", ")", "\"", "«", "-", "a OU ", "SAUF ", "titre:", "a -", "~", "1 800 ", "date:",
            "(a OU ")) {
      check(piece.repeat(20_000), piece);
    }
  }
}
