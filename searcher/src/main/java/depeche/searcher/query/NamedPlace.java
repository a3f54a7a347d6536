package depeche.searcher.query;

import depeche.analysis.Folding;
import depeche.fields.DispatchField;
import depeche.fields.FacetDimension;
import java.util.List;
import org.apache.lucene.index.Term;

/// What an archive understands by the name of a place.
public sealed interface NamedPlace {
  /// Whatever is called so, by its folded name: `vienne` is a city and two départements.
  record Called(String key) implements NamedPlace {
    @Override
    public boolean is(List<String> path) {
      return Folding.key(path.getLast()).equals(key);
    }

    @Override
    public String shownKey() {
      return key;
    }

    @Override
    public Term term(DispatchField field) {
      return new Term(field.keys(), key);
    }
  }

  /// One place, which the archive calls otherwise than it was asked for: `Wien` is Vienna alone.
  record At(List<String> path) implements NamedPlace {
    public At {
      path = List.copyOf(path);
    }

    @Override
    public boolean is(List<String> other) {
      return path.equals(other);
    }

    @Override
    public String shownKey() {
      return Folding.key(path.getLast());
    }

    @Override
    public Term term(DispatchField field) {
      return new Term(field.indexName(), FacetDimension.pathValue(path));
    }
  }

  /// Whether the place at the end of a path is meant.
  boolean is(List<String> path);

  /// The folded name by which it is shown.
  String shownKey();

  /// What a dispatch has that names it, or a place inside it.
  Term term(DispatchField field);

  /// Whether the place at the end of a path is meant, or is inside it.
  default boolean holds(List<String> path) {
    for (int depth = 1; depth <= path.size(); depth++) {
      if (is(path.subList(0, depth))) {
        return true;
      }
    }
    return false;
  }
}
