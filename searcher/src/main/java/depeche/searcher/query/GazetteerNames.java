package depeche.searcher.query;

import depeche.dispatch.GeoPoint;
import depeche.places.Gazetteer;
import depeche.places.GazetteerEntry;
import java.util.List;
import java.util.Optional;

/// The names of the bundled gazetteer, which is loaded at the first question and never without one.
public final class GazetteerNames implements PlaceNames {
  @Override
  public List<String> canonical(String name) {
    return Gazetteer.bundled().named(name).stream().map(GazetteerEntry::name).distinct().toList();
  }

  @Override
  public Optional<GeoPoint> point(String name) {
    return Gazetteer.bundled().named(name).stream()
        .flatMap(entry -> entry.point().stream())
        .findFirst();
  }
}
