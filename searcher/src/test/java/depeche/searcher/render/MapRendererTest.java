package depeche.searcher.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depeche.dispatch.GeoPoint;
import depeche.dispatch.Place;
import depeche.dispatch.PlaceKind;
import depeche.searcher.engine.PlaceMap;
import depeche.searcher.language.Language;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class MapRendererTest {
  private static final MapRenderer.Land LAND =
      visitor -> {
        for (double lat = 30; lat < 40; lat += 0.05) {
          visitor.visit(PlaceKind.CITY, new GeoPoint(lat, 36));
        }
      };

  private static PlaceMap.Spot spot(String name, double lat, double lon, int dispatches) {
    var place =
        new Place(
            name,
            PlaceKind.CITY,
            Optional.empty(),
            Optional.of("SY"),
            List.of("Asie", "Syrie", name),
            Optional.of(new GeoPoint(lat, lon)));
    return new PlaceMap.Spot(place, dispatches, false);
  }

  private static PlaceMap map(PlaceMap.Spot... spots) {
    return new PlaceMap(List.of(spots), 90, 80);
  }

  private static String printed(MapRenderer renderer, PlaceMap map) throws IOException {
    var out = new StringBuilder();
    renderer.print(map, out);
    return out.toString();
  }

  @Test
  void framesWhereThePlacesAreAndLeavesStraysOut() {
    MapFrame frame =
        MapFrame.around(
            List.of(
                spot("Alep", 36.2, 37.1, 50),
                spot("Damas", 33.5, 36.3, 49),
                spot("Lima", -12, -77, 1)),
            1);
    assertTrue(frame.contains(new GeoPoint(36.2, 37.1)));
    assertFalse(frame.contains(new GeoPoint(-12, -77)));
    assertEquals(1, frame.aspect(), 0.1);
  }

  /// From the pole to the pole and around it, whatever the places.
  @Test
  void staysWithinTheWorld() {
    for (double lat : List.of(-89.9, -45.0, 0.0, 60.0, 89.9)) {
      for (double lon : List.of(-180.0, -179.0, 0.0, 180.0)) {
        for (double aspect : List.of(0.2, 1.0, 5.0)) {
          MapFrame frame =
              MapFrame.around(List.of(spot("a", lat, lon, 1), spot("b", -lat, -lon, 1)), aspect);
          assertTrue(frame.west() >= -180 && frame.east() <= 180, frame.toString());
          assertTrue(frame.south() >= -90 && frame.north() <= 90, frame.toString());
          assertTrue(frame.west() < frame.east() && frame.south() < frame.north());
        }
      }
    }
  }

  @Test
  void drawsNoWiderThanTheTerminal() throws IOException {
    PlaceMap map = map(spot("Alep", 36.2, 37.1, 50), spot("Damas", 33.5, 36.3, 30));
    for (int width : List.of(20, 40, 60, 80, 200)) {
      var style = new Style(width, Style.Colour.PLAIN, Language.FRENCH);
      String page = printed(new MapPage(style, 24, LAND), map);
      page.lines()
          .skip(1)
          .forEach(line -> assertTrue(Wrapping.columns(line) <= width, width + ": " + line));
      assertTrue(page.contains("A Syrie > Alep"), page);
      assertTrue(page.contains("B Syrie > Damas"), page);
    }
  }

  @Test
  void escapesWhatAnArchiveHolds() throws IOException {
    PlaceMap map = map(spot("<script>\"&'\u001B[31m", 36.2, 37.1, 50));
    String svg = printed(new MapSvg(Language.FRENCH, 24, LAND), map);
    assertFalse(svg.contains("<script"), svg);
    assertFalse(svg.contains("\u001B"), svg);
    assertTrue(svg.contains("&lt;script&gt;&quot;&amp;&#39;"), svg);
    assertFalse(svg.contains("href"), svg);
  }

  @Test
  void givesCoordinatesToPrograms() throws IOException {
    PlaceMap map = map(spot("Alep", -36.25, 37.5, 50));
    assertTrue(printed(new MapGeoJson(), map).contains("\"coordinates\":[37.5,-36.25]"));
    assertEquals(
        List.of(
            "name,path,kind,country,lat,lon,count",
            "Alep,Asie > Syrie > Alep,city,SY,-36.25,37.5,50"),
        printed(new MapCsv(), map).lines().toList());
  }
}
