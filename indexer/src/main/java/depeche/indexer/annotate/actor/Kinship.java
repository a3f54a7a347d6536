package depeche.indexer.annotate.actor;

import depeche.indexer.annotate.Token;
import java.util.Set;

/// Tells relatives who share the surname that only one of them is given.
final class Kinship {
  private static final int REACH = 10;
  private static final Set<String> WORDS =
      Set.of(
          "fille",
          "fils",
          "frere",
          "freres",
          "soeur",
          "soeurs",
          "mari",
          "femme",
          "epoux",
          "epouse",
          "parents",
          "pere",
          "mere",
          "enfants",
          "aines",
          "couple",
          "jumeaux",
          "jumelles",
          "cousins");

  private final ActorLexicon lexicon;
  private final PassageText text;

  Kinship(ActorLexicon lexicon, PassageText text) {
    this.lexicon = lexicon;
    this.text = text;
  }

  /// « Sergueï et Ioulia Skripal »: a given name alone before « et » has the surname of the other.
  boolean sharesSurname(NameRun run) {
    int given = run.first() - 2;
    return given >= 0
        && run.tokens() == 2
        && text.is(run.first() - 1, "et")
        && text.token(given).shape() == Token.Shape.CAPITALISED
        && !text.isTaken(given, given)
        && lexicon.givenNames().isSure(text.token(given).folded())
        && lexicon.givenNames().contains(text.token(run.first()).folded())
        && (given == 0 || (!text.token(given - 1).isCapitalised() && !text.is(given - 1, "et")))
        && lexicon.persons().at(text, given).isEmpty()
        && isOfFamily(given)
        && lexicon.organisations().of(text.token(given).folded()).isEmpty();
  }

  /// Whether a word of kinship stands before: without one « Maïwen et Fanny Ardant » are no
  /// sisters.
  private boolean isOfFamily(int given) {
    for (int i = Math.max(0, given - REACH); i < given; i++) {
      if (WORDS.contains(text.token(i).folded())) {
        return true;
      }
    }
    return false;
  }
}
