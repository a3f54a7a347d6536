package depeche.indexer.annotate.place;

import depeche.indexer.annotate.Reading;
import depeche.indexer.annotate.Token;
import depeche.indexer.annotate.TokenizedPassage;
import depeche.places.Gazetteer;
import depeche.places.GazetteerEntry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Where a dispatch is, by all its names and demonyms: for each country, region or département the
/// distinct names that speak of it or of a place inside.
final class DispatchGeography {
  private static final int SHORTEST_DEMONYM = 4;

  private final Gazetteer gazetteer;
  private final Map<String, Set<String>> witnesses = new HashMap<>();

  DispatchGeography(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /// The countries of demonyms and adjectives: « des soldats turcs ».
  static DispatchGeography ofDemonyms(Reading reading, Gazetteer gazetteer) {
    var geography = new DispatchGeography(gazetteer);
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
    var copy = new DispatchGeography(gazetteer);
    witnesses.forEach((id, names) -> copy.witnesses.put(id, new HashSet<>(names)));
    return copy;
  }

  /// A name, or another sign, speaks of a place.
  void add(String witness, GazetteerEntry place) {
    witnesses.computeIfAbsent(place.id(), _ -> new HashSet<>()).add(witness);
    for (GazetteerEntry container : gazetteer.containers(place)) {
      witnesses.computeIfAbsent(container.id(), _ -> new HashSet<>()).add(witness);
    }
  }

  /// How many others than `witness` speak of this place or of something inside, at most 3.
  int support(GazetteerEntry place, String witness) {
    Set<String> names = witnesses.getOrDefault(place.id(), Set.of());
    return Math.min(3, names.size() - (names.contains(witness) ? 1 : 0));
  }

  /// The support of a candidate: its containers that others speak of, and what is inside it.
  double supportOf(GazetteerEntry candidate, String witness) {
    double support = 0.5 * support(candidate, witness);
    for (GazetteerEntry container : gazetteer.containers(candidate)) {
      support +=
          switch (container.kind()) {
            case CONTINENT -> 0;
            case COUNTRY -> weight(support(container, witness), 1.2);
            case REGION -> weight(support(container, witness), 1.3);
            case CITY, DISTRICT, STREET, BUILDING, NATURAL, WATER, OTHER -> 0.5;
          };
    }
    return support;
  }

  private static double weight(int witnesses, double first) {
    return witnesses == 0 ? 0 : first + 0.4 * (witnesses - 1);
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
