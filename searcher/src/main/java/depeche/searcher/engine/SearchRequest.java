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
/// @param selections values chosen by option; within a selection any of them will do, between
///   selections all must hold. Each says how the values of its own dimension are counted
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
  private static final int PAGE = 10;

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

  /// The line behind the last one wanted, counted as `offset` is; it may lie beyond an `int`.
  long end() {
    return (long) offset + size;
  }

  /// The first page of a query: whatever is usable, by relevance, a line a dispatch, no facets;
  /// words that are joined by explicit operators stay so.
  public static SearchRequest of(ParsedQuery query) {
    return new SearchRequest(
        query,
        List.of(),
        List.of(),
        Order.RELEVANCE,
        0,
        PAGE,
        query.joining() == ParsedQuery.Joining.EXPLICIT ? Fallback.STRICT : Fallback.ALLOWED,
        Visibility.USABLE,
        Families.EXPANDED,
        Optional.empty());
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

  /// The same request with another query.
  public SearchRequest asking(ParsedQuery other) {
    return new SearchRequest(
        other, selections, facets, order, offset, size, fallback, visibility, families, halfLife);
  }

  /// The same request among values chosen by options.
  public SearchRequest choosing(List<Selection> values) {
    return new SearchRequest(
        query, values, facets, order, offset, size, fallback, visibility, families, halfLife);
  }

  /// The same of the dispatches alone that have one of some values too, whose counts they narrow.
  public SearchRequest together(List<QueryNode> anyOf) {
    var narrower = new ArrayList<>(selections);
    narrower.add(new Selection(anyOf, Selection.Counted.TOGETHER));
    return choosing(narrower);
  }

  /// The same request, these dimensions counted.
  public SearchRequest counting(List<FacetRequest> dimensions) {
    return new SearchRequest(
        query,
        selections,
        dimensions,
        order,
        offset,
        size,
        fallback,
        visibility,
        families,
        halfLife);
  }

  /// The same request in another order.
  public SearchRequest in(Order other) {
    return new SearchRequest(
        query, selections, facets, other, offset, size, fallback, visibility, families, halfLife);
  }

  /// The same request for other lines.
  public SearchRequest lines(int first, int most) {
    return new SearchRequest(
        query, selections, facets, order, first, most, fallback, visibility, families, halfLife);
  }

  /// The same request, whose words may become OR or not.
  public SearchRequest falling(Fallback other) {
    return new SearchRequest(
        query, selections, facets, order, offset, size, other, visibility, families, halfLife);
  }

  /// The same request for what is shown of it.
  public SearchRequest showing(Visibility other) {
    return new SearchRequest(
        query, selections, facets, order, offset, size, fallback, other, families, halfLife);
  }

  /// The same request with other lines for republications.
  public SearchRequest with(Families other) {
    return new SearchRequest(
        query, selections, facets, order, offset, size, fallback, visibility, other, halfLife);
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
    return in(Order.NEWEST).lines(0, 0);
  }
}
