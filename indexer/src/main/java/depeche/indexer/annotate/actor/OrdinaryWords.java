package depeche.indexer.annotate.actor;

import depeche.analysis.FrenchVocabulary;
import depeche.indexer.annotate.Token;

/// Tells runs of capitalised words that are a phrase rather than somebody's name.
final class OrdinaryWords {
  private OrdinaryWords() {}

  /// « Urgence Écologie », « Changer Paris »: French has each word, and none is a given name; for
  /// runs of several words.
  static boolean fill(PassageText text, NameRun run, ActorLexicon lexicon) {
    for (int i = run.first(); i <= run.last(); i++) {
      Token token = text.token(i);
      if (token.shape() != Token.Shape.CAPITALISED
          || lexicon.givenNames().contains(token.folded())
          || !isWord(token.folded())) {
        return false;
      }
    }
    return run.tokens() > 1;
  }

  /// « Gratitude for Life », « Days at Schloss Dyck »: English words join the others.
  static boolean inEnglish(PassageText text, NameRun run) {
    for (int i = run.first() + 1; i < run.last(); i++) {
      if (text.is(i, "for") || text.is(i, "of") || text.is(i, "and") || text.is(i, "&")) {
        return true;
      }
    }
    return false;
  }

  /// « du Bioparc Ukumari », « son Espace V »: French puts none of these before a person.
  static boolean isDetermined(PassageText text, NameRun run) {
    return PersonEvidence.follows(
        text,
        run.first(),
        "du",
        "des",
        "son",
        "sa",
        "ses",
        "leur",
        "leurs",
        "notre",
        "nos",
        "ce",
        "cette");
  }

  /// « Vélorution Tunisie »: a country behind a word is where a body is at home; for runs of
  /// several words.
  static boolean endsInCountry(PassageText text, NameRun run, PlaceEvidence places) {
    String last = text.token(run.last()).text();
    return run.tokens() > 1 && !places.isDemonym(last) && places.country(last).isPresent();
  }

  private static boolean isWord(String folded) {
    int hyphen = folded.indexOf('-');
    return FrenchVocabulary.contains(folded)
        || (hyphen > 0
            && FrenchVocabulary.contains(folded.substring(0, hyphen))
            && FrenchVocabulary.contains(folded.substring(hyphen + 1)));
  }
}
