package depeche.dispatch;

import java.util.List;

/// A person or an organisation that acts or speaks in the news.
///
/// @param name the one value under which the actor is counted, « Vladimir Poutine », « ONU »
/// @param aliases other forms by which a query may ask for it, the surname alone included
public record Actor(String name, ActorKind kind, List<String> aliases) {
  public Actor {
    name = CountedName.of(name);
    aliases = aliases.stream().map(CountedName::of).toList();
    if (name.isBlank()) {
      throw new IllegalArgumentException("an actor without a name");
    }
  }
}
