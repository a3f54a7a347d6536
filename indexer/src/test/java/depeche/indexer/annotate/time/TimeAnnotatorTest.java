package depeche.indexer.annotate.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depeche.dispatch.AnnotatedDispatch;
import depeche.dispatch.TimeAnnotation;
import depeche.dispatch.TimeInterval;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TimeAnnotatorTest {
  private static final Optional<LocalDate> DAY = Optional.of(LocalDate.of(2020, 2, 21));

  @Test
  void spansMatchTheirTextThroughLigaturesAccentsAndEmoji() {
    AnnotatedDispatch dispatch =
        TimeReadings.annotated(
            DAY,
            "😀 Sœur Léa, arrivée le 3 fe\u0301vrier, l’a vu en aou\u0302t\u00A02018. Puis,"
                + " mi-mai.");
    for (TimeAnnotation date : dispatch.dates()) {
      assertEquals(date.mention().text(), dispatch.dispatch().text().at(date.mention().span()));
    }
    assertEquals(
        List.of("2020-02-03", "2018-08", "2019-05"),
        dispatch.dates().stream().map(date -> date.interval().orElseThrow().value()).toList());
  }

  @Test
  void givesTheDaysThatAValueCovers() {
    assertEquals(
        List.of(
            new TimeInterval("2020-02-20", LocalDate.of(2020, 2, 20), LocalDate.of(2020, 2, 21)),
            new TimeInterval("2020-W08", LocalDate.of(2020, 2, 17), LocalDate.of(2020, 2, 24)),
            new TimeInterval("198X", LocalDate.of(1980, 1, 1), LocalDate.of(1990, 1, 1)),
            new TimeInterval("2020-SU", LocalDate.of(2020, 6, 1), LocalDate.of(2020, 9, 1)),
            new TimeInterval(
                "2020-03-03/2020-03-05", LocalDate.of(2020, 3, 3), LocalDate.of(2020, 3, 6)),
            new TimeInterval("2018-09", LocalDate.of(2018, 9, 1), LocalDate.of(2018, 10, 1))),
        TimeReadings.dates(
                DAY,
                "jeudi, cette semaine, les années 1980, cet été, du 3 au 5 mars, septembre 2018")
            .stream()
            .map(date -> date.interval().orElseThrow())
            .toList());
  }

  @Test
  void namesTheRuleBehindADate() {
    assertEquals(
        List.of("weekday", "night of two weekdays"),
        TimeReadings.dates(DAY, "jeudi, puis dans la nuit de jeudi à vendredi").stream()
            .map(TimeAnnotation::rule)
            .toList());
  }

  @Test
  void inventsNothingWithoutADayOfPublication() {
    List<TimeAnnotation> dates =
        TimeReadings.dates(
            Optional.empty(), "jeudi", "le 3 février", "hier soir", "ce week-end", "il y a un an");
    assertEquals(5, dates.size());
    assertTrue(dates.stream().allMatch(date -> date.interval().isEmpty()));
  }

  @Test
  void readsWeekdaysOfHeadlinesAsToComeUnlessAVerbTellsOrTheyHaveJustBeen() {
    assertEquals("2020-02-24", ofHeadline("Métro : huit lignes fermées lundi"));
    assertEquals("2020-02-24", ofHeadline("La ministre lundi à Lyon"));
    assertEquals("2020-02-21", ofHeadline("Trois blessés vendredi à Lyon"));
    assertEquals("2020-02-20", ofHeadline("Trois blessés jeudi à Lyon"));
    assertEquals("2020-02-17", ofHeadline("Le boulanger a disparu lundi"));
    assertEquals("2020-02-17", ofHeadline("Un boulanger introuvable depuis lundi"));
  }

  private static String ofHeadline(String title) {
    return TimeReadings.datesOfHeadline(DAY.orElseThrow(), title)
        .getFirst()
        .interval()
        .orElseThrow()
        .value();
  }
}
