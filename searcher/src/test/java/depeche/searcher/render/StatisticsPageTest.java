package depeche.searcher.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depeche.searcher.engine.ArchiveStatistics;
import depeche.searcher.engine.Coverage;
import depeche.searcher.engine.Gap;
import depeche.searcher.language.Language;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class StatisticsPageTest {
  private static String page(int width) throws IOException {
    LocalDate first = LocalDate.of(2019, 1, 1);
    LocalDate last = LocalDate.of(2020, 12, 31);
    var covered = new Coverage(1234, Optional.of(first), Optional.of(last));
    var undated = new Coverage(2, Optional.empty(), Optional.empty());
    var statistics =
        new ArchiveStatistics(
            1236,
            1200,
            2,
            0,
            0,
            Optional.of(first),
            Optional.of(last),
            Map.of("2019-01", 1236),
            List.of(new Gap(LocalDate.of(2019, 2, 1), LocalDate.of(2019, 12, 31), 1200)),
            Map.of("Agence de presse", covered),
            Map.of("Feuille sans date", undated),
            List.of(),
            List.of(),
            1 << 20);
    var out = new StringBuilder();
    var style = new Style(width, Style.Colour.PLAIN, Language.FRENCH);
    new StatisticsPage(style, new Paint(style.colour())).print(statistics, out);
    return out.toString();
  }

  @Test
  void namesSourcesBesideTheirDays() throws IOException {
    assertTrue(page(80).contains("2019-01-01 – 2020-12-31  Agence de presse\n"), page(80));
  }

  @Test
  void namesSourcesAboveTheirDaysWhereThereIsLittleRoom() throws IOException {
    String page = page(40);
    assertTrue(page.contains("  Agence de presse\n            2019-01-01 – 2020-12-31\n"), page);
    assertTrue(page.contains("         2  Feuille sans date\n"), page);
    assertTrue(page.contains("  334  2019-02-01 – 2019-12-31  (~1"), page);
    assertEquals(List.of(), page.lines().filter(line -> line.length() > 40).toList());
  }
}
