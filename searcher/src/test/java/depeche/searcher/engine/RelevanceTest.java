package depeche.searcher.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depeche.searcher.query.PlaceNames;
import depeche.searcher.query.QueryParser;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RelevanceTest {
  private static final String FILLER = "Rien de neuf au village ce matin. ".repeat(12);

  private static TestDispatch.Indexed dispatch(String id, String... paragraphs) {
    return new TestDispatch(id, "Titre", "", paragraphs).build();
  }

  private static SearchRequest request(String text, int offset, int size) {
    return SearchRequest.of(new QueryParser(LocalDate.EPOCH).parse(text)).lines(offset, size);
  }

  private static ResultPage search(String text, TestDispatch.Indexed... dispatches)
      throws IOException {
    try (var engine = TestArchive.of(List.of(dispatches), 10, PlaceNames.NONE)) {
      return engine.search(request(text, 0, 10));
    }
  }

  @Test
  void ranksTheSpellingAsTypedFirst() throws IOException {
    TestDispatch.Indexed market = dispatch("a", "Le marché ferme.");
    TestDispatch.Indexed walk = dispatch("b", "La marche ferme.");
    TestDispatch.Indexed plural = dispatch("c", "Les marchés ferment.");
    assertEquals("a", TestArchive.ids(search("marché", walk, plural, market)).getFirst());
    assertEquals("b", TestArchive.ids(search("marche", market, plural, walk)).getFirst());
    assertEquals("c", TestArchive.ids(search("marchés", market, walk, plural)).getFirst());
  }

  @Test
  void ranksWordsThatStandTogetherFirst() throws IOException {
    ResultPage page =
        search(
            "raffinerie incendie",
            dispatch("a", FILLER + "Une raffinerie.", FILLER + "Un incendie."),
            dispatch("b", FILLER + "La raffinerie est la proie d'un incendie.", FILLER));
    assertEquals(List.of("b", "a"), TestArchive.ids(page));
  }

  @Test
  void pagesFitTogetherBeyondTheHitsThatAreLookedAtTwice() throws IOException {
    List<TestDispatch.Indexed> dispatches =
        IntStream.range(0, 260)
            .mapToObj(i ->
                dispatch(
                    "d%03d".formatted(i),
                    "raffinerie " + "eau ".repeat(i % 17) + "incendie" + " feu".repeat(i % 5)))
            .toList();
    try (var engine = TestArchive.of(dispatches, 50, PlaceNames.NONE)) {
      List<String> whole = TestArchive.ids(engine.search(request("raffinerie incendie", 0, 260)));
      var pages = new ArrayList<String>();
      for (int offset = 0; offset < 260; offset += 13) {
        pages.addAll(TestArchive.ids(engine.search(request("raffinerie incendie", offset, 13))));
      }
      assertEquals(whole, pages);
      var exported = new ArrayList<String>();
      engine.export(request("raffinerie incendie", 0, 1), it -> exported.add(it.dispatch().id()));
      assertEquals(whole, exported);
    }
  }

  @Test
  void asksNoDispatchForAllTheWordsOfAQuestion() throws IOException {
    ResultPage page =
        search(
            "Qui a découvert la pénicilline à Londres ?",
            dispatch("a", "Un musée de Londres a découvert de vieilles boîtes de pénicilline."),
            dispatch("b", "La découverte de la pénicilline est due à Fleming."),
            dispatch("c", FILLER));
    assertTrue(page.fallback());
    assertEquals(List.of("a", "b"), TestArchive.ids(page));
  }
}
