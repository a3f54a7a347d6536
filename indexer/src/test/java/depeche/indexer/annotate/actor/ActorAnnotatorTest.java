package depeche.indexer.annotate.actor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depeche.dispatch.ActorAnnotation;
import depeche.dispatch.DateEvidence;
import depeche.dispatch.Dispatch;
import depeche.dispatch.DispatchText;
import depeche.dispatch.Mention;
import depeche.dispatch.Metadata;
import depeche.dispatch.Passage;
import depeche.dispatch.SourceLocation;
import depeche.dispatch.Timestamp;
import depeche.indexer.annotate.Annotations;
import depeche.indexer.annotate.Reading;
import depeche.places.Gazetteer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class ActorAnnotatorTest {
  private final ActorAnnotator annotator = new ActorAnnotator(Gazetteer.bundled());

  @Test
  void findsTheActorsOfTheTable() throws IOException {
    var wrong = new ArrayList<String>();
    for (String line : table()) {
      boolean knownFailure = line.startsWith("~");
      String[] cells = line.substring(knownFailure ? 1 : 0).split("\t", 2);
      String found =
          annotate(cells[0]).stream()
              .map(actor -> actor.actor().name() + " = " + actor.actor().kind().label())
              .sorted()
              .collect(Collectors.joining("; "));
      if (found.equals(cells[1]) == knownFailure) {
        wrong.add(line + "\n    found " + found);
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  @Test
  void givesEveryMentionItsExactSpan() throws IOException {
    for (String line : table()) {
      Dispatch dispatch = dispatch(line.substring(0, line.indexOf('\t')));
      for (ActorAnnotation actor : annotate(dispatch)) {
        for (Mention mention : actor.mentions()) {
          assertTrue(
              dispatch.text().editorial().stream().anyMatch(passage -> holds(passage, mention)),
              () -> mention + " in " + line);
        }
      }
    }
  }

  private static boolean holds(Passage passage, Mention mention) {
    return passage.zone() == mention.span().zone()
        && passage.paragraph() == mention.span().paragraph()
        && mention.span().end() <= passage.text().length()
        && passage
            .text()
            .substring(mention.span().start(), mention.span().end())
            .equals(mention.text());
  }

  @Test
  void listsTheFormsByWhichAQueryMayAsk() {
    List<ActorAnnotation> actors = annotate("Poutine parle ¶ Vladimir Poutine a parlé à l'ONU.");
    assertTrue(actors.get(1).actor().aliases().contains("Poutine"), actors::toString);
    assertTrue(actors.get(0).actor().aliases().contains("ONU"), actors::toString);
    assertEquals(2, actors.get(1).mentions().size());
  }

  /// Of a text without a date, who alone ever held such an office; two held that of Nicolas.
  @Test
  void knowsAHolderByTheGivenNameAlone() {
    Dispatch dated = dispatch("La chancelière Angela a rencontré le président Nicolas.");
    List<ActorAnnotation> actors =
        annotate(
            new Dispatch(dated.id(), dated.source(), dated.text(), new Metadata.Builder().build()));
    assertEquals("Angela Merkel", actors.getFirst().actor().name());
    assertEquals("Nicolas", actors.getLast().actor().name());
  }

  private List<ActorAnnotation> annotate(String text) {
    return annotate(dispatch(text));
  }

  private List<ActorAnnotation> annotate(Dispatch dispatch) {
    var found = new Annotations();
    annotator.annotate(Reading.stretches(dispatch).getFirst(), found);
    return found.actors();
  }

  private static Dispatch dispatch(String text) {
    List<String> passages = List.of(text.split(" ¶ ", -1));
    Timestamp day = Timestamp.of(LocalDate.of(2019, 5, 15));
    return new Dispatch(
        "test",
        new SourceLocation("test.txt", Optional.empty(), 0),
        passages.size() == 1
            ? DispatchText.of("Un titre sans nom", passages.getFirst(), List.of())
            : DispatchText.of(
                passages.getFirst(), passages.get(1), passages.subList(2, passages.size())),
        new Metadata.Builder().published(Optional.of(new DateEvidence(day, "test"))).build());
  }

  private static List<String> table() throws IOException {
    try (var in = ActorAnnotatorTest.class.getResourceAsStream("actors.tsv");
        var lines = new BufferedReader(new InputStreamReader(Objects.requireNonNull(in), UTF_8))) {
      return lines.lines().filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
    }
  }
}
