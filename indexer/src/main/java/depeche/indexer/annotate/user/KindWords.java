package depeche.indexer.annotate.user;

import depeche.analysis.Folding;
import depeche.dispatch.Labelled;
import java.util.Map;

/// The kinds of actors and places as a French user writes them; the English labels go as well.
final class KindWords {
  private static final Map<String, String> FRENCH =
      Map.ofEntries(
          Map.entry("personne", "person"),
          Map.entry("gouvernement", "government"),
          Map.entry("ministere", "ministry"),
          Map.entry("parlement", "parliament"),
          Map.entry("parti", "party"),
          Map.entry("justice", "court"),
          Map.entry("tribunal", "court"),
          Map.entry("armee", "army"),
          Map.entry("groupe arme", "armed group"),
          Map.entry("organisation internationale", "international organisation"),
          Map.entry("entreprise", "company"),
          Map.entry("syndicat", "union"),
          Map.entry("religion", "religious"),
          Map.entry("autre", "other"),
          Map.entry("pays", "country"),
          Map.entry("ville", "city"),
          Map.entry("village", "city"),
          Map.entry("quartier", "district"),
          Map.entry("rue", "street"),
          Map.entry("batiment", "building"),
          Map.entry("relief", "natural"),
          Map.entry("eau", "water"));

  private KindWords() {}

  /// @throws IllegalArgumentException if there is no such kind, naming those there are
  static <E extends Enum<E> & Labelled> E kind(Class<E> type, String word) {
    String key = Folding.key(word);
    return Labelled.of(type, FRENCH.getOrDefault(key, key));
  }
}
