package depeche.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class FrenchTypographyCharFilterTest {
  @TestFactory
  Stream<DynamicTest> writesOneSpelling() {
    return Tables.read("typography.tsv").stream()
        .map(row -> dynamicTest(row[0], () -> assertEquals(row[1], rewritten(row[0]))));
  }

  @Test
  void leadsBackToWhereACharacterWasWritten() throws IOException {
    try (var filter = new FrenchTypographyCharFilter(new StringReader("1 800 S.N.C.F. x"))) {
      filter.transferTo(new StringWriter());
      assertEquals(0, filter.correctOffset(0));
      assertEquals("1 800 ".length(), filter.correctOffset("1800 ".length()));
      assertEquals("1 800 S.N.C.F. ".length(), filter.correctOffset("1800 SNCF ".length()));
    }
  }

  private static String rewritten(String text) throws IOException {
    try (var filter = new FrenchTypographyCharFilter(new StringReader(text))) {
      var result = new StringWriter();
      filter.transferTo(result);
      return result.toString();
    }
  }
}
