package depeche.indexer.annotate.actor;

import depeche.analysis.Folding;
import depeche.dispatch.ActorKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An actor while corrections are applied; for one thread.
final class CorrectedActor {
  private String name;
  private final Optional<ActorKind> kind;
  private final List<String> aliases;
  private final Optional<KnownPerson> person;
  private final Optional<KnownOrganisation> organisation;

  private CorrectedActor(
      String name,
      Optional<ActorKind> kind,
      List<String> aliases,
      Optional<KnownPerson> person,
      Optional<KnownOrganisation> organisation) {
    this.name = name;
    this.kind = kind;
    this.aliases = new ArrayList<>(aliases);
    this.person = person;
    this.organisation = organisation;
  }

  static CorrectedActor of(KnownPerson known) {
    return new CorrectedActor(
        known.name(),
        Optional.of(ActorKind.PERSON),
        known.aliases(),
        Optional.of(known),
        Optional.empty());
  }

  static CorrectedActor of(KnownOrganisation known) {
    return new CorrectedActor(
        known.name(),
        Optional.of(known.kind()),
        known.aliases(),
        Optional.empty(),
        Optional.of(known));
  }

  /// @param kind empty for an actor that only the rules can find
  static CorrectedActor of(String name, Optional<ActorKind> kind) {
    return new CorrectedActor(name, kind, List.of(), Optional.empty(), Optional.empty());
  }

  String name() {
    return name;
  }

  Optional<ActorKind> kind() {
    return kind;
  }

  List<String> aliases() {
    return List.copyOf(aliases);
  }

  void rename(String other) {
    remove(Folding.key(other));
    aliases.add(name);
    name = other;
  }

  void add(String alias) {
    if (!Folding.key(alias).equals(Folding.key(name))) {
      remove(Folding.key(alias));
      aliases.add(alias);
    }
  }

  /// Takes every alias of that key.
  void remove(String key) {
    aliases.removeIf(alias -> Folding.key(alias).equals(key));
  }

  /// As a person of the authority, if it is one.
  Optional<KnownPerson> asPerson() {
    return kind.filter(it -> it == ActorKind.PERSON)
        .map(_ ->
            new KnownPerson(
                name,
                person.map(KnownPerson::country).orElse(""),
                person.map(KnownPerson::gender).orElse(Gender.EITHER),
                aliases(),
                person.map(KnownPerson::cell).orElse("")));
  }

  /// As an organisation of the authority, if it is one.
  Optional<KnownOrganisation> asOrganisation() {
    return kind.filter(it -> it != ActorKind.PERSON)
        .map(it ->
            new KnownOrganisation(
                name,
                it,
                organisation.map(KnownOrganisation::country).orElse(""),
                aliases(),
                organisation.map(KnownOrganisation::ambiguous).orElse(false)));
  }
}
