package depeche.indexer.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;

import depeche.dispatch.Dispatch;
import depeche.dispatch.Passage;
import depeche.indexer.source.SourceDocument;
import depeche.indexer.source.UnreadableSourceException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the sample corpus says of its own dispatches holds after cleaning.
class SampleCorpusTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Path CORPUS = Path.of("..", "corpus");

  private static List<JsonNode> facts() throws IOException {
    var facts = new ArrayList<JsonNode>();
    try (Stream<Path> files = Files.list(CORPUS)) {
      for (Path file : files.filter(p -> p.toString().endsWith(".jsonl")).sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          facts.add(JSON.readTree(line));
        }
      }
    }
    return facts;
  }

  /// How many samples are dispatches: a cleaner that refuses one of them is wrong.
  private static long dispatches() throws IOException {
    return facts().stream().filter(fact -> !fact.has("skip")).count();
  }

  private static Optional<Dispatch> clean(JsonNode fact) throws IOException {
    String source = fact.get("source").stringValue();
    byte[] bytes = Files.readAllBytes(CORPUS.resolve(source));
    String utf = new String(bytes, StandardCharsets.UTF_8);
    String text =
        utf.indexOf('\uFFFD') < 0 ? utf : new String(bytes, Charset.forName("windows-1252"));
    boolean page = source.endsWith(".html");
    boolean plain = source.endsWith(".txt");
    if (!page && !plain) {
      return Optional.empty();
    }
    SourceDocument.Content content =
        page ? new SourceDocument.Page(text) : new SourceDocument.PlainText(text);
    try {
      return Optional.of(DispatchCleanerTest.clean(content, CleaningOptions.NONE));
    } catch (UnreadableSourceException e) {
      // an index page is among the samples: other tests say which
      return Optional.empty();
    }
  }

  @Test
  void findsTitleKickerAndSluglineAndDropsWhatIsNoText() throws IOException {
    var wrong = new ArrayList<String>();
    int compared = 0;
    for (JsonNode fact : facts()) {
      Optional<Dispatch> dispatch = clean(fact);
      if (dispatch.isPresent()) {
        compare(fact, dispatch.get(), wrong);
        compared++;
      }
    }
    assertEquals(List.of(), wrong);
    assertEquals(dispatches(), compared);
  }

  private static void compare(JsonNode fact, Dispatch dispatch, List<String> wrong) {
    String source = fact.get("source").stringValue();
    check(fact, "title", dispatch.text().title(), wrong);
    check(fact, "kicker", dispatch.text().kicker(), wrong);
    check(fact, "slugline", dispatch.text().slugline(), wrong);
    StringBuilder words = new StringBuilder();
    for (Passage passage : dispatch.text().editorial()) {
      words.append(passage.text()).append('\n');
    }
    for (JsonNode foreign : fact.path("mustNotContain")) {
      if (words.indexOf(foreign.stringValue()) >= 0) {
        wrong.add(source + " keeps " + foreign);
      }
    }
  }

  private static void check(
      JsonNode fact, String property, Optional<String> found, List<String> wrong) {
    Optional<String> expected = fact.path(property).stringValueOpt();
    if (fact.has(property) && !expected.equals(found)) {
      wrong.add(fact.get("source") + " " + property + ": " + expected + " but " + found);
    }
  }

  @Test
  void cleaningTwiceChangesNothing() throws Exception {
    int compared = 0;
    for (JsonNode fact : facts()) {
      Optional<Dispatch> once = clean(fact);
      if (once.isPresent()) {
        compared++;
        var zones = new SourceDocument.Zones(once.get().text());
        Dispatch twice = DispatchCleanerTest.clean(zones, CleaningOptions.NONE);
        assertEquals(once.get().text(), twice.text(), fact.get("source").stringValue());
      }
    }
    assertEquals(dispatches(), compared);
  }
}
