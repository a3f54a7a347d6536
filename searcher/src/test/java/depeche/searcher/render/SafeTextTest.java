package depeche.searcher.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SafeTextTest {
  @Test
  void keepsControlCharactersAndOverridesFromTheTerminal() {
    List<String[]> cases =
        List.of(
            new String[] {"l’Élysée", "l’Élysée"},
            new String[] {"\u001B[31mrouge", " [31mrouge"},
            new String[] {"a\u202Eb\u2066c\u200Fd", "a b c d"},
            new String[] {"un\ndeux\ttrois\u0007", "un deux trois "},
            new String[] {"\u009B2J", " 2J"},
            new String[] {"🙂 é", "🙂 é"});
    for (String[] it : cases) {
      assertEquals(it[1], SafeText.forTerminal(it[0]));
      assertEquals(it[0].length(), SafeText.forTerminal(it[0]).length());
    }
  }

  @Test
  void keepsFormulasFromSpreadsheets() {
    List<String[]> cases =
        List.of(
            new String[] {"Paris", "Paris"},
            new String[] {"=1+1", "'=1+1"},
            new String[] {"+33", "'+33"},
            new String[] {"-nord", "'-nord"},
            new String[] {"@moi", "'@moi"},
            new String[] {"a, b", "\"a, b\""},
            new String[] {"dit \"oui\"", "\"dit \"\"oui\"\"\""},
            new String[] {"=\"x\"", "\"'=\"\"x\"\"\""});
    for (String[] it : cases) {
      assertEquals(it[1], SafeText.csvCell(it[0]));
    }
  }
}
