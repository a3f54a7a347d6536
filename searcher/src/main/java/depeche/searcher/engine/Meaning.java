package depeche.searcher.engine;

import depeche.searcher.query.QueryNode;
import java.util.List;

/// What a name means in an archive.
///
/// @param node the name as a place or as an actor
/// @param values the values it means there, as they are shown: at least one
public record Meaning(QueryNode node, List<String> values) {
  public Meaning {
    values = List.copyOf(values);
  }
}
