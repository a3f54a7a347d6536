package depeche.searcher.translation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import depeche.places.Gazetteer;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The table of regions against the gazetteer, whose names it repeats.
final class RegionsTest {
  private final Gazetteer gazetteer = Gazetteer.bundled();

  @Test
  void areNamesOfTheGazetteer() {
    assertFalse(Regions.names().isEmpty());
    for (String region : Regions.names()) {
      assertFalse(gazetteer.named(region).isEmpty(), region);
    }
  }

  @Test
  void areMadeOfCountriesOfTheGazetteer() {
    for (String region : Regions.names()) {
      for (List<String> country : Regions.countries(region)) {
        List<List<String>> paths =
            gazetteer.named(country.getLast()).stream()
                .map(entry -> gazetteer.place(entry).path())
                .filter(country::equals)
                .toList();
        assertEquals(List.of(country), paths, region);
      }
    }
  }

  @Test
  void areNoPlacesAcrossBorders() {
    assertEquals(List.of(), Regions.countries("kurdistan"));
    assertEquals(List.of(), Regions.countries("maroc"));
  }
}
