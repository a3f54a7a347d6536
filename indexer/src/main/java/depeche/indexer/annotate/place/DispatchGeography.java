package depeche.indexer.annotate.place;

import depeche.dispatch.PlaceKind;
import depeche.indexer.annotate.Reading;
import depeche.indexer.annotate.Token;
import depeche.indexer.annotate.TokenizedPassage;
import depeche.places.Gazetteer;
import depeche.places.GazetteerEntry;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Where a dispatch is, by all its names and demonyms: for each country, region or département the
/// distinct names that speak of it or of a place inside.
final class DispatchGeography {
  private static final int SHORTEST_DEMONYM = 4;
  private static final int MOST_COUNTRIES = 4;

  private final Gazetteer gazetteer;
  private final Map<String, Set<String>> witnesses = new HashMap<>();

  /// Containers already looked up, for all rounds.
  private final Map<GazetteerEntry, List<GazetteerEntry>> containers;

  private DispatchGeography(
      Gazetteer gazetteer, Map<GazetteerEntry, List<GazetteerEntry>> containers) {
    this.gazetteer = gazetteer;
    this.containers = containers;
  }

  /// What contains a place, the nearest first.
  List<GazetteerEntry> containers(GazetteerEntry place) {
    return containers.computeIfAbsent(place, gazetteer::containers);
  }

  /// The countries of demonyms and adjectives: « des soldats turcs ».
  static DispatchGeography ofDemonyms(Reading reading, Gazetteer gazetteer) {
    var geography = new DispatchGeography(gazetteer, new HashMap<>());
    for (TokenizedPassage passage : reading.passages()) {
      for (Token token : passage.tokens()) {
        if (token.isWord() && token.text().length() >= SHORTEST_DEMONYM) {
          List<GazetteerEntry> places = gazetteer.demonym(token.text());
          if (!places.isEmpty()) {
            geography.add("demonym of " + places.getFirst().id(), places.getFirst());
          }
        }
      }
    }
    return geography;
  }

  DispatchGeography copy() {
    var copy = new DispatchGeography(gazetteer, containers);
    witnesses.forEach((id, names) -> copy.witnesses.put(id, new HashSet<>(names)));
    return copy;
  }

  /// A name, or another sign, speaks of a place.
  void add(String witness, GazetteerEntry place) {
    witnesses.computeIfAbsent(place.id(), _ -> new HashSet<>()).add(witness);
    for (GazetteerEntry container : containers(place)) {
      witnesses.computeIfAbsent(container.id(), _ -> new HashSet<>()).add(witness);
    }
  }

  boolean isEmpty() {
    return witnesses.isEmpty();
  }

  /// How many others than `witness` speak of this place or of something inside, at most 3.
  int support(GazetteerEntry place, String witness) {
    Set<String> names = witnesses.getOrDefault(place.id(), Set.of());
    return Math.min(3, names.size() - (names.contains(witness) ? 1 : 0));
  }

  /// The support of a candidate: its containers that others speak of, and what is inside it.
  double supportOf(GazetteerEntry candidate, String witness) {
    double inside = 0.5 * support(candidate, witness);
    double country = 0;
    double region = 0;
    for (GazetteerEntry container : containers(candidate)) {
      int witnesses = support(container, witness);
      switch (container.kind()) {
        case COUNTRY -> country = weight(witnesses, 1.2);
        case REGION, CITY -> region = Math.max(region, weight(witnesses, 0.9));
        case CONTINENT, DISTRICT, STREET, BUILDING, NATURAL, WATER, OTHER -> {}
      }
    }
    return inside + country + region + shores(candidate, witness);
  }

  /// Both shores of a water between a few countries, as the whole sea has them: « la Manche » in a
  /// dispatch on France and Great Britain.
  private double shores(GazetteerEntry candidate, String witness) {
    if (candidate.kind() != PlaceKind.WATER || candidate.country().isPresent()) {
      return 0;
    }
    List<String> codes = gazetteer.countries(candidate);
    if (codes.size() != 2) {
      return 0;
    }
    int least = Integer.MAX_VALUE;
    int most = 0;
    for (String code : codes) {
      Set<String> names = witnesses.getOrDefault("iso:" + code, Set.of());
      int others = Math.min(3, names.size() - (names.contains(witness) ? 1 : 0));
      least = Math.min(least, others);
      most = Math.max(most, others);
    }
    return weight(least, 1.2) + weight(most, 1.2);
  }

  /// The same without the country of the candidate: in an archive that is mostly about one country
  /// its name says nothing of which of its villages are meant.
  double nearSupportOf(GazetteerEntry candidate, String witness) {
    double region = 0;
    for (GazetteerEntry container : containers(candidate)) {
      if (container.kind() == PlaceKind.REGION || container.kind() == PlaceKind.CITY) {
        region = Math.max(region, weight(support(container, witness), 0.9));
      }
    }
    return 0.5 * support(candidate, witness) + region;
  }

  /// The names other than `witness` that speak of the country of a candidate or of what is inside
  /// it, for people to read.
  List<String> speakingOf(GazetteerEntry candidate, String witness) {
    var names = new TreeSet<String>();
    for (GazetteerEntry container : containers(candidate)) {
      if (container.kind() == PlaceKind.COUNTRY || container.kind() == PlaceKind.REGION) {
        names.addAll(witnesses.getOrDefault(container.id(), Set.of()));
      }
    }
    names.addAll(witnesses.getOrDefault(candidate.id(), Set.of()));
    names.remove(witness);
    return List.copyOf(names);
  }

  private static double weight(int witnesses, double first) {
    return witnesses == 0 ? 0 : first + 0.4 * (witnesses - 1);
  }

  /// That of some countries which most names speak of; empty for many countries, as of an ocean.
  Optional<String> likeliest(List<String> codes) {
    if (codes.size() > MOST_COUNTRIES) {
      return Optional.empty();
    }
    return codes.stream()
        .max(
            Comparator.comparingInt(
                code -> witnesses.getOrDefault("iso:" + code, Set.of()).size()));
  }

  /// « dans l'Atlantique », « les pays de l'Atlantique »: a water of no country has parts as
  /// regions have.
  boolean isOcean(GazetteerEntry place) {
    return place.kind() == PlaceKind.WATER
        && place.country().isEmpty()
        && gazetteer.countries(place).isEmpty();
  }

  /// Whether a word is an adjective of a country: « américain ».
  boolean isDemonymOf(String word, Optional<String> country) {
    return word.length() >= SHORTEST_DEMONYM
        && gazetteer.demonym(word).stream()
            .anyMatch(place -> place.country().equals(country) && country.isPresent());
  }

  /// The country that most names speak of.
  Optional<String> mainCountry() {
    return witnesses.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith("iso:"))
        .max(
            Map.Entry.<String, Set<String>>comparingByValue(
                    (left, right) -> Integer.compare(left.size(), right.size()))
                .thenComparing(Map.Entry.comparingByKey()))
        .map(entry -> entry.getKey().substring("iso:".length()));
  }
}
