package depeche.searcher.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

final class NamePatternTest {
  /// pattern | names it takes | names it does not take
  private static final List<String> TABLE =
      List.of(
          "dra* | Draguignan, Mario Draghi, DRAVEIL | Cadra, Alexandra",
          "idlib | Idlib, Gouvernorat d'Idlib, Idlibie | Pidlib",
          "m?cron | Emmanuel Macron | Macrons, Emmanuel",
          "*stan | Pakistan, République du Daghestan | Pakistanais",
          "etienne | Saint-Étienne | Stéphane",
          "saint etienne | Saint-Étienne, Saint-Étienne-du-Rouvray | Étienne",
          "Élysée* | Elysée, palais de l’Élysée | Lys",
          "2020-0? | 2020-02 | 2020-12, 2020",
          "2020-02* | 2020-02, 2020-02-20 | 2020");

  @Test
  void takesNamesByTheStartOfAnyOfTheirWords() {
    for (String line : TABLE) {
      String[] cells = line.split(" \\| ", -1);
      var pattern = new NamePattern(cells[0]);
      for (String name : cells[1].split(", ", -1)) {
        assertEquals(true, pattern.matches(name), cells[0] + " takes " + name);
      }
      for (String name : cells[2].split(", ", -1)) {
        assertEquals(false, pattern.matches(name), cells[0] + " does not take " + name);
      }
    }
  }

  @Test
  void wantsALetterOrAJoker() {
    assertThrows(IllegalArgumentException.class, () -> new NamePattern(" -' "));
    assertEquals(true, new NamePattern("*").matches("n'importe"));
  }
}
