package depeche.indexer.annotate.actor;

import depeche.dispatch.ActorKind;
import depeche.dispatch.Mention;
import java.util.ArrayList;
import java.util.List;

/// The mentions of one dispatch, before they are told apart; for one thread.
final class Findings {
  private final List<PersonMention> persons = new ArrayList<>();
  private final List<OrganisationMention> organisations = new ArrayList<>();
  private int order;

  void person(Mention mention, PersonName name, PersonFinder.Found found) {
    persons.add(
        new PersonMention(
            order++, mention, name, found.title(), found.evidence(), found.known(), found.rule()));
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

  List<PersonMention> persons() {
    return persons;
  }

  List<OrganisationMention> organisations() {
    return organisations;
  }
}
