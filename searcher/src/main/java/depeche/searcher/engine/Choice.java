package depeche.searcher.engine;

import depeche.analysis.Folding;
import depeche.fields.FacetDimension;
import depeche.searcher.query.QueryNode;
import depeche.searcher.translation.QueryTranslator;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which values of a dimension a request chose, so that they can be marked and their trees opened.
///
/// Places go by the keys that were searched, actors by the names behind an alias; everything else
/// by name, all words of the choice being in the value.
final class Choice {
  private final Set<String> keys = new HashSet<>();
  private final Set<String> words = new HashSet<>();

  private Choice() {}

  /// Reads choices for one archive.
  record Reader(QueryTranslator translator, ActorNames actors) {
    /// What was chosen of a dimension: conjuncts, each with its alternatives.
    Choice read(FacetDimension dimension, List<List<QueryNode>> chosen) throws IOException {
      var choice = new Choice();
      for (List<QueryNode> anyOf : chosen) {
        for (QueryNode node : anyOf) {
          choice.add(node, this);
        }
      }
      return choice;
    }
  }

  private void add(QueryNode node, Reader reader) throws IOException {
    switch (node) {
      case QueryNode.Place it -> keys.add(reader.translator.named(it).shownKey());
      case QueryNode.Actor it -> addActor(it.name(), reader.actors);
      case QueryNode.Value it -> words.add(Folding.key(it.value()));
      case QueryNode.Word it -> words.add(Folding.key(it.text()));
      case QueryNode.Exact it -> words.add(Folding.key(it.text()));
      case QueryNode.Phrase it -> words.add(Folding.key(String.join(" ", it.words())));
      case QueryNode.Days _,
          QueryNode.Prefix _,
          QueryNode.Wildcard _,
          QueryNode.Fuzzy _,
          QueryNode.All _,
          QueryNode.None _,
          QueryNode.Near _,
          QueryNode.And _,
          QueryNode.Or _,
          QueryNode.Quorum _,
          QueryNode.AtLeast _,
          QueryNode.Within _,
          QueryNode.Not _ -> {}
    }
  }

  private void addActor(String name, ActorNames actors) throws IOException {
    Set<String> names = actors.called(name);
    names.forEach(it -> keys.add(Folding.key(it)));
    if (names.isEmpty()) {
      words.add(Folding.key(name));
    }
  }

  boolean isEmpty() {
    return keys.isEmpty() && words.isEmpty();
  }

  /// Whether a value of that name was chosen.
  boolean takes(String name) {
    if (isEmpty()) {
      return false;
    }
    String key = Folding.key(name);
    return keys.contains(key) || words.stream().anyMatch(it -> hasWords(key, it));
  }

  /// Whether a key has all words of another.
  static boolean hasWords(String key, String words) {
    String padded = " " + key + " ";
    for (String word : words.split(" ", -1)) {
      if (!padded.contains(" " + word + " ")) {
        return false;
      }
    }
    return true;
  }
}
