package depeche.indexer.annotate.actor;

import depeche.analysis.Folding;
import depeche.dispatch.PlaceKind;
import depeche.places.Gazetteer;
import depeche.places.GazetteerEntry;
import depeche.places.NameEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the gazetteer says of a word: a place, a demonym. Remembers what one dispatch asked; for
/// one thread.
final class PlaceEvidence {
  private static final long COUNTRY = 100_000_000;

  private final Gazetteer gazetteer;
  private final Map<String, Long> prominences = new HashMap<>();
  private final Map<String, Boolean> demonyms = new HashMap<>();

  PlaceEvidence(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /// How prominent the most prominent place of that name is: its population; 100,000,000 for
  /// countries and continents, at least 1,000,000 for regions and waters; 0 where the name is
  /// rather a surname; −1 if there is none.
  long prominence(String name) {
    Long known = prominences.get(name);
    if (known == null) {
      known = lookUp(name);
      prominences.put(name, known);
    }
    return known;
  }

  private long lookUp(String name) {
    NameEntry entry = gazetteer.lookUp(inFull(name));
    List<GazetteerEntry> candidates = entry.candidates();
    if (candidates.isEmpty()) {
      return -1;
    }
    GazetteerEntry first = candidates.getFirst();
    if (isSurname(name, entry)) {
      return 0;
    }
    return switch (first.kind()) {
      case CONTINENT, COUNTRY -> COUNTRY;
      case REGION, NATURAL, WATER -> Math.max(first.population(), 1_000_000);
      case CITY, DISTRICT, STREET, BUILDING, OTHER -> first.population();
    };
  }

  /// « Hollande » is another name of a country, and who bears it is named more often.
  private static boolean isSurname(String name, NameEntry entry) {
    GazetteerEntry first = entry.candidates().getFirst();
    return entry.personName()
        && first.kind() == PlaceKind.COUNTRY
        && !Folding.key(first.name()).equals(Folding.key(name));
  }

  /// Whether a word is a country behind its article (« la Hollande », « en Hollande ») and a person
  /// without.
  boolean isCountryBehindArticle(String word) {
    NameEntry entry = gazetteer.lookUp(word);
    return !entry.candidates().isEmpty() && isSurname(word, entry);
  }

  /// « St-Michel » is Saint-Michel.
  private static String inFull(String name) {
    boolean abbreviated = name.startsWith("St-") || name.startsWith("Ste-");
    return abbreviated ? "Saint" + name.substring(2) : name;
  }

  /// The last token of the place that « de » and a name complete behind a run or its last word: «
  /// Caroline du Nord », « Provence-Alpes-Côte d'Azur »; that of the run if there is none.
  int end(PassageText text, NameRun run) {
    int link = run.last() + 1;
    boolean of =
        text.is(link, "de") || text.is(link, "d'") || text.is(link, "du") || text.is(link, "des");
    int name = text.is(link + 1, "la") || text.is(link + 1, "l'") ? link + 2 : link + 1;
    if (!of || name >= text.size() || !NameRun.isNameWord(text.token(name))) {
      return run.last();
    }
    boolean place =
        prominence(text.text(run.first(), name)) >= 0
            || (run.tokens() > 1 && prominence(text.text(run.last(), name)) >= 0);
    return place ? name : run.last();
  }

  /// Whether French has a word of the spelling of this place.
  boolean isWord(String name) {
    return gazetteer.lookUp(name).commonWord();
  }

  /// Whether a word is a demonym or an adjective of nationality.
  boolean isDemonym(String word) {
    return demonyms.computeIfAbsent(word, form -> !gazetteer.demonym(form).isEmpty());
  }

  /// The ISO code of a country that this word names or calls by its adjective; empty if none.
  Optional<String> country(String word) {
    Optional<String> country = gazetteer.demonymCountry(word);
    return country.isPresent() || prominence(word) < COUNTRY
        ? country
        : gazetteer.named(word).getFirst().country();
  }
}
