package depeche.places.build;

import depeche.analysis.Folding;
import depeche.dispatch.GeoPoint;
import depeche.dispatch.PlaceKind;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A place while the gazetteer is put together.
final class EntryDraft {
  final String id;
  String name;
  final PlaceKind kind;
  final String country;
  @Nullable GeoPoint point;
  long population;
  boolean capital;
  @Nullable EntryDraft parent;

  /// How likely a bare name means this place and no namesake; comparable to inhabitants.
  double prominence;

  /// The countries that it lies in, between bars, if they are several.
  String shared = "";

  /// Whether a region shares its name with a city inside it, so that the bare name is the city.
  boolean namesake;

  /// Folded names; `true` for those that are but an alias.
  final TreeMap<String, Boolean> names = new TreeMap<>();

  EntryDraft(String id, String name, PlaceKind kind, String country) {
    this.id = id;
    this.name = name;
    this.kind = kind;
    this.country = country;
  }

  /// Adds one of its own names.
  void named(String name) {
    String key = Folding.key(bare(name));
    if (!key.isEmpty()) {
      names.put(key, isQualified(name));
    }
  }

  /// Adds a name that others have a better right to.
  void alias(String name) {
    String key = Folding.key(bare(name));
    if (!key.isEmpty()) {
      names.putIfAbsent(key, true);
    }
  }

  /// Whether that folded name is one of its own, and not but an alias.
  boolean isCalled(String key) {
    return Boolean.FALSE.equals(names.get(key));
  }

  Optional<String> countryCode() {
    return country.isEmpty() ? Optional.empty() : Optional.of(country);
  }

  /// A name without the word in parentheses that tells it from a namesake.
  static String bare(String name) {
    int bracket = name.indexOf(" (");
    return bracket > 0 ? name.substring(0, bracket) : name;
  }

  private static boolean isQualified(String name) {
    return name.indexOf(" (") > 0;
  }
}
