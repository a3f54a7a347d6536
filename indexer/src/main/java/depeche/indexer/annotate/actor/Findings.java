package depeche.indexer.annotate.actor;

import depeche.dispatch.ActorKind;
import depeche.dispatch.Mention;
import depeche.indexer.annotate.Annotations;
import java.util.ArrayList;
import java.util.List;

/// The mentions of one dispatch, before they are told apart; for one thread.
final class Findings {
  private final List<PersonMention> persons = new ArrayList<>();
  private final List<OrganisationMention> organisations = new ArrayList<>();
  private final List<PersonMention> barred = new ArrayList<>();
  private final DefinedAcronyms acronyms = new DefinedAcronyms();
  private final Annotations.Explained explained;
  private int order;

  Findings(Annotations.Explained explained) {
    this.explained = explained;
  }

  /// Whether to keep what is not worth a thought, for those who ask why.
  boolean keepsBarred() {
    return explained == Annotations.Explained.YES;
  }

  /// A name that can be none.
  void barred(Mention mention, PersonName name, PersonFinder.Found found) {
    barred.add(
        new PersonMention(
            order, mention, name, found.title(), found.weighing(), found.known(), found.rule()));
  }

  void person(Mention mention, PersonName name, PersonFinder.Found found) {
    persons.add(
        new PersonMention(
            order++, mention, name, found.title(), found.weighing(), found.known(), found.rule()));
  }

  void organisation(
      Mention mention,
      String name,
      ActorKind kind,
      List<KnownOrganisation> known,
      boolean sure,
      boolean generic,
      String acronym,
      String rule) {
    organisations.add(
        new OrganisationMention(order++, mention, name, kind, known, sure, generic, acronym, rule));
  }

  /// What the dispatch says of its acronyms.
  DefinedAcronyms acronyms() {
    return acronyms;
  }

  List<PersonMention> persons() {
    return persons;
  }

  List<PersonMention> barred() {
    return barred;
  }

  List<OrganisationMention> organisations() {
    return organisations;
  }
}
