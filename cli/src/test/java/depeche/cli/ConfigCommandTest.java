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
    assertTrue(said.out().contains("couleurs  non  (pas un terminal)"), said.out());
  }

  @Test
  void tellsProgramsInOneLanguage() {
    TestConsole said =
        TestConsole.run("config", "--index", "/nonexistent/index", "--format", "json");
    assertEquals(
        """
        {"version":1,"settings":{\
        "index":{"value":"/nonexistent/index","exists":false,"from":"--index"},\
        "actors":{"value":"/nonexistent/.config/depeche/actors.tsv","exists":false,\
        "from":"~/.config"},\
        "places":{"value":"/nonexistent/.config/depeche/places.tsv","exists":false,\
        "from":"~/.config"},\
        "queries":{"value":"/nonexistent/.config/depeche/queries.tsv","exists":false,\
        "from":"~/.config"},\
        "language":{"value":"fr","from":"--language, else the locale"},\
        "colour":{"value":"no","from":"no terminal"},\
        "width":{"value":"100","from":"$COLUMNS, else the terminal"}}}
        """,
        said.out());
  }
}
