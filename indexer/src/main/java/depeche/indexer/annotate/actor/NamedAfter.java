package depeche.indexer.annotate.actor;

import java.util.Set;

/// Tells the streets, schools and ships that bear the name of a person: « l'avenue Charles de
/// Gaulle » mentions no general.
final class NamedAfter {
  private static final int REACH = 4;
  private static final Set<String> BEARERS =
      Set.of(
          "rue",
          "avenue",
          "boulevard",
          "quai",
          "square",
          "pont",
          "passerelle",
          "lycee",
          "college",
          "gymnase",
          "creche",
          "piscine",
          "loisirs",
          "residence",
          "caserne",
          "mediatheque",
          "camping",
          "maternite",
          "stade",
          "hopital",
          "aeroport",
          "station",
          "metro",
          "prix",
          "trophee",
          "circuit",
          "salle",
          "cite",
          "bateau",
          "navire",
          "paquebot",
          "modele",
          "berline");

  /// Nouns whose complement is a place: « le village de Mushumbi Pools ».
  private static final Set<String> SETTLEMENTS =
      Set.of(
          "village",
          "ville",
          "commune",
          "bourg",
          "bourgade",
          "hameau",
          "localite",
          "ile",
          "iles",
          "province",
          "district",
          "comte",
          "vallee",
          "lac",
          "mont",
          "plage",
          "port",
          "gare",
          "quartier",
          "canton",
          "aerodrome",
          "cap",
          "aeroport");

  private NamedAfter() {}

  /// Whether « de » and the noun of a place stand before a token.
  static boolean isPlaceOf(PassageText text, int first) {
    return first > 1
        && (text.is(first - 1, "de") || text.is(first - 1, "d'"))
        && SETTLEMENTS.contains(text.token(first - 2).folded());
  }

  /// Whether a run stands right behind such a noun, and no title before the noun says that somebody
  /// has to do with it (« le président du parc Didier Réault »).
  static boolean is(PassageText text, NameRun run, ActorLexicon lexicon) {
    int noun = run.first() - 1;
    boolean place = text.is(noun, "place") && text.is(noun - 1, "la");
    boolean said = noun >= 0 && text.token(noun).text().equals("cite");
    boolean school = text.is(noun, "ecole") && text.is(noun - 1, "l'");
    if (noun < 0 || said || !(place || school || BEARERS.contains(text.token(noun).folded()))) {
      return false;
    }
    for (int i = Math.max(0, noun - REACH); i < noun; i++) {
      if (!lexicon.titles().at(text, i).isEmpty()) {
        return false;
      }
    }
    return true;
  }
}
