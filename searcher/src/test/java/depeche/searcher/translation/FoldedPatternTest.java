package depeche.searcher.translation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;
import org.junit.jupiter.api.Test;

final class FoldedPatternTest {
  /// pattern | folded words that match | that do not
  private static final List<String> JOKERS =
      List.of(
          "fra*|frappe fra|rfra fr",
          "m?t|mat mot|mt mort matt",
          "*tion|nation tion|nations",
          "a*b*c|abc axbxc aabbc|ab acb abcd",
          "?|a|ab",
          "Élys*|elysee|lys",
          "*|a abc|");

  @Test
  void matchesJokersAsTheIndexDoes() {
    for (String line : JOKERS) {
      List<String> cells = List.of(line.split("\\|", -1));
      var pattern = new FoldedPattern.Jokers(cells.get(0));
      Automaton index = Operations.determinize(TermPattern.ofForms(cells.get(0)), 10_000);
      for (String word : cells.get(1).split(" ", -1)) {
        assertEquals(true, pattern.matches(word), line + " " + word);
        assertEquals(true, Operations.run(index, word), line + " " + word);
        assertEquals(true, Operations.run(index, "~" + word), line + " ~" + word);
        assertEquals(false, Operations.run(index, "^" + word), line + " ^" + word);
      }
      for (String word : cells.get(2).split(" ", -1)) {
        assertEquals(word.isEmpty() && line.startsWith("*|"), pattern.matches(word), line + word);
      }
    }
  }

  @Test
  void doesNotTakeAMarkForALetter() {
    Automaton index = Operations.determinize(TermPattern.ofForms("???"), 10_000);
    assertEquals(false, Operations.run(index, "~ab"));
    assertEquals(true, Operations.run(index, "~abc"));
  }

  @Test
  void countsWrongLetters() {
    record Case(String word, int edits, String other, boolean near) {}
    for (Case it :
        List.of(
            new Case("zelenski", 1, "zelensky", true),
            new Case("Saraqib", 1, "saraqeb", true),
            new Case("saraqib", 1, "srarqib", false),
            new Case("idlib", 1, "ilbid", false),
            new Case("idlib", 1, "idilb", true),
            new Case("idlib", 2, "idleb", true),
            new Case("idlib", 2, "adlib", false),
            new Case("mot", 0, "mot", true))) {
      assertEquals(
          it.near(),
          new FoldedPattern.Near(it.word(), it.edits()).matches(it.other()),
          it.toString());
    }
  }
}
