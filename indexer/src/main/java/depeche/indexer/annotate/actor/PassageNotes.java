package depeche.indexer.annotate.actor;

import depeche.dispatch.ActorKind;
import depeche.dispatch.Ground;
import depeche.dispatch.Mention;
import java.util.List;
import java.util.Optional;

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

  /// Notes the person of a given name before another: Sergueï Skripal in « Sergueï et Ioulia
  /// Skripal ».
  void relative(int given, PersonFinder.Found other) {
    String surname = text.text(other.run().last(), other.run().last());
    var found =
        new PersonFinder.Found(
            new NameRun(given, given),
            Optional.empty(),
            Weighing.of(Ground.GIVEN_NAME, 3),
            List.of(),
            "given name");
    PersonName name = PersonName.of(text.text(given, given) + " " + surname);
    findings.person(text.passage().mention(given, given), name, found);
  }

  /// Notes organisations that hyphens join; each is mentioned by the tokens that hold it.
  ///
  /// @return the token after them
  int joined(List<JoinedNames.Part> parts) {
    for (JoinedNames.Part part : parts) {
      KnownOrganisation first = part.known().getFirst();
      Mention mention = text.passage().mention(part.first(), part.last());
      findings.organisation(
          mention, first.name(), first.kind(), part.known(), true, false, "", "authority, joined");
    }
    int end = parts.getLast().last();
    text.take(parts.getFirst().first(), end);
    return end + 1;
  }

  /// Notes organisations that one plural noun names.
  ///
  /// @return the token after them
  int enumerated(List<EnumeratedNames.Part> parts) {
    for (EnumeratedNames.Part part : parts) {
      Mention mention = text.passage().mention(part.first(), part.last());
      findings.organisation(
          mention, part.name(), part.kind(), part.known(), true, true, "", "enumeration");
    }
    int end = parts.getLast().last();
    text.take(parts.getFirst().first(), end);
    return end + 1;
  }

  /// Notes what the passage says an acronym stands for.
  void defined(String acronym, List<String> words) {
    findings.acronyms().define(acronym, words);
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
