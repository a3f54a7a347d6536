package depeche.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The values of facets, written and taken apart.
final class FacetDimensionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Asie                  ; 1|Asie                  ; Asie",
        "Asie > Syrie > Idlib  ; 3|Asie > Syrie > Idlib  ; Idlib",
        "Europe > Saint-Marin  ; 2|Europe > Saint-Marin  ; Saint-Marin"
      })
  void namesThePlaceThatAPathEndsWith(String path, String value, String name) {
    List<String> steps = List.of(path.split(" > ", -1));
    assertEquals(value, FacetDimension.pathValue(steps));
    assertEquals(steps, FacetDimension.path(value));
    assertEquals(name, FacetDimension.placeName(value));
  }
}
