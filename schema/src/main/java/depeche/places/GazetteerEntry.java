package depeche.places;

import depeche.dispatch.GeoPoint;
import depeche.dispatch.PlaceKind;
import java.util.Optional;

/// A place of the gazetteer.
///
/// @param id stable: a GeoNames id (`2988507`), or `iso:SY`, `adm1:SY.12`, `fr:30`, `d:donbass`
/// @param name French display name, without article
/// @param country ISO 3166-1 alpha-2, or `XK`; empty for what belongs to no single country
/// @param population inhabitants to three digits; 0 if unknown
/// @param capital whether it is the capital of its country
/// @param parent ordinal of the container within the same gazetteer, −1 if none
/// @param ordinal the entry's own number within its gazetteer; not stable from build to build
public record GazetteerEntry(
    String id,
    String name,
    PlaceKind kind,
    Optional<String> country,
    Optional<GeoPoint> point,
    long population,
    boolean capital,
    int parent,
    int ordinal) {

  public boolean isFrench() {
    return country.filter("FR"::equals).isPresent();
  }

  /// Two entries are the same place if they have the same id.
  @Override
  public boolean equals(Object other) {
    return other instanceof GazetteerEntry entry && entry.id.equals(id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
