package depeche.searcher.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depeche.dispatch.ActorKind;
import depeche.dispatch.AnnotatedDispatch;
import depeche.dispatch.GeoPoint;
import depeche.dispatch.PlaceRole;
import depeche.fields.DispatchField;
import depeche.fields.FacetDimension;
import depeche.searcher.query.QueryNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class HitAnalysisTest {
  private static final QueryNode SYRIA = new QueryNode.Place(DispatchField.PLACE, "Syrie");
  private static final QueryNode IDLIB = new QueryNode.Place(DispatchField.PLACE, "Idlib");

  private final LuceneEngine engine = open();
  private final HitAnalysis analysis = engine.analysis();

  /// Forty quiet days of one dispatch each, and a day of six on Idlib.
  private static LuceneEngine open() {
    var dispatches = new ArrayList<TestDispatch.Indexed>();
    for (int i = 0; i < 40; i++) {
      dispatches.add(
          new TestDispatch("q" + i, "Le marché", "Le cours monte à Paris, selon la Banque.")
              .on(LocalDate.of(2020, 1, 1).plusDays(i).toString())
              .place("Europe > France > Paris", PlaceRole.TEXT, point(48.85, 2.35))
              .actor("Banque", ActorKind.COMPANY)
              .build());
    }
    for (int i = 0; i < 6; i++) {
      dispatches.add(
          new TestDispatch(
                  "r" + i,
                  "Un raid",
                  "Le calme. Un raid a visé Idlib. Poutine nie.",
                  "Un raid d'Alep à Idlib, dit Vladimir Poutine.")
              .on("2020-01-20")
              .place("Asie > Syrie > Idlib", PlaceRole.TEXT, point(35.93, 36.63))
              .place("Asie > Syrie > Alep", PlaceRole.GOVERNMENT, point(36.2, 37.16))
              .actor("Vladimir Poutine", ActorKind.PERSON, "Poutine")
              .event(LocalDate.of(2020, 1, 18), LocalDate.of(2020, 1, 19))
              .family("pair" + i / 2)
              .build());
    }
    try {
      return TestArchive.of(dispatches, 7);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<GeoPoint> point(double lat, double lon) {
    return Optional.of(new GeoPoint(lat, lon));
  }

  @AfterEach
  void close() throws IOException {
    engine.close();
  }

  private static SearchRequest all() {
    return TestArchive.request(new QueryNode.All());
  }

  private static SearchRequest raid() {
    return TestArchive.request(new QueryNode.Word(DispatchField.TEXT, "raid"));
  }

  @Test
  void namesThePlacesAndActorsOfTheArchive() throws IOException {
    assertEquals(
        List.of("acteur:poutine [Vladimir Poutine]", "lieu:idlib [Asie > Syrie > Idlib]"),
        analysis
            .meanings(
                List.of(
                    new QueryNode.Actor("poutine"),
                    new QueryNode.Place(DispatchField.PLACE, "idlib"),
                    new QueryNode.Place(DispatchField.PLACE, "Nulle part")))
            .stream()
            .map(it -> it.node() + " " + it.values())
            .toList());
  }

  @Test
  void countsWhatStandsBesideAnActorAndMarksTheActor() throws IOException {
    SearchRequest request =
        TestArchive.request(new QueryNode.All(), List.of(), FacetDimension.ACTOR)
            .together(List.of(new QueryNode.Actor("Poutine")));
    assertEquals(
        List.of("Vladimir Poutine 6*"), TestArchive.values(engine.facets(request).getFirst()));
  }

  @Test
  void tellsWhatIsTypicalOfTheHits() throws IOException {
    Significance actors = analysis.significance(raid(), new FacetRequest(FacetDimension.ACTOR, 5));
    assertEquals(List.of("Vladimir Poutine"), actors.values().getFirst().path());
    assertEquals(1, actors.values().size());
    assertEquals(6, actors.values().getFirst().background());
    assertEquals(6, actors.hits());
    assertEquals(46, actors.archive());
    Significance places = analysis.significance(raid(), new FacetRequest(FacetDimension.PLACE, 5));
    assertEquals(
        List.of(List.of("Asie", "Syrie", "Idlib")),
        places.values().stream().map(Significance.Value::path).toList(),
        "containers that are there for Idlib alone say nothing more");
    assertEquals(
        List.of(),
        analysis.significance(all(), new FacetRequest(FacetDimension.PLACE, 5)).values());
  }

  @Test
  void tellsWhichWordsAreTypical() throws IOException {
    Significance words = analysis.words(raid(), 20, Optional.empty());
    List<String> told =
        words.values().stream().map(Significance.Value::path).map(List::getFirst).toList();
    assertTrue(told.containsAll(List.of("Idlib", "calme", "Alep")), told.toString());
    assertFalse(told.contains("raid"), "what was asked for tells nothing");
    assertFalse(told.contains("Paris"), "others say Paris");
    Significance named = analysis.words(raid(), 20, Optional.of(new NamePattern("al*")));
    assertEquals(List.of("Alep"), named.values().stream().map(it -> it.path().getFirst()).toList());
  }

  /// By hand: 10 of 20 hits, 20 of 200 dispatches; expected are 2, 18, 18 and 162.
  @Test
  void computesTheLikelihoodRatio() {
    double byHand =
        2 * (10 * Math.log(10 / 2.0) + 10 * Math.log(10 / 18.0) + 10 * Math.log(10 / 18.0))
            + 2 * 170 * Math.log(170 / 162.0);
    assertEquals(byHand, Significance.logLikelihood(10, 20, 20, 200), 1e-9);
    assertEquals(0, Significance.logLikelihood(1, 10, 10, 100), 1e-9);
    assertEquals(0, Significance.logLikelihood(0, 10, 10, 100), 1e-9);
  }

  @Test
  void givesTheSentencesBehindAPlace() throws IOException {
    Evidence evidence = analysis.evidence(all(), SYRIA, 3);
    assertEquals(6, evidence.total());
    assertEquals(3, evidence.sentences().size());
    Evidence.Sentence first = evidence.sentences().getFirst();
    assertEquals("Un raid a visé Idlib.", first.text().text());
    assertEquals(List.of(new Snippet.Range(15, 20)), first.text().highlights());
    assertEquals("Asie > Syrie > Idlib", first.name());
    assertEquals("test", first.rule());
    assertEquals("r0", first.dispatch().dispatch().id());
  }

  @Test
  void doesNotTakeAGovernmentForAPlace() throws IOException {
    QueryNode aleppo = new QueryNode.Place(DispatchField.PLACE, "Alep");
    assertEquals(List.of(), analysis.evidence(all(), aleppo, 3).sentences());
  }

  @Test
  void findsThePeakAndSaysWhatItWasAbout() throws IOException {
    Timeline timeline =
        analysis.timeline(all(), new Timeline.Request(Timeline.Clock.PUBLISHED, Optional.empty()));
    assertEquals(Timeline.Unit.DAY, timeline.unit());
    assertEquals(40, timeline.periods().size());
    List<Timeline.Period> peaks =
        timeline.periods().stream().filter(it -> it.peak().isPresent()).toList();
    assertEquals(List.of("2020-01-20"), peaks.stream().map(Timeline.Period::value).toList());
    assertEquals(7, peaks.getFirst().dispatches());
    assertEquals(
        List.of("Vladimir Poutine", "Idlib"), peaks.getFirst().peak().orElseThrow().names());
  }

  @Test
  void countsEventsInEveryPeriodThatTheyTouch() throws IOException {
    for (Timeline.Unit unit : Timeline.Unit.values()) {
      Timeline timeline =
          analysis.timeline(all(), new Timeline.Request(Timeline.Clock.EVENT, Optional.of(unit)));
      assertEquals(6, timeline.dated());
      assertEquals(46, timeline.hits());
      for (Timeline.Period period : timeline.periods()) {
        var within =
            new QueryNode.Days(
                DispatchField.EVENT, Optional.of(period.from()), Optional.of(period.to()), "");
        assertEquals(
            engine.search(TestArchive.request(within)).total(),
            period.dispatches(),
            unit + " " + period.value());
      }
    }
  }

  @Test
  void mapsPlacesThatAreNamedThemselves() throws IOException {
    PlaceMap map = analysis.places(all());
    assertEquals(
        List.of("Paris 40", "Idlib 6"),
        map.spots().stream().map(it -> it.place().name() + " " + it.dispatches()).toList());
    assertEquals(46, map.placed());
  }

  @Test
  void marksThePlacesAndActorsThatWereAskedFor() throws IOException {
    Hit hit =
        engine
            .search(
                TestArchive.request(
                    new QueryNode.And(List.of(IDLIB, new QueryNode.Actor("Poutine")))))
            .hits()
            .getFirst();
    Snippet snippet = hit.snippets().getFirst();
    assertEquals("Un raid a visé Idlib. Poutine nie.", snippet.text());
    assertEquals(
        List.of(new Snippet.Range(15, 20), new Snippet.Range(22, 29)), snippet.highlights());
  }

  @Test
  void findsWordsAndMentionsOfOneDispatch() throws IOException {
    SearchRequest request = raid().together(List.of(IDLIB));
    AnnotatedDispatch dispatch = engine.dispatch("r0").orElseThrow();
    assertEquals(
        List.of("raid", "raid", "Idlib", "raid"),
        analysis.found(request, dispatch).stream().map(dispatch.dispatch().text()::at).toList());
  }

  @Test
  void countsFamiliesWhereTheyAreWanted() throws IOException {
    SearchRequest raid = raid();
    var counted = raid.with(SearchRequest.Families.COUNTED);
    PlaceMap map = analysis.places(counted);
    assertEquals(List.of(3), map.spots().stream().map(PlaceMap.Spot::dispatches).toList());
    assertEquals(3, map.hits());
    for (Timeline.Clock clock : Timeline.Clock.values()) {
      Timeline timeline = analysis.timeline(counted, new Timeline.Request(clock, Optional.empty()));
      assertEquals(3, timeline.hits(), clock.label());
      assertEquals(3, timeline.dated(), clock.label());
      assertEquals(3, timeline.periods().getFirst().dispatches(), clock.label());
    }
    Significance typical =
        analysis.significance(counted, new FacetRequest(FacetDimension.ACTOR, 5));
    assertEquals(3, typical.values().getFirst().dispatches());
    assertEquals(3, typical.hits());
    assertEquals(43, typical.archive());
  }
}
