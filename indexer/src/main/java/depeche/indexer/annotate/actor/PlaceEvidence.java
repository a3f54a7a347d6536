package depeche.indexer.annotate.actor;

import depeche.analysis.Folding;
import depeche.places.Gazetteer;
import depeche.places.GazetteerEntry;
import depeche.places.NameEntry;
import java.util.List;

/// What the gazetteer says of a capitalised word: a place, a demonym.
final class PlaceEvidence {
  private final Gazetteer gazetteer;

  PlaceEvidence(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /// How prominent the most prominent place of that name is: its population, 10,000,000 for
  /// countries, regions and seas, −1 if there is none.
  long prominence(String name) {
    NameEntry entry = gazetteer.lookUp(name);
    List<GazetteerEntry> candidates = entry.candidates();
    if (candidates.isEmpty()) {
      return -1;
    }
    GazetteerEntry first = candidates.getFirst();
    return switch (first.kind()) {
      case CONTINENT, COUNTRY -> 100_000_000;
      case REGION, NATURAL, WATER -> Math.max(first.population(), 1_000_000);
      case CITY, DISTRICT, STREET, BUILDING, OTHER -> first.population();
    };
  }

  /// Whether French has a word of the spelling of this place.
  boolean isWord(String name) {
    return gazetteer.lookUp(name).commonWord();
  }

  /// Whether a word is a demonym or an adjective of nationality.
  boolean isDemonym(String word) {
    return !gazetteer.demonym(word).isEmpty();
  }

  /// The ISO code of a country that this word names or calls by its adjective; empty if none.
  String country(String word) {
    return gazetteer
        .demonymCountry(word)
        .orElseGet(() ->
            gazetteer.named(Folding.key(word)).stream()
                .limit(1)
                .filter(entry -> entry.kind() == depeche.dispatch.PlaceKind.COUNTRY)
                .flatMap(entry -> entry.country().stream())
                .findFirst()
                .orElse(""));
  }
}
