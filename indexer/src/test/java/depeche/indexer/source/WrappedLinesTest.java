package depeche.indexer.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrappedLinesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          le pont sera fer-     | mé lundi          | le pont sera fermé lundi
          il viendra peut-      | être              | il viendra peut-être
          la gare de Saint-     | étienne           | la gare de Saint-étienne
          avant-                | et après-guerre   | avant- et après-guerre
          le train Paris-       | Brest             | le train Paris- Brest
          le maire -            | un élu            | le maire - un élu
          le pont est           | fermé             | le pont est fermé
          lundi.                |  Mardi            | lundi. Mardi
          """)
  void joinsAWordThatWasParted(String first, String second, String joined) {
    var lines = new StringBuilder();
    WrappedLines.append(lines, first);
    WrappedLines.append(lines, second);
    assertEquals(joined, lines.toString());
  }
}
