package depeche.places.build;

import depeche.analysis.Folding;
import depeche.dispatch.GeoPoint;
import depeche.dispatch.Labelled;
import depeche.dispatch.PlaceKind;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All places, source after source, until they are written; long, since each source names and nests
/// its places in its own way.
final class World {
  /// Overseas départements are parts of France, whatever code ISO gives them.
  private static final Set<String> OVERSEAS = Set.of("GP", "MQ", "GF", "RE", "YT");

  final Sources sources;
  private final PrintStream log;
  private final Map<String, String> french;
  private final Map<String, String> english;

  /// In order of arrival, by id.
  final Map<String, EntryDraft> drafts = new LinkedHashMap<>();

  /// Hand-written places by their whole label, for `parent` columns.
  final Map<String, EntryDraft> labelled = new HashMap<>();

  private static final int METROPOLIS = 300_000;

  /// Regions of the first order by country and folded core name.
  final Map<String, EntryDraft> admin1ByCore = new HashMap<>();

  final Map<String, List<EntryDraft>> citiesByName = new HashMap<>();

  /// By INSEE code.
  final Map<String, EntryDraft> citiesByCommune = new HashMap<>();

  World(Sources sources, PrintStream log) throws IOException {
    this.sources = sources;
    this.log = log;
    this.french = sources.names("fr");
    this.english = sources.names("en");
  }

  EntryDraft add(EntryDraft draft) {
    if (drafts.putIfAbsent(draft.id, draft) != null) {
      throw new IllegalStateException("two places with the id " + draft.id);
    }
    return draft;
  }

  void warn(String message) {
    log.println("  " + message);
  }

  /// Continents come from the table of regions, since paths begin with them.
  void countries() throws IOException {
    for (Map<String, String> row : sources.table("regions")) {
      if (cell(row, "kind").equals("continent")) {
        EntryDraft draft = add(handWritten(row, PlaceKind.CONTINENT, ""));
        draft.prominence = 2e9;
      }
    }
    for (Map<String, String> row : sources.table("countries")) {
      String code = cell(row, "iso2");
      boolean overseas = OVERSEAS.contains(code);
      var draft =
          new EntryDraft(
              "iso:" + code,
              cell(row, "name"),
              overseas ? PlaceKind.REGION : PlaceKind.COUNTRY,
              overseas ? "FR" : code);
      draft.prominence = overseas ? 3e7 : 1e9;
      draft.point = point(row);
      draft.parent = labelled.get(overseas ? "France" : cell(row, "macro"));
      draft.named(draft.name);
      HandTable.list(cell(row, "aliases")).forEach(draft::named);
      draft.alias(Locale.of("", code).getDisplayCountry(Locale.FRENCH));
      draft.alias(Locale.of("", code).getDisplayCountry(Locale.ENGLISH));
      labelled.putIfAbsent(draft.name, add(draft));
    }
    // France stands after its overseas parts in the table
    for (String code : OVERSEAS) {
      country(code).parent = country("FR");
    }
  }

  EntryDraft country(String code) {
    EntryDraft country = drafts.get("iso:" + code);
    if (country == null) {
      throw new IllegalStateException("countries.tsv lacks " + code);
    }
    return country;
  }

  void france() throws IOException {
    for (Map<String, String> row : sources.table("france")) {
      String code = cell(row, "code");
      String unit = cell(row, "unit");
      if (drafts.containsKey("iso:" + overseasCode(cell(row, "name")))) {
        continue;
      }
      String id =
          switch (unit) {
            case "région" -> "adm1:FR." + code.substring(1);
            case "département" -> "fr:" + code;
            default -> "fr:" + Folding.key(cell(row, "name")).replace(' ', '-');
          };
      if (drafts.containsKey(id)) {
        warn("france.tsv: twice " + id);
        continue;
      }
      var draft = add(new EntryDraft(id, cell(row, "name"), PlaceKind.REGION, "FR"));
      draft.prominence = unit.equals("département") ? 5e6 : 3e7;
      describe(draft, row);
      draft.parent = parent(row, country("FR"));
      labelled.put(draft.name, draft);
      draft.name = EntryDraft.bare(draft.name);
    }
  }

  private static String overseasCode(String name) {
    return switch (name) {
      case "Guadeloupe" -> "GP";
      case "Martinique" -> "MQ";
      case "Guyane" -> "GF";
      case "La Réunion" -> "RE";
      case "Mayotte" -> "YT";
      default -> "";
    };
  }

