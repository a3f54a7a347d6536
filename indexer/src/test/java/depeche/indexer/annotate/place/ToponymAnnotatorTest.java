package depeche.indexer.annotate.place;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import depeche.dispatch.AnnotatedDispatch;
import depeche.dispatch.Dispatch;
import depeche.dispatch.DispatchText;
import depeche.dispatch.Metadata;
import depeche.dispatch.PlaceAnnotation;
import depeche.dispatch.PlaceRole;
import depeche.dispatch.SourceLocation;
import depeche.dispatch.Zone;
import depeche.indexer.annotate.Annotators;
import depeche.places.Gazetteer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class ToponymAnnotatorTest {
  private static final ToponymAnnotator ANNOTATOR = new ToponymAnnotator(Gazetteer.bundled());

  @Test
  void findsThePlacesOfTheTable() throws IOException {
    var wrong = new ArrayList<String>();
    for (String line : lines("places.tsv")) {
      List<String> row = List.of(line.split("\t", -1));
      boolean knownFailure = row.getFirst().startsWith("~");
      String text = row.getFirst().substring(knownFailure ? 1 : 0);
      String found =
          annotated(text).places().stream()
              .map(ToponymAnnotatorTest::shown)
              .collect(Collectors.joining("; "));
      if (found.equals(row.get(1)) == knownFailure) {
        wrong.add(text + " -> " + found);
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void tellsDepartementsFromTheirWaters() throws IOException {
    var wrong = new ArrayList<String>();
    for (String line : lines("shores.tsv")) {
      List<String> row = List.of(line.split("\t", -1));
      String found =
          annotated(row.getFirst()).places().stream()
              .map(annotation -> String.join(" > ", annotation.place().path()))
              .findFirst()
              .orElse("");
      if (!found.equals(row.get(1))) {
        wrong.add(row.getFirst() + " -> " + found);
      }
    }
    assertEquals(List.of(), wrong);
  }

  /// The text of a mention is cut out by its span, so only a table tells whether the span is right.
  @Test
  void mentionsStandWhereTheTableSays() throws IOException {
    var wrong = new ArrayList<String>();
    for (String line : lines("mentions.tsv")) {
      List<String> row = List.of(line.split("\t", -1));
      String text = row.getFirst().replaceAll("[\\[\\]]", "");
      String found = bracketed(text, annotated(text));
      if (!found.equals(row.getFirst())) {
        wrong.add(row.getFirst() + " -> " + found);
      }
    }
    assertEquals(List.of(), wrong);
  }

  /// The text with its mentions of places between brackets.
  private static String bracketed(String text, AnnotatedDispatch annotated) {
    var marked = new StringBuilder(text);
    annotated.places().stream()
        .flatMap(place -> place.mentions().stream())
        .map(mention -> mention.mention().span())
        .filter(span -> span.zone() == Zone.LEAD)
        .sorted(Comparator.reverseOrder())
        .forEach(span -> marked.insert(span.end(), ']').insert(span.start(), '['));
    return marked.toString();
  }

  private static AnnotatedDispatch annotated(String text) {
    var dispatch =
        new Dispatch(
            "x",
            new SourceLocation("x.txt", Optional.empty(), 0),
            DispatchText.of("Titre", text, List.of()),
            Metadata.NONE);
    return Annotators.annotate(dispatch, List.of(ANNOTATOR));
  }

  private static String shown(PlaceAnnotation annotation) {
    PlaceRole role = annotation.mentions().getFirst().role();
    return annotation.place().name()
        + "="
        + annotation.place().country().orElse("")
        + (annotation.place().id().isEmpty() ? "?" : "")
        + (role == PlaceRole.TEXT ? "" : " " + role.label());
  }

  private static List<String> lines(String name) throws IOException {
    var in = Objects.requireNonNull(ToponymAnnotatorTest.class.getResourceAsStream(name), name);
    try (var reader = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).toList();
    }
  }
}
