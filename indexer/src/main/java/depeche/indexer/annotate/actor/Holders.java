package depeche.indexer.annotate.actor;

import depeche.dispatch.ActorKind;

/// Tells who stands right beside a head without being its name: somebody who holds the office, a
/// party that does, a known person.
final class Holders {
  /// How far before a head the title of its holder may stand: « porte-parole de l'autorité ».
  private static final int LED_BY = 3;

  private final ActorLexicon lexicon;
  private final PlaceEvidence places;

  Holders(ActorLexicon lexicon, PlaceEvidence places) {
    this.lexicon = lexicon;
    this.places = places;
  }

  /// « la présidente du parlement Tsveta Petrova »: behind somebody's office two words are who
  /// holds it, not what the parliament is called.
  boolean isLedBy(PassageText text, int start, NameRun run, Head head) {
    boolean of = text.is(start - 1, "du") || text.is(start - 1, "la") || text.is(start - 1, "l'");
    boolean place = places.prominence(text.token(run.first()).text()) > 0;
    if (!of || place || run.tokens() < 2 || !run.isCapitalised(text)) {
      return false;
    }
    boolean state = head.isOfState();
    for (int i = Math.max(0, start - LED_BY); state && i < start; i++) {
      if (!lexicon.titles().at(text, i).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /// « la mairie LR »: the party that holds an office is no part of its name.
  boolean isPartyOf(PassageText text, int at, Head head) {
    return head.kind() == ActorKind.GOVERNMENT
        && lexicon.organisations().at(text, at).stream()
            .anyMatch(match -> match.value().kind() == ActorKind.PARTY);
  }

  /// « le clan Hallyday », « la liste Macron »: a known person is no group; « l'hebdomadaire Riss »
  /// has lost a comma.
  boolean isPersons(PassageText text, NameRun run, Head head) {
    boolean group =
        head.kind() == ActorKind.ARMED_GROUP
            || head.kind() == ActorKind.PARTY
            || head.noun().equals("équipe");
    if (!lexicon.organisations().at(text, run.first()).isEmpty()) {
      return false;
    }
    boolean known =
        lexicon.persons().at(text, run.first()).stream()
            .anyMatch(match -> match.last() == run.last());
    String surname = PersonName.stripArticle(text.token(run.last()).folded());
    boolean named = run.tokens() == 1 && !lexicon.bearing(surname).isEmpty();
    return group ? known || named : known && head.kind() == ActorKind.MEDIA && run.tokens() == 1;
  }
}
