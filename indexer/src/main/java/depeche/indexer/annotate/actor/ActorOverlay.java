package depeche.indexer.annotate.actor;

import depeche.analysis.Folding;
import depeche.dispatch.ActorKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The authority file with a user's corrections laid over it.
///
/// Corrections apply in their order. The user's word wins: an alias leaves whoever had it, and an
/// alias that is the name of another actor makes both one. Actors that no file knows are renamed
/// once the rules have found them ([ActorSettlement]).
final class ActorOverlay {
  private final List<CorrectedActor> actors = new ArrayList<>();
  private final Map<String, CorrectedActor> byName = new HashMap<>();
  private final Map<String, List<CorrectedActor>> byAlias = new HashMap<>();
  private final Map<String, CorrectedActor> renamed = new HashMap<>();
  private final Set<String> forms = new HashSet<>();
  private final Set<String> ignored = new HashSet<>();

  ActorOverlay(Authority base, List<ActorCorrection> corrections) {
    base.allPersons().forEach(person -> enter(CorrectedActor.of(person)));
    base.allOrganisations().forEach(it -> enter(CorrectedActor.of(it)));
    corrections.forEach(this::apply);
  }

  private void enter(CorrectedActor actor) {
    actors.add(actor);
    byName.putIfAbsent(Folding.key(actor.name()), actor);
    actor.aliases().forEach(alias -> bears(alias, actor));
  }

  private void bears(String alias, CorrectedActor actor) {
    List<CorrectedActor> bearers =
        byAlias.computeIfAbsent(Folding.key(alias), _ -> new ArrayList<>(1));
    // ONU and Onu are one key
    if (!bearers.contains(actor)) {
      bearers.add(actor);
    }
  }

  private void apply(ActorCorrection correction) {
    switch (correction) {
      case ActorCorrection.Add it -> add(it);
      case ActorCorrection.Alias it -> {
        CorrectedActor actor = actor(it);
        it.aliases().forEach(alias -> give(actor, alias));
      }
      case ActorCorrection.Split it -> split(it);
      case ActorCorrection.Ignore it -> {
        ignored.add(Folding.key(it.name()));
        sole(it.name()).ifPresent(actor -> ignored.add(Folding.key(actor.name())));
      }
    }
  }

  private void add(ActorCorrection.Add it) {
    CorrectedActor known = byName.get(Folding.key(it.name()));
    boolean same = known != null && known.kind().equals(Optional.of(it.kind()));
    CorrectedActor actor =
        known != null && same ? known : CorrectedActor.of(it.name(), Optional.of(it.kind()));
    if (!same) {
      if (known != null) {
        drop(known);
      }
      enter(actor);
      forms.add(Folding.key(it.name()));
    }
    it.aliases().forEach(alias -> give(actor, alias));
  }

  /// The actor whom an alias line speaks of: of that name, of that alias, else the one that is to
  /// get another name, else one that only the rules can find.
  private CorrectedActor actor(ActorCorrection.Alias line) {
    Optional<CorrectedActor> known = sole(line.name());
    for (String alias : line.aliases()) {
      CorrectedActor other = byName.get(Folding.key(alias));
      if (other != null && known.orElse(other) == other) {
        rename(other, line.name());
        return other;
      }
    }
    if (known.isPresent()) {
      return known.get();
    }
    return unfiled(line.name());
  }

  private CorrectedActor unfiled(String name) {
    CorrectedActor actor = CorrectedActor.of(name, Optional.empty());
    enter(actor);
    forms.add(Folding.key(name));
    return actor;
  }

  private void rename(CorrectedActor actor, String name) {
    String before = actor.name();
    byName.remove(Folding.key(before));
    actor.rename(name);
    byName.put(Folding.key(name), actor);
    bears(before, actor);
    renamed.put(Folding.key(before), actor);
    forms.add(Folding.key(name));
  }

  private Optional<CorrectedActor> sole(String name) {
    String key = Folding.key(name);
    CorrectedActor named = byName.get(key);
    List<CorrectedActor> bearers = byAlias.getOrDefault(key, List.of());
    return named != null
        ? Optional.of(named)
        : bearers.size() == 1 ? Optional.of(bearers.getFirst()) : Optional.empty();
  }

  private void give(CorrectedActor actor, String alias) {
    String key = Folding.key(alias);
    CorrectedActor other = byName.get(key);
    if (other == actor) {
      return;
    }
    if (other != null) {
      drop(other);
      other.aliases().forEach(also -> give(actor, also));
    }
    for (CorrectedActor bearer : byAlias.getOrDefault(key, List.of())) {
      bearer.remove(key);
    }
    byAlias.put(key, new ArrayList<>(List.of(actor)));
    actor.add(alias);
    renamed.put(key, actor);
    forms.add(key);
  }

  private void drop(CorrectedActor actor) {
    actors.remove(actor);
    byName.remove(Folding.key(actor.name()));
    actor
        .aliases()
        .forEach(
            alias -> byAlias.getOrDefault(Folding.key(alias), new ArrayList<>()).remove(actor));
  }

  private void split(ActorCorrection.Split it) {
    Optional<CorrectedActor> whole = sole(it.name());
    CorrectedActor other = byName.get(Folding.key(it.other()));
    if (other == null) {
      Optional<ActorKind> kind = whole.flatMap(CorrectedActor::kind);
      other = CorrectedActor.of(it.other(), kind);
      enter(other);
    }
    give(other, it.alias());
  }

  /// The authority as corrected.
  Authority authority() {
    return new Authority(
        actors.stream().flatMap(actor -> actor.asPerson().stream()).toList(),
        actors.stream().flatMap(actor -> actor.asOrganisation().stream()).toList());
  }

  /// Whether the user wrote this form, given by its key, for an actor.
  boolean isUsersForm(String key) {
    return forms.contains(key);
  }

  /// The actor whose name the user wants for what is found as `name`.
  Optional<CorrectedActor> instead(String name) {
    return Optional.ofNullable(renamed.get(Folding.key(name)));
  }

  /// Whether the user wants nothing to be known of an actor.
  boolean isIgnored(String name) {
    return ignored.contains(Folding.key(name));
  }
}
