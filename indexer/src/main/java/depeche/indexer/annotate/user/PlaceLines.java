package depeche.indexer.annotate.user;

import depeche.analysis.Folding;
import depeche.dispatch.GeoPoint;
import depeche.dispatch.PlaceKind;
import depeche.places.Gazetteer;
import depeche.places.GazetteerEntry;
import depeche.places.UserPlace;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The lines of the user's place file: name, kind, country, latitude, longitude, aliases separated
/// by |, container, population, id. Only name and kind must be there.
///
///     Neirab la Neuve    village    SY    35.93    36.71    Nayrab|al-Nayrab    Gouvernorat d'Idlib
///
/// The container is a place of the gazetteer, by its name or id, or of an earlier line; for one file.
final class PlaceLines {
  private final Gazetteer gazetteer = Gazetteer.bundled();
  private final Map<String, String> idsByName = new HashMap<>();
  private final Set<String> ids = new HashSet<>();

  /// @throws IllegalArgumentException for a line that makes no sense
  UserPlace place(UserFile.Line line) {
    String name = line.needed(0, "name");
    PlaceKind kind = KindWords.kind(PlaceKind.class, line.needed(1, "kind"));
    Optional<String> country = country(line.cell(2));
    String id =
        line.cell(8).isEmpty()
            ? "user:" + Folding.key(name) + country.map(code -> "." + code).orElse("")
            : line.cell(8);
    var place =
        new UserPlace(
            id,
            name,
            kind,
            country,
            point(line.cell(3), line.cell(4)),
            line.cell(7).isEmpty() ? 0 : (long) number(line.cell(7)),
            container(line.cell(6), country),
            line.several(5));
    idsByName.put(Folding.key(name), id);
    ids.add(id);
    return place;
  }

  /// The line that [#place] reads as this place.
  static String line(UserPlace place) {
    return String.join(
        "\t",
        place.name(),
        place.kind().label(),
        place.country().orElse(""),
        place.point().map(point -> Double.toString(point.lat())).orElse(""),
        place.point().map(point -> Double.toString(point.lon())).orElse(""),
        String.join("|", place.aliases()),
        place.parent().orElse(""),
        place.population() == 0 ? "" : Long.toString(place.population()),
        place.id());
  }

  private Optional<String> country(String cell) {
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    String code = cell.toUpperCase(Locale.ROOT);
    if (gazetteer.byId("iso:" + code).isPresent()) {
      return Optional.of(code);
    }
    return gazetteer.named(cell).stream()
        .filter(entry -> entry.kind() == PlaceKind.COUNTRY)
        .findFirst()
        .flatMap(GazetteerEntry::country)
        .or(() -> {
          throw new IllegalArgumentException("column 3: no country « " + cell + " »");
        });
  }

  private static Optional<GeoPoint> point(String lat, String lon) {
    return lat.isEmpty() && lon.isEmpty()
        ? Optional.empty()
        : Optional.of(new GeoPoint(number(lat), number(lon)));
  }

  private static double number(String cell) {
    try {
      return Double.parseDouble(cell.replace(',', '.'));
    } catch (NumberFormatException none) {
      throw new IllegalArgumentException("« " + cell + " » is no number", none);
    }
  }

  private Optional<String> container(String cell, Optional<String> country) {
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    String own = idsByName.get(Folding.key(cell));
    if (own != null || ids.contains(cell)) {
      return Optional.of(own != null ? own : cell);
    }
    Optional<GazetteerEntry> known = gazetteer.byId(cell);
    List<GazetteerEntry> named = gazetteer.named(cell);
    return known
        .or(() ->
            named.stream()
                .filter(entry -> country.isEmpty() || entry.country().equals(country))
                .findFirst())
        .map(GazetteerEntry::id)
        .or(() -> {
          throw new IllegalArgumentException("column 7: no place « " + cell + " »");
        });
  }
}
