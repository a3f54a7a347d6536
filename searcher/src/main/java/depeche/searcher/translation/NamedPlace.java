package depeche.searcher.translation;

import depeche.analysis.Folding;
import depeche.fields.DispatchField;
import depeche.fields.FacetDimension;
import java.util.List;
import java.util.stream.Stream;
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
    public List<Term> terms(DispatchField field) {
      return List.of(new Term(field.keys(), key));
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
    public List<Term> terms(DispatchField field) {
      return List.of(new Term(field.indexName(), FacetDimension.pathValue(path)));
    }
  }

  /// A region made of whole countries, which no path of a country tells: the Balkans.
  record Region(NamedPlace itself, List<List<String>> countries) implements NamedPlace {
    public Region {
      countries = List.copyOf(countries);
    }

    @Override
    public boolean is(List<String> path) {
      return itself.is(path) || countries.contains(path);
    }

    @Override
    public String shownKey() {
      return itself.shownKey();
    }

    @Override
    public List<Term> terms(DispatchField field) {
      return Stream.concat(Stream.of(itself), countries.stream().map(At::new))
          .flatMap(place -> place.terms(field).stream())
          .toList();
    }
  }

  /// The same, with its countries if it is a region made of some.
  default NamedPlace whole() {
    List<List<String>> countries = Regions.countries(shownKey());
    return countries.isEmpty() ? this : new Region(this, countries);
  }

  /// Whether the place at the end of a path is meant.
  boolean is(List<String> path);

  /// The folded name by which it is shown.
  String shownKey();

  /// What a dispatch has that names it, or a place inside it: one of these.
  List<Term> terms(DispatchField field);

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
