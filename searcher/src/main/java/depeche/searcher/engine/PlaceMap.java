package depeche.searcher.engine;

import depeche.dispatch.GeoPoint;
import depeche.dispatch.Place;
import java.util.List;

/// Where some hits take place.
///
/// @param spots the places with coordinates that hits name themselves, the most frequent first; a
///   place does not stand for those inside it
/// @param hits how many hits there are
/// @param placed how many of them name a spot
public record PlaceMap(List<Spot> spots, int hits, int placed) {
  public PlaceMap {
    spots = List.copyOf(spots);
  }

  /// A place with a point, and how many hits name it.
  ///
  /// @param chosen whether it lies in a place that the request chose
  public record Spot(Place place, int dispatches, boolean chosen) {
    public Spot {
      if (place.point().isEmpty()) {
        throw new IllegalArgumentException(place.name() + " lies nowhere");
      }
    }

    public GeoPoint point() {
      return place.point().orElseThrow();
    }
  }
}
