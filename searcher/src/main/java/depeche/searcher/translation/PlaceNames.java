package depeche.searcher.translation;

import depeche.dispatch.GeoPoint;
import java.util.List;
import java.util.Optional;

/// What the gazetteer knows of a name that an archive does not: asked only then, because loading it
/// costs more than a search.
public interface PlaceNames {
  /// Knows nothing.
  PlaceNames NONE =
      new PlaceNames() {
        @Override
        public List<List<String>> paths(String name) {
          return List.of();
        }

        @Override
        public Optional<GeoPoint> point(String name) {
          return Optional.empty();
        }
      };

  /// The paths of the places that are called `name`, the most likely first.
  List<List<String>> paths(String name);

  /// Where the most likely place of that name lies.
  Optional<GeoPoint> point(String name);
}
