package depeche.searcher.render;

import depeche.dispatch.Place;
import depeche.places.Gazetteer;
import depeche.places.GazetteerEntry;
import java.io.IOException;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/// Places of the gazetteer for programs, in the shape that `annotate` gives them.
public final class PlaceList {
  private PlaceList() {}

  /// One object: `{"version": 1, "places": [{"name": …, "path": […], "population": …}]}`.
  public static void json(List<GazetteerEntry> entries, Gazetteer gazetteer, Appendable out)
      throws IOException {
    JsonLine.write(
        out,
        json -> {
          json.writeArrayPropertyStart("places");
          entries.forEach(entry -> place(json, entry, gazetteer.place(entry)));
          json.writeEndArray();
        });
  }

  private static void place(JsonGenerator json, GazetteerEntry entry, Place place) {
    json.writeStartObject();
    JsonDispatch.place(json, place);
    if (entry.population() == 0) {
      json.writeNullProperty("population");
    } else {
      json.writeNumberProperty("population", entry.population());
    }
    json.writeEndObject();
  }
}
