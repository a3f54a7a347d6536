package depeche.indexer.annotate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import depeche.dispatch.AnnotatedDispatch;
import depeche.dispatch.DateEvidence;
import depeche.dispatch.Dispatch;
import depeche.dispatch.DispatchText;
import depeche.dispatch.Metadata;
import depeche.dispatch.SourceLocation;
import depeche.dispatch.TimeInterval;
import depeche.dispatch.Timestamp;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What all annotators find together in texts that are not as they should be.
final class BrokenTextTest {
  private static final LocalDate DAY = LocalDate.of(2019, 5, 15);
  private final List<Annotator> annotators = Annotators.inOrder();

  @Test
  void readsTheBrokenTextsOfTheTable() throws IOException {
    var wrong = new ArrayList<String>();
    for (String line : table()) {
      boolean fails = line.startsWith("~");
      String[] cells = (fails ? line.substring(1) : line).split("\t", -1);
      String expected = cells[1] + "\t" + cells[2] + "\t" + cells[3];
      String found = found(cells[0]);
      if (found.equals(expected) == fails) {
        wrong.add(cells[0] + "\t" + found);
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  private String found(String text) {
    AnnotatedDispatch annotated = Annotators.annotate(dispatch(text), annotators);
    String places =
        annotated.places().stream()
            .map(place -> place.place().name())
            .sorted()
            .collect(Collectors.joining("; "));
    String actors =
        annotated.actors().stream()
            .map(actor -> actor.actor().name() + " = " + actor.actor().kind().label())
            .sorted()
            .collect(Collectors.joining("; "));
    String dates =
        annotated.dates().stream()
            .flatMap(date -> date.interval().stream())
            .map(TimeInterval::value)
            .collect(Collectors.joining("; "));
    return places + "\t" + actors + "\t" + dates;
  }

  private static Dispatch dispatch(String text) {
    String[] passages = text.split(" ¶ ", -1);
    List<String> body = List.of(passages).subList(1, passages.length);
    return new Dispatch(
        "broken",
        new SourceLocation("broken.txt", Optional.empty(), 0),
        DispatchText.of("", passages[0], body),
        new Metadata.Builder()
            .published(Optional.of(new DateEvidence(Timestamp.of(DAY), "test")))
            .build());
  }

  private static List<String> table() throws IOException {
    try (var in = BrokenTextTest.class.getResourceAsStream("broken.tsv")) {
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    }
  }
}
