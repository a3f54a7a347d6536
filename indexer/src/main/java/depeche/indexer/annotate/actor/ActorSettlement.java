package depeche.indexer.annotate.actor;

import depeche.dispatch.Actor;
import depeche.dispatch.ActorAnnotation;
import depeche.dispatch.ActorKind;
import depeche.dispatch.Mention;
import depeche.indexer.annotate.Annotations;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Gives what the rules found in a dispatch the names that the user wants, and leaves out what the
/// user ignores.
final class ActorSettlement {
  private final ActorOverlay overlay;

  ActorSettlement(ActorOverlay overlay) {
    this.overlay = overlay;
  }

  private record Identity(String name, ActorKind kind) {}

  /// Adds the actors to `found`, each name and kind once.
  void settle(List<ActorAnnotation> actors, Annotations found) {
    Map<Identity, ActorAnnotation> settled = new LinkedHashMap<>();
    for (ActorAnnotation read : actors) {
      ActorAnnotation actor = renamed(read);
      if (overlay.isIgnored(read.actor().name()) || overlay.isIgnored(actor.actor().name())) {
        keepNames(actor, found);
      } else {
        settled.merge(
            new Identity(actor.actor().name(), actor.actor().kind()), actor, ActorSettlement::both);
      }
    }
    settled.values().forEach(found::add);
  }

  /// A name of several words stays a name: « Charles Paris », ignored, does not make Paris a place.
  /// One word may be another thing: Orange, no company here, is a town.
  private static void keepNames(ActorAnnotation ignored, Annotations found) {
    ignored.mentions().stream()
        .filter(mention -> mention.text().indexOf(' ') > 0)
        .forEach(mention -> found.claim(mention.span()));
  }

  private ActorAnnotation renamed(ActorAnnotation read) {
    Actor actor = read.actor();
    return overlay
        .instead(actor.name())
        .filter(other -> !other.name().equals(actor.name()))
        .map(other ->
            new ActorAnnotation(
                new Actor(
                    other.name(),
                    other.kind().orElse(actor.kind()),
                    aliases(other.name(), other.aliases(), actor)),
                read.mentions(),
                "user file"))
        .orElse(read);
  }

  private static List<String> aliases(String name, List<String> aliases, Actor actor) {
    var all = new LinkedHashSet<>(aliases);
    all.add(actor.name());
    all.addAll(actor.aliases());
    all.remove(name);
    return List.copyOf(all);
  }

  private static ActorAnnotation both(ActorAnnotation one, ActorAnnotation other) {
    List<Mention> mentions =
        Stream.concat(one.mentions().stream(), other.mentions().stream())
            .distinct()
            .sorted(Comparator.comparing(Mention::span))
            .toList();
    Actor actor = one.actor();
    return new ActorAnnotation(
        new Actor(
            actor.name(), actor.kind(), aliases(actor.name(), actor.aliases(), other.actor())),
        mentions,
        one.rule());
  }
}
