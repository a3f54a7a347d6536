package depeche.searcher.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class WrappingTest {
  @Test
  void breaksAtBlanksAndIndentsWhatFollows() {
    assertEquals(
        List.of(" 1. un deux", "    trois", "    quatre"),
        Wrapping.lines(" 1. un deux trois quatre", 12, 4));
  }

  @Test
  void leavesAWordThatIsTooLongOnALineOfItsOwn() {
    assertEquals(
        List.of("a", "anticonstitutionnellement", "b"),
        Wrapping.lines("a anticonstitutionnellement b", 10, 0));
  }

  @Test
  void keepsGuillemetsAndSignsWithTheirWord() {
    assertEquals(
        List.of("il dit :", "« Non »,", "puis part"),
        Wrapping.lines("il dit : « Non », puis part", 9, 0));
  }

  @Test
  void countsColumnsNotCharacters() {
    assertEquals(4, Wrapping.columns("\u001B[1mgras\u001B[0m"));
    assertEquals(1, Wrapping.columns("e\u0301"));
    assertEquals(4, Wrapping.columns("日本"));
    assertEquals(2, Wrapping.columns("🙂"));
  }

  @Test
  void cutsWithAnEllipsis() {
    assertEquals("Syrie", Wrapping.cut("Syrie", 5));
    assertEquals("Syr…", Wrapping.cut("Syrie", 4));
  }
}
