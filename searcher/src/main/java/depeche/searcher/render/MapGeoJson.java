package depeche.searcher.render;

import depeche.dispatch.Place;
import depeche.searcher.engine.PlaceMap;
import java.io.IOException;
import tools.jackson.core.JsonGenerator;

/// A map as GeoJSON (RFC 7946): a feature a place, its count among the properties.
final class MapGeoJson implements MapRenderer {
  @Override
  public void print(PlaceMap map, Appendable out) throws IOException {
    JsonLine.write(
        out,
        json -> {
          json.writeStringProperty("type", "FeatureCollection");
          json.writeNumberProperty("total", map.hits());
          json.writeNumberProperty("placed", map.placed());
          json.writeArrayPropertyStart("features");
          map.spots().forEach(spot -> feature(json, spot));
          json.writeEndArray();
        });
  }

  private static void feature(JsonGenerator json, PlaceMap.Spot spot) {
    Place place = spot.place();
    json.writeStartObject();
    json.writeStringProperty("type", "Feature");
    json.writeObjectPropertyStart("geometry");
    json.writeStringProperty("type", "Point");
    json.writeArrayPropertyStart("coordinates");
    json.writeNumber(spot.point().lon());
    json.writeNumber(spot.point().lat());
    json.writeEndArray();
    json.writeEndObject();
    json.writeObjectPropertyStart("properties");
    json.writeStringProperty("name", place.name());
    JsonLine.strings(json, "path", place.path());
    json.writeStringProperty("kind", place.kind().label());
    JsonLine.text(json, "id", place.id());
    JsonLine.text(json, "country", place.country());
    json.writeNumberProperty("count", spot.dispatches());
    json.writeEndObject();
    json.writeEndObject();
  }
}
