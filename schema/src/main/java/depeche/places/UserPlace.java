package depeche.places;

import depeche.dispatch.GeoPoint;
import depeche.dispatch.PlaceKind;
import java.util.List;
import java.util.Optional;

/// A place that the user adds to the gazetteer; one with the id of a known place replaces it.
///
/// @param id anything that is not empty; a GeoNames id where there is one
/// @param parent id of the place that contains it
/// @param aliases other names
public record UserPlace(
    String id,
    String name,
    PlaceKind kind,
    Optional<String> country,
    Optional<GeoPoint> point,
    long population,
    Optional<String> parent,
    List<String> aliases) {
  public UserPlace {
    aliases = List.copyOf(aliases);
  }
}
