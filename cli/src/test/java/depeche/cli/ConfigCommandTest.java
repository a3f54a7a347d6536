package depeche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class ConfigCommandTest {
  @Test
  void saysWhatIsInForceAndWhence() {
    TestConsole said = TestConsole.run("config", "--index", "/nonexistent/index");
    assertEquals(0, said.code());
    assertTrue(said.out().contains("/nonexistent/index (absent)  (--index)"), said.out());
    assertTrue(said.out().contains("places.tsv (absent)  (~/.config)"), said.out());
    assertTrue(said.out().contains("colour    non  (pas un terminal)"), said.out());
  }
}
