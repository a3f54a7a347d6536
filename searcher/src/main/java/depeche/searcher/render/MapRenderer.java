package depeche.searcher.render;

import depeche.places.Gazetteer;
import depeche.searcher.engine.PlaceMap;
import java.io.IOException;

/// Draws the places of hits in one [MapFormat].
///
/// There are no coastlines to draw: the dots of all places that the gazetteer knows, faint, show
/// where land is.
public interface MapRenderer {
  void print(PlaceMap map, Appendable out) throws IOException;

  /// The renderer of a format.
  ///
  /// @param listed how many places are named
  static MapRenderer of(MapFormat format, Style style, int listed) {
    return switch (format) {
      case TEXT -> new MapPage(style, listed, Gazetteer.bundled()::forEachPoint);
      case SVG -> new MapSvg(style.language(), listed, Gazetteer.bundled()::forEachPoint);
      case GEOJSON, JSON -> new MapGeoJson();
      case CSV -> new MapCsv();
    };
  }

  /// Where land is: calls back for each place known.
  interface Land {
    void forEach(Gazetteer.PointVisitor visitor);
  }
}
