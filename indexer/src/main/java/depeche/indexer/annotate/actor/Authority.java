package depeche.indexer.annotate.actor;

import depeche.analysis.Folding;
import depeche.dispatch.ActorKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The actors known beforehand, by their names and aliases; for any number of threads.
final class Authority {
  private final List<KnownPerson> allPersons;
  private final List<KnownOrganisation> allOrganisations;
  private final Phrases<KnownPerson> persons = new Phrases<>();
  private final Map<String, List<KnownPerson>> surnames = new HashMap<>();
  private final Map<String, List<KnownPerson>> givenNamesOfHolders = new HashMap<>();
  private final Phrases<KnownOrganisation> organisations = new Phrases<>();

  Authority(List<KnownPerson> persons, List<KnownOrganisation> organisations) {
    this.allPersons = List.copyOf(persons);
    this.allOrganisations = List.copyOf(organisations);
    persons.forEach(this::add);
    organisations.forEach(this::add);
  }

  private void add(KnownPerson person) {
    String name = person.name();
    persons.add(name, person);
    person.aliases().forEach(alias -> persons.add(alias, person));
    if (person.heldOffice()) {
      String given = Folding.fold(name.substring(0, Math.max(0, name.indexOf(' '))));
      givenNamesOfHolders.computeIfAbsent(given, _ -> new ArrayList<>(1)).add(person);
    }
    ActorLexicon.surname(name)
        .ifPresent(key -> surnames.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(person));
  }

  private void add(KnownOrganisation organisation) {
    String name = organisation.name();
    organisations.add(name, organisation);
    organisation.aliases().forEach(alias -> organisations.add(alias, organisation));
    for (String article : List.of("Le ", "La ", "Les ", "L'")) {
      if (name.startsWith(article) && organisation.kind() == ActorKind.MEDIA) {
        organisations.add(name.substring(article.length()), organisation);
      }
    }
  }

  /// Every person, in the order of the file.
  List<KnownPerson> allPersons() {
    return allPersons;
  }

  /// Every organisation, in the order of the file.
  List<KnownOrganisation> allOrganisations() {
    return allOrganisations;
  }

  Phrases<KnownPerson> persons() {
    return persons;
  }

  Phrases<KnownOrganisation> organisations() {
    return organisations;
  }

  /// The persons of a surname, which is folded and has no article.
  List<KnownPerson> bearing(String surname) {
    return surnames.getOrDefault(surname, List.of());
  }

  /// The persons of a given name, folded, who held an office.
  List<KnownPerson> withGivenName(String given) {
    return givenNamesOfHolders.getOrDefault(given, List.of());
  }
}
