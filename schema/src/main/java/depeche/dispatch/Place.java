package depeche.dispatch;

import java.util.List;
import java.util.Optional;

/// An entry of the gazetteer, or a place that no list knows, kept under the region around it.
///
/// @param name the French display name, « Idlib »
/// @param id stable within the gazetteer; empty for a place that no list knows
/// @param country ISO 3166-1 alpha-2, or `XK`; empty for seas, continents and the like
/// @param path display names from the widest container to the place itself, which is the last:
///   Asie, Syrie, Gouvernorat d'Idlib, Idlib
public record Place(
    String name,
    PlaceKind kind,
    Optional<String> id,
    Optional<String> country,
    List<String> path,
    Optional<GeoPoint> point) {
  public Place {
    name = CountedName.of(name);
    path = path.stream().map(CountedName::of).toList();
    if (path.isEmpty() || !path.getLast().equals(name)) {
      throw new IllegalArgumentException("the path of " + name + " ends elsewhere: " + path);
    }
  }
}
