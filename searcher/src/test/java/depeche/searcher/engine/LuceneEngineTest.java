package depeche.searcher.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depeche.dispatch.ActorKind;
import depeche.dispatch.GeoPoint;
import depeche.dispatch.PlaceRole;
import depeche.dispatch.Status;
import depeche.fields.DispatchField;
import depeche.fields.FacetDimension;
import depeche.searcher.query.QueryNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A search and its page on a handful of dispatches, part by part.
///
/// Long, since every part of a page is asked of the same small archive.
final class LuceneEngineTest {
  private static final QueryNode SYRIA = new QueryNode.Place(DispatchField.PLACE, "syrie");

  private final LuceneEngine engine = open();

  private static LuceneEngine open() {
    try {
      return TestArchive.of(
          List.of(
              new TestDispatch("a1", "Frappe sur Idlib", "Un raid a fait dix morts.", "Le calme.")
                  .on("2020-02-20T18:04:00+01:00")
                  .agency("AFP")
                  .place(
                      "Asie > Syrie > Idlib",
                      PlaceRole.TEXT,
                      Optional.of(new GeoPoint(35.93, 36.63)))
                  .actor("Vladimir Poutine", ActorKind.PERSON, "Poutine")
                  .event(LocalDate.of(2020, 2, 3), LocalDate.of(2020, 2, 3))
                  .family("f1")
                  .build(),
              new TestDispatch("a2", "Ankara répond", "Une frappe vise des chars.", "Deux raids.")
                  .on("2020-03-01")
                  .agency("Reuters")
                  .place("Asie > Syrie > Alep")
                  .place("Asie > Turquie > Ankara")
                  .actor("Recep Tayyip Erdogan", ActorKind.PERSON, "Erdogan")
                  .build(),
              new TestDispatch("a3", "Sommet à Paris", "La frappe est au menu.", "Rien de plus.")
                  .on("2020-03-01")
                  .agency("AFP")
                  .place("Europe > France > Paris")
                  .actor("Organisation des Nations unies", ActorKind.OTHER, "ONU")
                  .family("f1")
                  .build(),
              new TestDispatch("b4", "Tempête en mer", "Un navire coule.", "Aucun mort.")
                  .place("Méditerranée")
                  .build(),
              new TestDispatch("b5", "Frappe annulée", "Une erreur.", "Une frappe.")
                  .on("2020-03-02")
                  .place("Asie > Syrie > Idlib")
                  .with(it -> it.status(Status.CANCELLED))
                  .build()),
          2);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @AfterEach
  void close() throws IOException {
    engine.close();
  }

  private static QueryNode word(String text) {
    return new QueryNode.Word(DispatchField.TEXT, text);
  }

  private List<String> found(QueryNode node) throws IOException {
    return TestArchive.ids(engine.search(TestArchive.request(node))).stream().sorted().toList();
  }

  @Test
  void findsByEveryKindOfNode() throws IOException {
    var cases = new ArrayList<Map.Entry<QueryNode, List<String>>>();
    cases.add(Map.entry(word("frappe"), List.of("a1", "a2", "a3")));
    cases.add(Map.entry(new QueryNode.Word(DispatchField.TITLE, "frappe"), List.of("a1")));
    cases.add(
        Map.entry(new QueryNode.Prefix(DispatchField.TEXT, "frap"), List.of("a1", "a2", "a3")));
    cases.add(Map.entry(new QueryNode.Wildcard(DispatchField.TEXT, "m?r"), List.of("b4")));
    cases.add(Map.entry(new QueryNode.Fuzzy(DispatchField.TEXT, "sommt", 1), List.of("a3")));
    cases.add(Map.entry(SYRIA, List.of("a1", "a2")));
    cases.add(Map.entry(new QueryNode.Actor("ONU"), List.of("a3")));
    cases.add(Map.entry(new QueryNode.Actor("nations unies"), List.of("a3")));
    cases.add(Map.entry(new QueryNode.Value(DispatchField.AGENCY, "afp"), List.of("a1", "a3")));
    cases.add(
        Map.entry(
            new QueryNode.Days(
                DispatchField.EVENT,
                Optional.of(LocalDate.of(2020, 2, 1)),
                Optional.of(LocalDate.of(2020, 2, 4)),
                ""),
            List.of("a1")));
    cases.add(
        Map.entry(
            new QueryNode.Days(
                DispatchField.PUBLISHED,
                Optional.of(LocalDate.of(2020, 3, 1)),
                Optional.empty(),
                ""),
            List.of("a2", "a3")));
    cases.add(
        Map.entry(
            new QueryNode.Near("", Optional.of(new GeoPoint(35.9, 36.6)), 25), List.of("a1")));
    cases.add(
        Map.entry(
            new QueryNode.Phrase(DispatchField.TEXT, List.of("dix", "morts"), 0), List.of("a1")));
    cases.add(
        Map.entry(
            new QueryNode.And(List.of(word("frappe"), new QueryNode.Not(SYRIA))), List.of("a3")));
    cases.add(
        Map.entry(
            new QueryNode.Or(List.of(word("navire"), word("raid"))), List.of("a1", "a2", "b4")));
    cases.add(Map.entry(new QueryNode.Not(word("frappe")), List.of("b4")));
    cases.add(Map.entry(new QueryNode.None(), List.of()));
    for (Map.Entry<QueryNode, List<String>> it : cases) {
      assertEquals(it.getValue(), found(it.getKey()), it.getKey().toString());
    }
  }

  @Test
  void ranksTheTitleFirstAndTiesByNewestThenId() throws IOException {
    assertEquals(
        List.of("a1", "a2", "a3"),
        TestArchive.ids(engine.search(TestArchive.request(word("frappe")))));
  }

  @Test
  void listsTheNewestFirstWhereNothingRanks() throws IOException {
    ResultPage page = engine.search(TestArchive.request(new QueryNode.All()));
    assertEquals(List.of("a2", "a3", "a1", "b4"), TestArchive.ids(page));
    assertEquals(SearchRequest.Order.NEWEST, page.request().order());
    assertEquals(4, page.total());
  }

  @Test
  void countsEveryDimensionSideways() throws IOException {
    ResultPage page =
        engine.search(
            TestArchive.request(
                new QueryNode.And(List.of(word("frappe"), SYRIA)),
                List.of(
                    new SearchRequest.Selection(
                        List.of(new QueryNode.Value(DispatchField.AGENCY, "AFP")))),
                FacetDimension.PLACE,
                FacetDimension.AGENCY,
                FacetDimension.ACTOR));
    assertEquals(List.of("a1"), TestArchive.ids(page));
    assertEquals(
        List.of(
            List.of("Europe > France 1", "Asie > Syrie > Idlib 1", "Asie > Syrie 1*"),
            List.of("AFP 1*", "Reuters 1"),
            List.of("Vladimir Poutine 1")),
        page.facets().stream().map(TestArchive::values).toList());
  }

  @Test
  void showsCountriesAndPlacesWithoutOne() throws IOException {
    ResultPage page =
        engine.search(TestArchive.request(new QueryNode.All(), List.of(), FacetDimension.PLACE));
    assertEquals(
        List.of(
            List.of("Asie > Syrie 2", "Europe > France 1", "Méditerranée 1", "Asie > Turquie 1")),
        page.facets().stream().map(TestArchive::values).toList());
  }

  /// The most frequent are given, in whichever order.
  @Test
  void ordersAFacetByValue() throws IOException {
    SearchRequest all = TestArchive.request(new QueryNode.All());
    var actors =
        new FacetRequest(FacetDimension.AGENCY, 9, Optional.empty(), FacetRequest.Order.VALUE);
    var months =
        new FacetRequest(FacetDimension.PUBLISHED, 9, Optional.empty(), FacetRequest.Order.VALUE);
    assertEquals(
        List.of(List.of("AFP 2", "Reuters 1"), List.of("2020-02 1", "2020-03 2")),
        engine.facets(all.counting(List.of(actors, months))).stream()
            .map(TestArchive::values)
            .toList());
    assertEquals(
        List.of("2020-03 2", "2020-02 1"),
        TestArchive.values(
            engine
                .facets(all.counting(List.of(new FacetRequest(FacetDimension.PUBLISHED, 9))))
                .getFirst()));
    var places =
        new FacetRequest(FacetDimension.PLACE, 3, Optional.empty(), FacetRequest.Order.VALUE);
    assertEquals(
        List.of("Asie > Syrie 2", "Europe > France 1", "Méditerranée 1"),
        TestArchive.values(engine.facets(all.counting(List.of(places))).getFirst()));
  }

  @Test
  void findsTheCountriesOfARegion() throws IOException {
    var region = new QueryNode.Place(DispatchField.PLACE, "Proche-Orient");
    ResultPage page = engine.search(TestArchive.request(region));
    assertEquals(List.of("a2", "a1"), TestArchive.ids(page));
    assertTrue(page.notes().getFirst().contains("(Syrie, Liban, "), page.notes().toString());
    assertEquals(
        0,
        engine
            .search(TestArchive.request(new QueryNode.Place(DispatchField.PLACE, "Maghreb")))
            .total());
  }

  @Test
  void fallsBackToAThirdOfTheWords() throws IOException {
    var words = new QueryNode.And(List.of(word("frappe"), word("navire"), SYRIA));
    ResultPage page = engine.search(TestArchive.request(words));
    assertTrue(page.fallback());
    assertEquals(List.of("a1", "a2"), TestArchive.ids(page));
    var exported = new ArrayList<String>();
    engine.export(TestArchive.request(words), it -> exported.add(it.dispatch().id()));
    assertEquals(List.of(), exported);
  }

  @Test
  void opensTheMonthsOfAYearAndTheDaysOfAMonth() throws IOException {
    QueryNode february =
        new QueryNode.Days(
            DispatchField.PUBLISHED,
            Optional.of(LocalDate.of(2020, 2, 1)),
            Optional.of(LocalDate.of(2020, 3, 1)),
            "2020-02");
    assertEquals(
        List.of("2020-03 2", "2020-02 1*", "2020-02-20 1"),
        TestArchive.values(
            engine
                .search(TestArchive.request(february, List.of(), FacetDimension.PUBLISHED))
                .facets()
                .getFirst()));
  }

  @Test
  void ranksWordsThatStandTogetherAboveWordsApart() throws IOException {
    var apart = new TestDispatch("a", "Bilan", "Une zone. Plus tard, un accord de désescalade.");
    var together = new TestDispatch("b", "Bilan", "Une zone de désescalade. Plus tard, un accord.");
    try (var two = TestArchive.of(List.of(apart.build(), together.build()), 5)) {
      QueryNode words = new QueryNode.And(List.of(word("zone"), word("désescalade")));
      assertEquals(List.of("b", "a"), TestArchive.ids(two.search(TestArchive.request(words))));
    }
  }

  @Test
  void exportsEveryHitInOrder() throws IOException {
    var exported = new ArrayList<String>();
    engine.export(TestArchive.request(new QueryNode.All()), it -> exported.add(it.dispatch().id()));
    assertEquals(List.of("a2", "a3", "a1", "b4"), exported);
  }

  @Test
  void countsTheFamilyOverTheWholeArchive() throws IOException {
    Hit hit = engine.search(TestArchive.request(word("idlib"))).hits().getFirst();
    assertEquals(new Hit.Family("f1", 2), hit.family());
  }

  @Test
  void findsAFamilyByAnyOfItsMembers() throws IOException {
    for (String id : List.of("f1", "a1", "a3")) {
      ResultPage page =
          engine.search(TestArchive.request(new QueryNode.Value(DispatchField.FAMILY, id)));
      assertEquals(List.of("a3", "a1"), TestArchive.ids(page), id);
    }
    QueryNode alone = new QueryNode.Value(DispatchField.FAMILY, "b4");
    assertEquals(List.of("b4"), TestArchive.ids(engine.search(TestArchive.request(alone))));
    QueryNode nobody = new QueryNode.Value(DispatchField.FAMILY, "Émile ?");
    assertEquals(0, engine.search(TestArchive.request(nobody)).total());
  }

  @Test
  void countsFamiliesWhereTheyAreAskedFor() throws IOException {
    SearchRequest dispatches =
        TestArchive.request(word("frappe"), List.of(), FacetDimension.AGENCY);
    SearchRequest families = dispatches.with(SearchRequest.Families.COUNTED);
    assertEquals(3, engine.search(dispatches).total());
    assertEquals(
        List.of("AFP 2", "Reuters 1"),
        TestArchive.values(engine.search(dispatches).facets().getFirst()));
    ResultPage page = engine.search(families);
    assertEquals(2, page.total());
    assertEquals(2, page.hits().size());
    assertEquals(List.of("AFP 1", "Reuters 1"), TestArchive.values(page.facets().getFirst()));
  }

  @Test
  void tellsTheFamilyOfADispatchFromOthersLikeIt() throws IOException {
    SimilarPage page = engine.similar("a1", 10, SearchRequest.Visibility.USABLE).orElseThrow();
    assertEquals(
        List.of("a1", "a3"), page.family().stream().map(it -> it.dispatch().id()).toList());
    assertEquals(
        List.of("a2"), page.alike().stream().map(it -> it.dispatch().dispatch().id()).toList());
    assertEquals(Optional.empty(), engine.similar("c", 10, SearchRequest.Visibility.USABLE));
  }

  @Test
  void readsOneDispatchByItsIdOrAPrefixOfIt() throws IOException {
    assertEquals("a2", engine.dispatch("a2").orElseThrow().dispatch().id());
    assertEquals(Optional.empty(), engine.dispatch("a"));
    assertEquals(Optional.empty(), engine.dispatch("c"));
  }

  private static Coverage coverage(int dispatches, String first, String last) {
    return new Coverage(
        dispatches, Optional.of(LocalDate.parse(first)), Optional.of(LocalDate.parse(last)));
  }

  @Test
  void saysWhatTheArchiveHolds() throws IOException {
    ArchiveStatistics statistics = engine.statistics();
    assertEquals(5, statistics.dispatches());
    assertEquals(4, statistics.families());
    assertEquals(1, statistics.undated());
    assertEquals(0, statistics.withoutPlace());
    assertEquals(2, statistics.withoutActor());
    assertEquals(Optional.of(LocalDate.of(2020, 2, 20)), statistics.first());
    assertEquals(Optional.of(LocalDate.of(2020, 3, 2)), statistics.last());
    assertEquals(Map.of("2020-02", 1, "2020-03", 3), statistics.byMonth());
    assertEquals(
        Map.of(
            "AFP", coverage(2, "2020-02-20", "2020-03-01"),
            "Reuters", coverage(1, "2020-03-01", "2020-03-01")),
        statistics.agencies());
    assertEquals("bad.html", statistics.failures().getFirst().file());
    assertEquals(Map.of("a picture", 1), statistics.skipReasons());
    assertTrue(statistics.bytes() > 1000);
  }

  @Test
  void saysHowToMakeAnArchiveThatIsMissing(@TempDir Path folder) {
    Path nowhere = folder.resolve("nowhere");
    var thrown =
        assertThrows(
            MissingArchiveException.class,
            () -> LuceneEngine.open(nowhere, LuceneEngine.Lifetime.ONE_SEARCH));
    assertEquals(
        "no archive at " + nowhere + ": run depeche index SOURCE… --index " + nowhere,
        thrown.getMessage());
  }
}
