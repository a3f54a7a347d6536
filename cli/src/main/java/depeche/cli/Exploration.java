package depeche.cli;

import depeche.fields.DispatchField;
import depeche.fields.FacetDimension;
import depeche.searcher.engine.FacetRequest;
import depeche.searcher.engine.SearchRequest;
import depeche.searcher.query.QueryNode;
import depeche.searcher.query.QueryParser;
import depeche.searcher.render.FacetKeys;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Where someone who explores an archive stands: a query, values chosen beside it, a page.
final class Exploration {
  /// What fits a terminal with its facets.
  static final int PAGE = 5;

  private static final int FACET_SIZE = 8;
  private static final List<FacetRequest> FACETS =
      List.of(
          new FacetRequest(FacetDimension.PLACE, FACET_SIZE),
          new FacetRequest(FacetDimension.ACTOR, FACET_SIZE),
          new FacetRequest(FacetDimension.PUBLISHED, FACET_SIZE));

  private final QueryParser parser;
  private final Map<FacetDimension, List<QueryNode>> chosen = new EnumMap<>(FacetDimension.class);
  private String query;
  private SearchRequest.Order order = SearchRequest.Order.RELEVANCE;
  private int offset;

  Exploration(QueryParser parser, String query) {
    this.parser = parser;
    this.query = query;
  }

  /// Another query; the chosen values stay.
  void ask(String other) {
    query = other;
    offset = 0;
  }

  /// Chooses a value, or no longer.
  void toggle(FacetKeys.Value value) {
    QueryNode node = node(value);
    List<QueryNode> values = chosen.computeIfAbsent(value.dimension(), _ -> new ArrayList<>());
    if (!values.remove(node)) {
      values.add(node);
    }
    offset = 0;
  }

  private QueryNode node(FacetKeys.Value value) {
    String name = value.count().value();
    return switch (value.dimension()) {
      case PLACE -> new QueryNode.Place(DispatchField.PLACE, name);
      case ACTOR -> new QueryNode.Actor(name);
      default -> parser.clause(value.dimension().field(), name, new ArrayList<>());
    };
  }

  /// Chooses nothing any more.
  void clear() {
    chosen.clear();
    offset = 0;
  }

  void order(SearchRequest.Order other) {
    order = other;
    offset = 0;
  }

  void nextPage() {
    offset += PAGE;
  }

  void previousPage() {
    offset = Math.max(0, offset - PAGE);
  }

  /// What to search for, here.
  SearchRequest request() {
    List<SearchRequest.Selection> selections =
        chosen.values().stream()
            .filter(values -> !values.isEmpty())
            .map(SearchRequest.Selection::new)
            .toList();
    return SearchRequest.of(parser.parse(query))
        .choosing(selections)
        .counting(FACETS)
        .in(order)
        .lines(offset, PAGE)
        .with(SearchRequest.Families.COLLAPSED);
  }
}
