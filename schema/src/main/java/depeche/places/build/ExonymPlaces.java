package depeche.places.build;

import depeche.analysis.Folding;
import depeche.dispatch.GeoPoint;
import depeche.dispatch.PlaceKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// French names of foreign cities and provinces, given to the places that the lists have.
final class ExonymPlaces {
  private final World world;

  ExonymPlaces(World world) {
    this.world = world;
  }

  void add() throws IOException {
    var near = new HashMap<String, List<EntryDraft>>();
    for (EntryDraft draft : world.drafts.values()) {
      if (draft.kind == PlaceKind.CITY) {
        near.computeIfAbsent(draft.country, _ -> new ArrayList<>()).add(draft);
      }
    }
    for (Map<String, String> row : world.sources.table("exonyms")) {
      String country = World.cell(row, "country");
      EntryDraft known =
          World.cell(row, "kind").equals("region")
              ? region(row, country)
              : exonymCity(row, near.getOrDefault(country, List.of()));
      known.name = EntryDraft.bare(World.cell(row, "name"));
      known.named(World.cell(row, "name"));
      HandTable.list(World.cell(row, "aliases")).forEach(known::named);
      world.labelled.putIfAbsent(World.cell(row, "name"), known);
    }
  }

  private EntryDraft region(Map<String, String> row, String country) {
    String local = AdminName.core(World.cell(row, "local"));
    EntryDraft known = world.admin1ByCore.get(country + " " + Folding.key(local));
    known = known != null ? known : world.admin1(row, country);
    if (known == null) {
      known = world.add(world.handWritten(row, PlaceKind.REGION, country));
      known.parent = world.country(country);
      known.prominence = 4e6;
    }
    return known;
  }

  /// The city of that name near that point; a new one if the lists do not know it.
  private EntryDraft exonymCity(Map<String, String> row, List<EntryDraft> cities) {
    GeoPoint point = World.point(row);
    List<String> names =
        List.of(
            Folding.key(World.cell(row, "local")),
            Folding.key(EntryDraft.bare(World.cell(row, "name"))));
    return cities.stream()
        .filter(city -> World.pointOf(city).kilometresTo(point) < 60)
        .filter(city -> names.stream().anyMatch(city.names::containsKey))
        .max(Comparator.comparingDouble(city -> city.prominence))
        .orElseGet(() -> newCity(row, point));
  }

  private EntryDraft newCity(Map<String, String> row, GeoPoint point) {
    world.warn("exonyms.tsv: no city is " + World.cell(row, "name"));
    EntryDraft city = world.add(world.handWritten(row, PlaceKind.CITY, World.cell(row, "country")));
    city.parent = world.country(World.cell(row, "country"));
    city.point = point;
    city.prominence = 2e4;
    return city;
  }
}
