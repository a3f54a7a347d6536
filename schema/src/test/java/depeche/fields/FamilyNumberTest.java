package depeche.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FamilyNumberTest {
  @ParameterizedTest
  @ValueSource(strings = {"0", "00", "a", "knwv5hw24x", "zzzzzzzzzzzz", "a-1", "000000000000"})
  void givesTheIdBack(String id) {
    assertEquals(id, FamilyNumber.id(FamilyNumber.of(id)));
  }

  @Test
  void sortsAsIdsDo() {
    assertEquals("0abc".compareTo("0b") < 0, FamilyNumber.of("0abc") < FamilyNumber.of("0b"));
    assertEquals("a".compareTo("a0") < 0, FamilyNumber.of("a") < FamilyNumber.of("a0"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ABC", "a b", "thirteenchars", "é"})
  void refusesWhatIsNoId(String text) {
    assertFalse(FamilyNumber.isId(text));
    assertThrows(IllegalArgumentException.class, () -> FamilyNumber.of(text));
  }
}
