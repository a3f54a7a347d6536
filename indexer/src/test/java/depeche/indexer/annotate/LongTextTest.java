package depeche.indexer.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depeche.dispatch.ActorAnnotation;
import depeche.dispatch.AnnotatedDispatch;
import depeche.dispatch.Dispatch;
import depeche.dispatch.DispatchText;
import depeche.dispatch.Metadata;
import depeche.dispatch.PlaceAnnotation;
import depeche.dispatch.SourceLocation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A text of many times the length of a dispatch: a book, a session of a parliament, a dump.
final class LongTextTest {
  private static final String TOLD =
      "À Clermont-Ferrand, le maire Olivier Bianchi a reçu la CGT le 4 mai 2019.";
  private static final String FILLING = "La séance a repris et les débats ont duré. ";

  private static AnnotatedDispatch annotated(List<String> paragraphs) {
    var text = DispatchText.ofBody(paragraphs);
    var source = new SourceLocation("long.txt", Optional.empty(), 0);
    var dispatch = new Dispatch("long", source, text, new Metadata.Builder().build());
    return Annotators.annotate(dispatch, Annotators.inOrder());
  }

  @Test
  void hasOneValueOfEachPlaceAndActor() {
    var paragraphs = new ArrayList<String>();
    for (int i = 0; i < 3; i++) {
      paragraphs.add(TOLD);
      paragraphs.addAll(Collections.nCopies(40, FILLING.repeat(40)));
    }
    AnnotatedDispatch found = annotated(paragraphs);
    assertTrue(Reading.stretches(found.dispatch()).size() > 2);
    PlaceAnnotation town = found.places().getFirst();
    assertEquals("Clermont-Ferrand", town.place().name());
    assertEquals(
        List.of(0, 41, 82),
        town.mentions().stream().map(it -> it.mention().span().paragraph()).toList());
    assertEquals(
        List.of("CGT 3", "Olivier Bianchi 3"),
        found.actors().stream().map(LongTextTest::counted).sorted().toList());
    assertEquals(3, found.dates().size());
  }

  private static String counted(ActorAnnotation actor) {
    return actor.actor().name() + " " + actor.mentions().size();
  }

  @Test
  void readsTheBeginningOfAnEndlessParagraph() {
    AnnotatedDispatch found = annotated(List.of(TOLD + " " + FILLING.repeat(5_000) + TOLD));
    assertEquals(1, found.places().getFirst().mentions().size());
  }
}