  void cities() throws IOException {
    List<GeoNamesRow> rows = sources.cities();
    for (GeoNamesRow row : rows) {
      PlaceKind kind = row.feature().equals("PPLX") ? PlaceKind.DISTRICT : PlaceKind.CITY;
      boolean overseas = OVERSEAS.contains(row.country());
      var draft =
          add(
              new EntryDraft(
                  "" + row.id(), displayName(row), kind, overseas ? "FR" : row.country()));
      draft.point = new GeoPoint(row.lat(), row.lon());
      draft.population = row.population();
      draft.capital = isCapital(row);
      draft.named(draft.name);
      draft.named(row.name());
      Optional.ofNullable(english.get(draft.id)).ifPresent(draft::named);
      row.names().forEach(draft::alias);
      draft.parent = container(row);
      draft.prominence = prominence(row);
      citiesByName.computeIfAbsent(Folding.key(draft.name), _ -> new ArrayList<>()).add(draft);
      if (row.country().equals("FR") && kind == PlaceKind.CITY) {
        citiesByCommune.putIfAbsent(row.admin4(), draft);
      }
    }
    admin1Names(rows);
  }

  private String displayName(GeoNamesRow row) {
    String name = french.get("" + row.id());
    return capitalised(name != null ? name : row.name());
  }

