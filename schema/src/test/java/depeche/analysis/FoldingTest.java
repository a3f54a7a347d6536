package depeche.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FoldingTest {
  /// A letter beyond the table, so that the text around it takes the general way.
  private static final String FAR = "ế";

  @ParameterizedTest
  @CsvSource({
    "L’Élysée, l'elysee",
    "Œuvre, oeuvre",
    "STRASSE straße, strasse strasse",
    "Łódź, lodz",
    "Şanlıurfa, sanliurfa",
    "İstanbul, istanbul",
    "été, ete",
    "M4, m4",
    "l`eau, l'eau",
    "«5–7», «5–7»",
    "Đà Nẵng, da nang",
  })
  void foldsAccentsLigaturesAndApostrophes(String text, String folded) {
    assertEquals(folded, Folding.fold(text));
  }

  @Test
  void foldsEachLetterOfTheTableAsDecompositionWould() {
    for (char c = 0; c < 0x2100; c++) {
      String alone = Folding.fold(String.valueOf(c));
      assertEquals("e" + alone, Folding.fold(FAR + c), Integer.toHexString(c));
    }
  }

  @ParameterizedTest
  @CsvSource({"Saint-Étienne, saint etienne", "' (L’Haÿ) ', l hay", "S.N.C.F., s n c f"})
  void makesKeysOfLettersAndDigits(String name, String key) {
    assertEquals(key, Folding.key(name));
  }
}
