package depeche.searcher.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import depeche.dispatch.Status;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A weather report that came every day, more often than members of a family are listed.
final class FamilyMembersTest {
  private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);
  private static final int DAYS = 510;

  private final LuceneEngine engine = open();

  private static LuceneEngine open() {
    var dispatches = new ArrayList<TestDispatch.Indexed>();
    for (int i = 0; i < DAYS; i++) {
      dispatches.add(report("d" + i, i).build());
    }
    // on the last day, and by its id before the one that it corrects
    dispatches.add(report("a", DAYS - 1).with(it -> it.status(Status.CORRECTION)).build());
    dispatches.add(report("w", 1).with(it -> it.status(Status.CANCELLED)).build());
    dispatches.add(new TestDispatch("x", "Autre", "Rien.", "Rien.").on("2018-01-02").build());
    try {
      return TestArchive.of(dispatches, 200);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static TestDispatch report(String id, int day) {
    return new TestDispatch(id, "Météo", "Il pleut sur Brest.", "Il pleut encore.")
        .on(FIRST.plusDays(day).toString())
        .family("meteo");
  }

  @AfterEach
  void close() throws IOException {
    engine.close();
  }

  private String before(String id, SearchRequest.Visibility visibility) throws IOException {
    return engine.versionBefore(id, visibility).map(it -> it.dispatch().id()).orElse("none");
  }

  @ParameterizedTest
  @CsvSource({
    "d0, none",
    "d1, d0",
    "d2, d1",
    "d505, d504",
    "d509, d508",
    "a, d509",
    "x, none",
    "zz, none",
    // what is cancelled is hidden, unless it was asked for
    "w, d1"
  })
  void findsTheVersionBeforeHoweverManyThereAre(String id, String before) throws IOException {
    assertEquals(before, before(id, SearchRequest.Visibility.USABLE));
  }

  @Test
  void passesOverNothingWhereEverythingIsToBeSeen() throws IOException {
    assertEquals("w", before("d2", SearchRequest.Visibility.EVERYTHING));
    assertEquals(
        Optional.of(500),
        engine
            .similar("d509", 0, SearchRequest.Visibility.EVERYTHING)
            .map(it -> it.family().size()));
  }
}