  private static String capitalised(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static boolean isCapital(GeoNamesRow row) {
    return row.feature().equals("PPLC") && !OVERSEAS.contains(row.country());
  }

  private static double prominence(GeoNamesRow row) {
    double weight = row.population() + 300.0;
    if (isCapital(row)) {
      weight = Math.max(3 * weight, 1e6);
    }
    weight *= row.feature().equals("PPLX") ? 0.1 : 1;
    return switch (row.country()) {
      case "FR" -> weight * 10;
      case "BE", "CH", "LU", "MC" -> weight * 3;
      default -> weight;
    };
  }

  private EntryDraft container(GeoNamesRow row) {
    if (row.country().equals("FR")) {
      EntryDraft departement = drafts.get("fr:" + row.admin2());
      if (departement != null && !row.admin2().equals("75")) {
        return departement;
      }
    }
    if (row.admin1().isEmpty() || row.admin1().equals("00")) {
      return country(row.country());
    }
    String id = "adm1:" + row.country() + "." + row.admin1();
    EntryDraft region = drafts.get(id);
    if (region == null) {
      String code = row.country() + "." + row.admin1();
      String name = french.getOrDefault(code, english.getOrDefault(code, ""));
      if (name.isEmpty() || OVERSEAS.contains(row.country())) {
        return country(row.country());
      }
      region = add(new EntryDraft(id, name, PlaceKind.REGION, row.country()));
      region.parent = country(row.country());
    }
    return region;
  }

  /// Names, centres and weights of regions of the first order, from the cities in them.
  private void admin1Names(List<GeoNamesRow> rows) {
    var members = new HashMap<EntryDraft, List<EntryDraft>>();
    for (GeoNamesRow row : rows) {
      EntryDraft city = drafts.get("" + row.id());
      if (city != null && city.parent != null && city.parent.id.startsWith("adm1:")) {
        members.computeIfAbsent(city.parent, _ -> new ArrayList<>()).add(city);
      }
    }
    // a great city may lie outside the region around it that has its name (Kyïv, Maputo)
    List<EntryDraft> metropolises =
        members.values().stream()
            .flatMap(List::stream)
            .filter(city -> city.population >= METROPOLIS)
            .toList();
    for (EntryDraft region : drafts.values()) {
      if (region.id.startsWith("adm1:") && !region.country.equals("FR")) {
        nameAdmin1(region, members.getOrDefault(region, List.of()), metropolises);
      }
    }
  }

  private void nameAdmin1(
      EntryDraft region, List<EntryDraft> cities, List<EntryDraft> metropolises) {
    String code = region.id.substring("adm1:".length());
    String englishName = english.getOrDefault(code, region.name);
    String core = capitalised(AdminName.core(region.name));
    String key = Folding.key(core);
    boolean namesake =
        cities.stream().anyMatch(city -> city.isCalled(key))
            || metropolises.stream()
                .anyMatch(city -> city.country.equals(region.country) && city.isCalled(key));
    region.named(region.name);
    region.named(core);
    region.alias(englishName);
    region.alias(AdminName.core(englishName));
    region.name = namesake ? AdminName.typed(core, englishName) : core;
    region.named(region.name);
    long inhabitants = cities.stream().mapToLong(city -> city.population).sum();
    region.population = inhabitants;
    region.namesake = namesake;
    region.prominence = (namesake ? 0.02 : 0.5) * inhabitants + 300;
    double lat = cities.stream().mapToDouble(city -> pointOf(city).lat()).average().orElse(0);
    double lon = cities.stream().mapToDouble(city -> pointOf(city).lon()).average().orElse(0);
    region.point = new GeoPoint(lat, lon);
    for (String name : region.names.keySet()) {
      admin1ByCore.putIfAbsent(region.country + " " + name, region);
    }
  }

  static GeoPoint pointOf(EntryDraft draft) {
    if (draft.point == null) {
      throw new IllegalStateException(draft.id + " has no coordinates");
    }
    return draft.point;
  }

  void regions() throws IOException {
    var byRow = new IdentityHashMap<Map<String, String>, EntryDraft>();
    List<Map<String, String>> rows = sources.table("regions");
    for (Map<String, String> row : rows) {
      if (!cell(row, "kind").equals("continent")) {
        byRow.put(row, region(row));
      }
    }
    for (Map<String, String> row : rows) {
      EntryDraft draft = byRow.get(row);
      if (draft != null) {
        List<String> codes = HandTable.list(cell(row, "countries"));
        EntryDraft country = codes.size() == 1 ? country(codes.getFirst()) : null;
        EntryDraft parent = parent(row, country);
        if (parent != draft && !(draft.id.startsWith("adm1:") && parent == country)) {
          draft.parent = parent;
        }
      }
    }
  }

  private EntryDraft region(Map<String, String> row) {
    PlaceKind kind = Labelled.of(PlaceKind.class, cell(row, "kind"));
    List<String> codes = HandTable.list(cell(row, "countries"));
    String country = codes.size() == 1 ? codes.getFirst() : "";
    country = OVERSEAS.contains(country) ? "FR" : country;
    EntryDraft known = kind == PlaceKind.REGION ? admin1(row, country) : null;
    if (known == null) {
      EntryDraft draft = add(handWritten(row, kind, country));
      draft.prominence =
          switch (kind) {
            case CONTINENT, COUNTRY -> 1e9;
            case REGION -> 4e6;
            case WATER, NATURAL -> 3e6;
            case CITY, DISTRICT, STREET, BUILDING, OTHER -> 5e5;
          };
      return draft;
    }
    String label = cell(row, "name");
    known.name = EntryDraft.bare(label);
    describe(known, row);
    known.prominence = Math.max(known.prominence, known.namesake ? 0 : 4e6);
    labelled.putIfAbsent(label, known);
    return known;
  }

  @Nullable EntryDraft admin1(Map<String, String> row, String country) {
    var names = new ArrayList<String>();
    names.add(cell(row, "name"));
    names.addAll(HandTable.list(cell(row, "aliases")));
    for (String name : names) {
      EntryDraft region = admin1ByCore.get(country + " " + Folding.key(AdminName.core(name)));
      if (region != null && !labelled.containsValue(region)) {
        return region;
      }
    }
    return null;
  }

  EntryDraft handWritten(Map<String, String> row, PlaceKind kind, String country) {
    String label = cell(row, "name");
    String id = "d:" + Folding.key(label).replace(' ', '-');
    var draft =
        new EntryDraft(
            drafts.containsKey(id) ? id + "-2" : id, EntryDraft.bare(label), kind, country);
    describe(draft, row);
    labelled.putIfAbsent(label, draft);
    return draft;
  }

  private static void describe(EntryDraft draft, Map<String, String> row) {
    draft.point = point(row);
    String countries = row.getOrDefault("countries", "");
    draft.shared = countries.contains("|") ? countries : "";
    draft.named(cell(row, "name"));
    HandTable.list(cell(row, "aliases")).forEach(draft::named);
  }

  static GeoPoint point(Map<String, String> row) {
    return new GeoPoint(Double.parseDouble(cell(row, "lat")), Double.parseDouble(cell(row, "lon")));
  }

  private @Nullable EntryDraft parent(Map<String, String> row, @Nullable EntryDraft otherwise) {
    String label = cell(row, "parent");
    if (label.isEmpty()) {
      return otherwise;
    }
    EntryDraft parent = labelled.get(label);
    if (parent != null) {
      return parent;
    }
    Optional<EntryDraft> city =
        city(label, otherwise == null ? "" : otherwise.country).or(() -> named(label));
    if (city.isEmpty()) {
      warn("unknown parent " + label + " of " + cell(row, "name"));
    }
    return city.orElse(otherwise);
  }

  /// The most populous city of a name.
  private Optional<EntryDraft> city(String label, String country) {
    return citiesByName.getOrDefault(Folding.key(EntryDraft.bare(label)), List.of()).stream()
        .filter(city -> country.isEmpty() || city.country.equals(country))
        .max(Comparator.comparingDouble(city -> city.prominence));
  }

  Collection<EntryDraft> places() {
    return drafts.values();
  }

  /// The place that a table of demonyms names: by code, by label, or the most prominent of a name.
  Optional<EntryDraft> named(String label) {
    EntryDraft country = drafts.get("iso:" + label);
    if (country != null) {
      return Optional.of(country);
    }
    Optional<EntryDraft> known = Optional.ofNullable(labelled.get(label)).or(() -> city(label, ""));
    return known.or(() ->
        drafts.values().stream()
            .filter(draft -> draft.names.containsKey(Folding.key(EntryDraft.bare(label))))
            .max(Comparator.comparingDouble(draft -> draft.prominence)));
  }

  static String cell(Map<String, String> row, String column) {
    String cell = row.get(column);
    if (cell == null) {
      throw new IllegalStateException("no column " + column + " in " + row.keySet());
    }
    return cell;
  }
}
