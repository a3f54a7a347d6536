package depeche.searcher.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import depeche.searcher.query.QueryParser;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Relevance that fades with age; today is 20 February 2020.
final class RecencyTest {
  private static final List<TestDispatch.Indexed> FOUR =
      List.of(
          dispatch("old", "2019-02-20", "raffinerie raffinerie raffinerie raffinerie"),
          dispatch("none", "", "raffinerie raffinerie raffinerie"),
          dispatch("year", "2019-02-21", "raffinerie raffinerie"),
          dispatch("week", "2020-02-13", "raffinerie en mer"),
          dispatch("tomorrow", "2020-02-21", "raffinerie en mer du Nord, loin des côtes"));

  private static TestDispatch.Indexed dispatch(String id, String day, String text) {
    var dispatch = new TestDispatch(id, "Titre", "", text);
    return (day.isEmpty() ? dispatch : dispatch.on(day)).build();
  }

  private static SearchRequest request(int offset, int size) {
    return SearchRequest.of(new QueryParser(LocalDate.EPOCH).parse("raffinerie"))
        .lines(offset, size);
  }

  @ParameterizedTest
  @CsvSource({
    "1000000, old none year week tomorrow",
    "300, week tomorrow old none year",
    "30, week tomorrow old none year",
    "1, tomorrow week year old none"
  })
  void halvesTheScoreWithEachHalfLife(int days, String order) throws IOException {
    try (var engine = TestArchive.of(FOUR, 2)) {
      SearchRequest request = request(0, 10).fading(Duration.ofDays(days));
      assertEquals(order, String.join(" ", TestArchive.ids(engine.search(request))));
    }
  }

  @Test
  void weighsByAgeAlone() throws IOException {
    try (var engine = TestArchive.of(FOUR, 2)) {
      List<Hit> plain = engine.search(request(0, 10)).hits();
      List<Hit> fading = engine.search(request(0, 10).fading(Duration.ofDays(7))).hits();
      assertEquals(0.5, score(fading, "week") / score(plain, "week"), 0.03);
      assertEquals(1, score(fading, "tomorrow") / score(plain, "tomorrow"), 1e-6);
      assertEquals(
          score(fading, "old") / score(plain, "old"),
          score(fading, "none") / score(plain, "none"),
          1e-6);
    }
  }

  @Test
  void keepsTheRelevanceOfAnArchiveOfLongAgo() throws IOException {
    List<TestDispatch.Indexed> longAgo =
        List.of(
            dispatch("more", "1998-03-01", "raffinerie raffinerie raffinerie"),
            dispatch("less", "1998-03-01", "une raffinerie en mer du Nord"),
            dispatch("later", "1998-03-04", "une raffinerie en mer du Nord"));
    try (var engine = TestArchive.of(longAgo, 2)) {
      List<Hit> hits = engine.search(request(0, 10).fading(Duration.ofDays(1))).hits();
      assertEquals(
          List.of("later", "more", "less"),
          hits.stream().map(it -> it.dispatch().dispatch().id()).toList());
      assertEquals(0.125, score(hits, "less") / score(hits, "later"), 1e-6);
    }
  }

  private static double score(List<Hit> hits, String id) {
    return hits.stream()
        .filter(it -> it.dispatch().dispatch().id().equals(id))
        .mapToDouble(Hit::score)
        .sum();
  }

  @Test
  void pagesFitTogetherAndExportKeepsTheOrder() throws IOException {
    List<TestDispatch.Indexed> dispatches =
        IntStream.range(0, 150)
            .mapToObj(i ->
                dispatch(
                    "d%03d".formatted(i),
                    i % 9 == 0 ? "" : LocalDate.of(2019, 9, 1).plusDays(i).toString(),
                    "raffinerie " + "eau ".repeat(i % 17)))
            .toList();
    try (var engine = TestArchive.of(dispatches, 40)) {
      Duration month = Duration.ofDays(30);
      List<String> whole = TestArchive.ids(engine.search(request(0, 150).fading(month)));
      assertNotEquals(TestArchive.ids(engine.search(request(0, 150))), whole);
      var pages = new ArrayList<String>();
      for (int offset = 0; offset < 150; offset += 13) {
        pages.addAll(TestArchive.ids(engine.search(request(offset, 13).fading(month))));
      }
      assertEquals(whole, pages);
      var exported = new ArrayList<String>();
      engine.export(request(0, 1).fading(month), it -> exported.add(it.dispatch().id()));
      assertEquals(whole, exported);
    }
  }
}
