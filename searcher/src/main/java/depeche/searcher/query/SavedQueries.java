package depeche.searcher.query;

import depeche.analysis.Folding;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The queries that the user saved; names meet whatever their accents and capitals.
///
/// @param all in the user's order; of two with one name, the first is meant
public record SavedQueries(List<SavedQuery> all) {
  public static final SavedQueries NONE = new SavedQueries(List.of());

  /// What stands before the colon of a saved query's name.
  static final String FRENCH = "requête";

  static final String ENGLISH = "query";

  public SavedQueries {
    all = List.copyOf(all);
  }

  /// Whether a saved query's name is to follow `prefix` and a colon.
  static boolean isPrefix(String prefix) {
    String folded = Folding.fold(prefix);
    return folded.equals(Folding.fold(FRENCH)) || folded.equals(ENGLISH);
  }

  public Optional<SavedQuery> named(String name) {
    String key = Folding.key(name);
    return all.stream().filter(it -> Folding.key(it.name()).equals(key)).findFirst();
  }

  /// The saved queries that `node` asks for, those inside others too, as they are met.
  public static Set<SavedQuery> in(QueryNode node) {
    var found = new LinkedHashSet<SavedQuery>();
    node.nodes()
        .forEach(each -> {
          if (each instanceof QueryNode.And and) {
            and.saved().ifPresent(found::add);
          }
        });
    return found;
  }
}
