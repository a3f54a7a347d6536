package depeche.searcher.render;

import depeche.dispatch.Place;
import depeche.searcher.engine.PlaceMap;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/// A map as a table for spreadsheets (RFC 4180): a place a line.
final class MapCsv implements MapRenderer {
  @Override
  public void print(PlaceMap map, Appendable out) throws IOException {
    line(out, List.of("name", "path", "kind", "country", "lat", "lon", "count"));
    for (PlaceMap.Spot spot : map.spots()) {
      Place place = spot.place();
      line(
          out,
          List.of(
              SafeText.csvCell(place.name()),
              SafeText.csvCell(String.join(" > ", place.path())),
              place.kind().label(),
              place.country().orElse(""),
              Double.toString(spot.point().lat()),
              Double.toString(spot.point().lon()),
              Integer.toString(spot.dispatches())));
    }
  }

  /// Cells that are safe already: a southern latitude is no formula.
  private static void line(Appendable out, List<String> cells) throws IOException {
    out.append(cells.stream().collect(Collectors.joining(","))).append("\r\n");
  }
}
