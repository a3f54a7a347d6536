package depeche.searcher.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

final class CoverageGapsTest {
  private static final LocalDate START = LocalDate.of(2021, 1, 1);

  /// So many dispatches on each day of a year but those left out.
  private static Map<LocalDate, Integer> year(int daily, Predicate<LocalDate> leftOut) {
    var days = new TreeMap<LocalDate, Integer>();
    START
        .datesUntil(START.plusYears(1))
        .filter(leftOut.negate())
        .forEach(day -> days.put(day, daily));
    return days;
  }

  private static boolean weekend(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
  }

  @Test
  void findsADayThatABusyArchiveLacks() {
    LocalDate lost = LocalDate.of(2021, 5, 4);
    assertEquals(
        List.of(new Gap(lost, lost, 100)), CoverageGaps.of(year(100, day -> day.equals(lost))));
  }

  @Test
  void findsNoneWhereTheRhythmIsThatOfAWeek() {
    assertEquals(List.of(), CoverageGaps.of(year(100, CoverageGapsTest::weekend)));
  }

  @Test
  void findsAMonthThatIsLackingBesideTheWeekends() {
    var gaps = CoverageGaps.of(year(10, day -> weekend(day) || day.getMonthValue() == 6));
    assertEquals(1, gaps.size(), gaps.toString());
    assertEquals(LocalDate.of(2021, 6, 1), gaps.getFirst().from());
    assertEquals(LocalDate.of(2021, 6, 30), gaps.getFirst().to());
  }

  @Test
  void findsNoneBetweenOldPagesAndTheFirstYearOfAnArchive() {
    var days = new TreeMap<>(year(100, day -> day.getDayOfYear() == 200));
    days.put(LocalDate.of(2011, 7, 28), 1);
    days.put(LocalDate.of(2015, 3, 24), 2);
    LocalDate lost = LocalDate.of(2021, 7, 19);
    assertEquals(List.of(new Gap(lost, lost, 100)), CoverageGaps.of(days));
  }

  @Test
  void expectsLittleOfAnArchiveThatHasLittle() {
    assertEquals(
        List.of(), CoverageGaps.of(year(1, day -> day.getDayOfMonth() > 1 && day.getYear() > 0)));
    assertEquals(List.of(), CoverageGaps.of(Map.of()));
    assertEquals(List.of(), CoverageGaps.of(Map.of(START, 5)));
  }
}
