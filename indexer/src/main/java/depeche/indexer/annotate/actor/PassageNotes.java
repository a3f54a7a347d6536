package depeche.indexer.annotate.actor;

import depeche.dispatch.ActorKind;
import java.util.List;

/// Puts what one passage holds into the findings of the dispatch.
record PassageNotes(ActorLexicon lexicon, Findings findings, PassageText text) {
  private static final double AGAINST = -5;

  /// Notes a possible person.
  void person(PersonFinder.Found found) {
    int first = found.run().first();
    int last = found.run().last();
    if (found.evidence() > AGAINST) {
      findings.person(
          text.passage().mention(first, last), PersonName.of(text.text(first, last)), found);
    } else if (findings.keepsBarred()) {
      findings.barred(
          text.passage().mention(first, last), PersonName.of(text.text(first, last)), found);
    }
  }

  /// Notes an organisation from one token to another, and takes the tokens if it is sure.
  void organisation(
      int first,
      int last,
      ActorKind kind,
      List<KnownOrganisation> known,
      boolean sure,
      String acronym,
      String rule) {
    boolean generic = last > first && !lexicon.heads().at(text, first).isEmpty();
    findings.organisation(
        text.passage().mention(first, last),
        text.text(first, last),
        kind,
        known,
        sure,
        generic,
        acronym,
        rule);
    if (sure) {
      text.take(first, last);
    }
  }
}
