package depeche.searcher.engine;

import depeche.searcher.query.ParsedQuery;
import depeche.searcher.query.QueryNode;
import java.util.ArrayList;
import java.util.List;

/// What is asked of an archive.
///
/// @param query the words, as parsed
/// @param selections values chosen by option, one list a dimension; within a list any of them will
///   do, between lists all must hold. They are counted sideways: a dimension's own selection does
///   not narrow its own counts
/// @param facets the dimensions to count, in the order to show
/// @param offset hits to pass over, from 0
/// @param size hits wanted, 0 for the total and the facets alone
public record SearchRequest(
    ParsedQuery query,
    List<Selection> selections,
    List<FacetRequest> facets,
    Order order,
    int offset,
    int size,
    Fallback fallback,
    Visibility visibility) {

  public SearchRequest {
    selections = List.copyOf(selections);
    facets = List.copyOf(facets);
    if (offset < 0 || size < 0) {
      throw new IllegalArgumentException("offset " + offset + ", size " + size);
    }
  }

  /// The same of the dispatches alone that have one of some values too, whose counts they narrow.
  public SearchRequest together(List<QueryNode> anyOf) {
    var narrower = new ArrayList<>(selections);
    narrower.add(new Selection(anyOf, Selection.Counted.TOGETHER));
    return new SearchRequest(query, narrower, facets, order, offset, size, fallback, visibility);
  }

  /// The values chosen by one option, as nodes of one field each: any of them will do.
  ///
  /// @param counted whether the choice narrows the counts of its own dimension
  public record Selection(List<QueryNode> anyOf, Counted counted) {
    public Selection {
      anyOf = List.copyOf(anyOf);
      if (anyOf.isEmpty()) {
        throw new IllegalArgumentException("an empty selection");
      }
    }

    /// Values among which to choose others.
    public Selection(List<QueryNode> anyOf) {
      this(anyOf, Counted.SIDEWAYS);
    }

    /// Which dispatches the values of a selection's own dimension are counted in.
    public enum Counted {
      /// in all others too, so that more values can be chosen
      SIDEWAYS,
      /// in those of the selection alone, which tells what stands beside its values
      TOGETHER
    }
  }

  /// The order of hits; ties go by newest, then by id.
  public enum Order {
    RELEVANCE,
    NEWEST,
    OLDEST
  }

  /// Whether words become OR when no dispatch has them all.
  public enum Fallback {
    ALLOWED,
    STRICT
  }

  /// Whether dispatches that are cancelled, withheld, under embargo or superseded are shown.
  public enum Visibility {
    USABLE,
    EVERYTHING
  }
}
