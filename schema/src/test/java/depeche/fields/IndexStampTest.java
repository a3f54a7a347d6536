package depeche.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class IndexStampTest {
  @Test
  void readsWhatItWrote() {
    IndexStamp stamp = IndexStamp.current("abc-def");
    assertEquals(stamp, IndexStamp.readable(stamp.toCommitData()));
  }

  @Test
  void refusesAnotherSchemaSayingWhatToDo() {
    refuses(new IndexStamp(IndexStamp.SCHEMA + 1, IndexStamp.ANALYSIS, ""), "schema");
    refuses(new IndexStamp(IndexStamp.SCHEMA, IndexStamp.ANALYSIS - 1, ""), "analysis");
  }

  private static void refuses(IndexStamp other, String what) {
    String said =
        String.valueOf(
            assertThrows(
                    IncompatibleIndexException.class,
                    () -> IndexStamp.readable(other.toCommitData()))
                .getMessage());
    assertTrue(
        said.contains(what) && said.contains("depeche index --rebuild"), () -> said + ": " + what);
  }

  @Test
  void refusesAnIndexOfOthers() {
    assertThrows(IncompatibleIndexException.class, () -> IndexStamp.readable(Map.of("x", "1")));
  }
}
