package depeche.dispatch;

import java.util.List;

/// An actor and where the dispatch mentions it.
///
/// @param mentions in reading order, at least one
/// @param rule the rule or authority entry that decided, for `annotate` and `--pourquoi`
public record ActorAnnotation(Actor actor, List<Mention> mentions, String rule) {
  public ActorAnnotation {
    mentions = List.copyOf(mentions);
    if (mentions.isEmpty()) {
      throw new IllegalArgumentException(actor.name() + " is mentioned nowhere");
    }
  }
}
