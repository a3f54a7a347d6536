package depeche.dispatch;

import java.util.List;

/// A place and where the dispatch mentions it.
///
/// @param mentions in reading order, at least one
/// @param rule the rule or gazetteer entry that decided, for `annotate` and `--pourquoi`
public record PlaceAnnotation(Place place, List<PlaceMention> mentions, String rule) {
  public PlaceAnnotation {
    mentions = List.copyOf(mentions);
    if (mentions.isEmpty()) {
      throw new IllegalArgumentException(place.name() + " is mentioned nowhere");
    }
  }
}
