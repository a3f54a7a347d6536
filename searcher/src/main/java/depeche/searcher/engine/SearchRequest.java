package depeche.searcher.engine;

import depeche.searcher.query.ParsedQuery;
import depeche.searcher.query.QueryNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is asked of an archive.
///
/// @param query the words, as parsed
/// @param selections values chosen by option, one list a dimension; within a list any of them will
///   do, between lists all must hold. They are counted sideways: a dimension's own selection does
///   not narrow its own counts
/// @param facets the dimensions to count, in the order to show
/// @param offset lines to pass over, from 0
/// @param size lines wanted, 0 for the total and the facets alone
/// @param families whether a line is a dispatch or a family of republications
/// @param halfLife how long it takes for relevance to fade to a half, if it does
public record SearchRequest(
    ParsedQuery query,
    List<Selection> selections,
    List<FacetRequest> facets,
    Order order,
    int offset,
    int size,
    Fallback fallback,
    Visibility visibility,
    Families families,
    Optional<Duration> halfLife) {

  public SearchRequest {
    selections = List.copyOf(selections);
    facets = List.copyOf(facets);
    if (offset < 0 || size < 0) {
      throw new IllegalArgumentException("offset " + offset + ", size " + size);
    }
    if (halfLife.isPresent() && !halfLife.get().isPositive()) {
      throw new IllegalArgumentException("half-life " + halfLife.get());
    }
  }

  /// A request whose hits keep their relevance however old they are.
  public SearchRequest(
      ParsedQuery query,
      List<Selection> selections,
      List<FacetRequest> facets,
      Order order,
      int offset,
      int size,
      Fallback fallback,
      Visibility visibility,
      Families families) {
    this(
        query,
        selections,
        facets,
        order,
        offset,
        size,
        fallback,
        visibility,
        families,
        Optional.empty());
  }

  /// The same of the dispatches alone that have one of some values too, whose counts they narrow.
  public SearchRequest together(List<QueryNode> anyOf) {
    var narrower = new ArrayList<>(selections);
    narrower.add(new Selection(anyOf, Selection.Counted.TOGETHER));
    return new SearchRequest(
        query, narrower, facets, order, offset, size, fallback, visibility, families, halfLife);
  }

  /// A request whose page has a line for each dispatch.
  public SearchRequest(
      ParsedQuery query,
      List<Selection> selections,
      List<FacetRequest> facets,
      Order order,
      int offset,
      int size,
      Fallback fallback,
      Visibility visibility) {
    this(query, selections, facets, order, offset, size, fallback, visibility, Families.EXPANDED);
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

  /// What becomes of the republications of one text.
  public enum Families {
    /// a line each
    EXPANDED,
    /// one line, the first of them in the order of hits; all are counted
    COLLAPSED,
    /// one line, counted once, in the total and in the facets
    COUNTED
  }

  /// Whether dispatches that are cancelled, withheld, under embargo or superseded are shown.
  public enum Visibility {
    USABLE,
    EVERYTHING
  }

  /// The same request in another order.
  SearchRequest in(Order other) {
    return new SearchRequest(
        query, selections, facets, other, offset, size, fallback, visibility, families, halfLife);
  }

  /// The same request whose relevance fades with age.
  public SearchRequest fading(Duration toAHalf) {
    return new SearchRequest(
        query,
        selections,
        facets,
        order,
        offset,
        size,
        fallback,
        visibility,
        families,
        Optional.of(toAHalf));
  }

  /// The same request for the total and the facets alone.
  SearchRequest withoutHits() {
    return new SearchRequest(
        query, selections, facets, Order.NEWEST, 0, 0, fallback, visibility, families);
  }
}
