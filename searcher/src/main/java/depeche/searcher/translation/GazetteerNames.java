package depeche.searcher.translation;

import depeche.dispatch.GeoPoint;
import depeche.places.Gazetteer;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The names of a gazetteer, which is loaded at the first question and never without one.
public final class GazetteerNames implements PlaceNames {
  private final Supplier<Gazetteer> source;
  private @Nullable Gazetteer loaded;

  /// The names of the bundled gazetteer.
  public GazetteerNames() {
    this(Gazetteer::bundled);
  }

  /// @param source of the gazetteer, such as one with the user's own places; asked once
  public GazetteerNames(Supplier<Gazetteer> source) {
    this.source = source;
  }

  private Gazetteer gazetteer() {
    Gazetteer gazetteer = loaded;
    if (gazetteer == null) {
      gazetteer = source.get();
      loaded = gazetteer;
    }
    return gazetteer;
  }

  @Override
  public List<List<String>> paths(String name) {
    return gazetteer().named(name).stream()
        .map(entry -> gazetteer().place(entry).path())
        .distinct()
        .toList();
  }

  @Override
  public Optional<GeoPoint> point(String name) {
    return gazetteer().named(name).stream().flatMap(entry -> entry.point().stream()).findFirst();
  }
}
