package depeche.indexer.annotate.actor;

import depeche.dispatch.ActorKind;
import java.util.List;

/// One thing that a user knows better than the authority file.
public sealed interface ActorCorrection {
  /// The actor it is about.
  String name();

  /// An actor that the authority file lacks, or has with another kind.
  record Add(String name, ActorKind kind, List<String> aliases) implements ActorCorrection {
    public Add {
      aliases = List.copyOf(aliases);
    }
  }

  /// Other names of an actor, known or not; where one is the name of another actor, both are one.
  record Alias(String name, List<String> aliases) implements ActorCorrection {
    public Alias {
      aliases = List.copyOf(aliases);
    }
  }

  /// A form that is not this actor but `other`.
  record Split(String name, String alias, String other) implements ActorCorrection {}

  /// Somebody or something that is no actor, or none that matters.
  record Ignore(String name) implements ActorCorrection {}
}
