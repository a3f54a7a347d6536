package depeche.searcher.engine;

import depeche.analysis.Folding;
import depeche.fields.FacetDimension;
import depeche.searcher.query.QueryNode;
import depeche.searcher.query.QueryTranslator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which values of a dimension a request chose, so that they can be marked and their trees opened.
///
/// Places go by the keys that were searched; everything else by name, all words of the choice being
/// in the value.
final class Choice {
  private final Set<String> keys = new HashSet<>();
  private final FacetDimension dimension;

  private Choice(FacetDimension dimension) {
    this.dimension = dimension;
  }

  static Choice of(
      FacetDimension dimension, List<List<QueryNode>> chosen, QueryTranslator translator) {
    var choice = new Choice(dimension);
    chosen.forEach(anyOf -> anyOf.forEach(node -> choice.add(node, translator)));
    return choice;
  }

  private void add(QueryNode node, QueryTranslator translator) {
    switch (node) {
      case QueryNode.Place it -> keys.add(translator.placeKey(it.field(), it.name()));
      case QueryNode.Actor it -> keys.add(Folding.key(it.name()));
      case QueryNode.Value it -> keys.add(Folding.key(it.value()));
      case QueryNode.Word it -> keys.add(Folding.key(it.text()));
      case QueryNode.Exact it -> keys.add(Folding.key(it.text()));
      case QueryNode.Phrase it -> keys.add(Folding.key(String.join(" ", it.words())));
      case QueryNode.Days _,
          QueryNode.Prefix _,
          QueryNode.Wildcard _,
          QueryNode.Fuzzy _,
          QueryNode.All _,
          QueryNode.None _,
          QueryNode.Near _,
          QueryNode.And _,
          QueryNode.Or _,
          QueryNode.Not _ -> {}
    }
  }

  boolean isEmpty() {
    return keys.isEmpty();
  }

  /// Whether a value of that name was chosen.
  boolean takes(String name) {
    if (keys.isEmpty()) {
      return false;
    }
    String key = Folding.key(name);
    return keys.contains(key)
        || (!dimension.hierarchical() && keys.stream().anyMatch(it -> hasWords(key, it)));
  }

  private static boolean hasWords(String key, String words) {
    String padded = " " + key + " ";
    for (String word : words.split(" ", -1)) {
      if (!padded.contains(" " + word + " ")) {
        return false;
      }
    }
    return true;
  }
}
