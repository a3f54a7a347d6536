package depeche.searcher.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depeche.searcher.query.QueryParser;
import depeche.searcher.translation.PlaceNames;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  /// The words stand nearer together in the other.
  @Test
  void ranksPairsOfTheQueryAboveTheSameWordsApart() throws IOException {
    ResultPage page =
        search(
            "raffinerie pétrole incendie Marseille",
            dispatch("a", "Marseille, incendie, pétrole, raffinerie : rien de plus."),
            dispatch("b", "Raffinerie, pétrole ; plus rien. Incendie de Marseille."));
    assertEquals(List.of("b", "a"), TestArchive.ids(page));
  }

  @Test
  void ranksNamesAboveOtherWordsUnderTheFallback() throws IOException {
    ResultPage page =
        search(
            "théorème Fourier chaleur zéphyr",
            dispatch("a", "Un mémoire sur la chaleur et rien d'autre, un théorème."),
            dispatch("b", "Un mémoire sur les Fourier et rien d'autre, un théorème."),
            dispatch("c", "La chaleur."),
            dispatch("d", "Les Fourier."));
    assertTrue(page.fallback());
    assertEquals(List.of("b", "a"), TestArchive.ids(page));
  }

  @Test
  void ranksWordsOfTheFirstSentenceFirst() throws IOException {
    String lead = "Une raffinerie de Lavéra est la proie d'un incendie depuis l'aube de mardi. ";
    ResultPage page =
        search(
            "raffinerie incendie",
            dispatch("a", FILLER.substring(0, 300) + lead),
            dispatch("b", lead + FILLER.substring(0, 300)));
    assertEquals(List.of("b", "a"), TestArchive.ids(page));
  }

  /// The phrase is nowhere, its words are, and words of their family.
  @Test
  void ranksByTheWordsOfAPhraseThatNoDispatchHas() throws IOException {
    ResultPage page =
        search(
            "préfet \"œil exceptionnel qui voit tout\" commune",
            dispatch(
                "a", FILLER + FILLER, "Le préfet parle de la commune, dit-on, et d'une affaire."),
            dispatch("b", FILLER + FILLER, "Le préfet parle de la commune, dit-on, et des yeux."),
            dispatch(
                "c",
                FILLER + FILLER,
                "Le préfet parle de la commune, dit-on, et d'une exception."));
    assertTrue(page.fallback());
    assertEquals("a", TestArchive.ids(page).getLast());
  }

  /// What has all words is what was asked for, also by a sentence; less is offered, not given.
  @Test
  void offersAThirdOfManyWordsWhereFewDispatchesHaveAll() throws IOException {
    ResultPage page =
        search(
            "Qui a découvert la pénicilline à Londres avant Florey ?",
            dispatch("a", "Florey avant Londres : un musée a découvert de la pénicilline."),
            dispatch("b", "La pénicilline, ce fut Fleming avant tous, découvert à Paddington."),
            dispatch("c", FILLER));
    assertFalse(page.fallback());
    assertEquals(List.of("a"), TestArchive.ids(page));
    assertEquals(Optional.of("2 de (découvert pénicilline Londres avant Florey)"), page.wider());
  }
}
