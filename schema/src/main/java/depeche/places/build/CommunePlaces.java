package depeche.places.build;

import depeche.analysis.Folding;
import depeche.dispatch.GeoPoint;
import depeche.dispatch.PlaceKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// The communes that the list of cities lacks, for they are small or new. Where they are is known
/// by their neighbours: those of the same postal code, else of the same arrondissement.
final class CommunePlaces {
  private final World world;

  CommunePlaces(World world) {
    this.world = world;
  }

  void add() throws IOException {
    List<Commune> communes = world.sources.communes();
    var areas = new HashMap<String, List<GeoPoint>>();
    for (Commune commune : communes) {
      EntryDraft city = world.citiesByCommune.get(commune.code());
      if (city != null) {
        for (String area : commune.area()) {
          areas.computeIfAbsent(area, _ -> new ArrayList<>()).add(World.pointOf(city));
        }
      }
    }
    for (Commune commune : communes) {
      EntryDraft departement = world.drafts.get("fr:" + commune.departement());
      EntryDraft seat = world.citiesByCommune.get(commune.seat());
      Optional<GeoPoint> point =
          seat != null
              ? Optional.ofNullable(seat.point)
              : commune.area().stream()
                  .filter(areas::containsKey)
                  .findFirst()
                  .map(areas::get)
                  .map(CommunePlaces::centre);
      if (departement != null && point.isPresent() && !isKnown(commune, departement)) {
        var draft = new EntryDraft("insee:" + commune.code(), commune.name(), PlaceKind.CITY, "FR");
        draft.point = point.get();
        draft.population = commune.population();
        draft.prominence = 10 * (commune.population() + 300.0);
        draft.parent = departement;
        draft.named(commune.name());
        if (world.drafts.putIfAbsent(draft.id, draft) == null) {
          world
              .citiesByName
              .computeIfAbsent(Folding.key(draft.name), _ -> new ArrayList<>())
              .add(draft);
        }
      }
    }
  }

  private boolean isKnown(Commune commune, EntryDraft departement) {
    EntryDraft same = world.citiesByCommune.get(commune.code());
    if (same != null) {
      if (commune.seat().equals(commune.code())) {
        same.name = commune.name();
      }
      same.named(commune.name());
      return true;
    }
    return world.citiesByName.getOrDefault(Folding.key(commune.name()), List.of()).stream()
        .anyMatch(city -> city.parent == departement);
  }

  private static GeoPoint centre(List<GeoPoint> points) {
    return new GeoPoint(
        points.stream().mapToDouble(GeoPoint::lat).average().orElseThrow(),
        points.stream().mapToDouble(GeoPoint::lon).average().orElseThrow());
  }
}
