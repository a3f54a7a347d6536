package depeche.searcher.engine;

import depeche.fields.DispatchField;
import depeche.fields.FacetDimension;
import depeche.searcher.query.QueryNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A request taken apart: what every count obeys, and what each facet dimension's own counts leave
/// out.
///
/// Values chosen by option and top-level conjuncts of the query on a dimension's field are the same
/// thing here: `search frappe lieu:Syrie` and `search frappe --lieu Syrie` give the same page.
///
/// @param base conjuncts that always hold
/// @param choices by dimension, conjuncts each of which holds if any of its nodes does
/// @param conditions those of the base that are values of one dimension, which a page marks
record DrillDown(
    List<QueryNode> base,
    Map<FacetDimension, List<List<QueryNode>>> choices,
    Map<FacetDimension, List<List<QueryNode>>> conditions) {

  static DrillDown of(SearchRequest request) {
    var base = new ArrayList<QueryNode>();
    var choices = new EnumMap<FacetDimension, List<List<QueryNode>>>(FacetDimension.class);
    for (QueryNode conjunct : conjuncts(request.query().node())) {
      sort(conjunct instanceof QueryNode.Or or ? or.clauses() : List.of(conjunct), base, choices);
    }
    var conditions = new EnumMap<FacetDimension, List<List<QueryNode>>>(FacetDimension.class);
    for (SearchRequest.Selection selection : request.selections()) {
      switch (selection.counted()) {
        case SIDEWAYS -> sort(selection.anyOf(), base, choices);
        case TOGETHER -> {
          base.add(sole(selection.anyOf()));
          mark(selection.anyOf(), conditions);
        }
      }
    }
    return new DrillDown(List.copyOf(base), choices, conditions);
  }

  private static QueryNode sole(List<QueryNode> anyOf) {
    return anyOf.size() == 1 ? anyOf.getFirst() : new QueryNode.Or(anyOf);
  }

  private static void mark(
      List<QueryNode> anyOf, Map<FacetDimension, List<List<QueryNode>>> conditions) {
    for (QueryNode node : anyOf) {
      dimension(node)
          .ifPresent(
              it -> conditions.computeIfAbsent(it, _ -> new ArrayList<>()).add(List.of(node)));
    }
  }

  /// What a request chose of a dimension in either way: conjuncts, each with its alternatives.
  List<List<QueryNode>> chosen(FacetDimension dimension) {
    var chosen = new ArrayList<>(choices.getOrDefault(dimension, List.of()));
    chosen.addAll(conditions.getOrDefault(dimension, List.of()));
    return chosen;
  }

  /// What a query asks for, each by itself.
  static List<QueryNode> conjuncts(QueryNode node) {
    return node instanceof QueryNode.And and
        ? and.clauses().stream().flatMap(it -> conjuncts(it).stream()).toList()
        : List.of(node);
  }

  private static void sort(
      List<QueryNode> anyOf,
      List<QueryNode> base,
      Map<FacetDimension, List<List<QueryNode>>> choices) {
    Optional<FacetDimension> sole = soleDimension(anyOf);
    if (sole.isPresent()) {
      choices.computeIfAbsent(sole.get(), _ -> new ArrayList<>()).add(anyOf);
    } else {
      base.add(sole(anyOf));
    }
  }

  /// The dimension that all nodes choose values of, if it is one.
  private static Optional<FacetDimension> soleDimension(List<QueryNode> nodes) {
    List<Optional<FacetDimension>> dimensions =
        nodes.stream().map(DrillDown::dimension).distinct().toList();
    return dimensions.size() == 1 ? dimensions.getFirst() : Optional.empty();
  }

  private static Optional<FacetDimension> dimension(QueryNode node) {
    return switch (node) {
      case QueryNode.Word it -> FacetDimension.of(it.field());
      case QueryNode.Exact it -> FacetDimension.of(it.field());
      case QueryNode.Phrase it -> FacetDimension.of(it.field());
      case QueryNode.Prefix it -> FacetDimension.of(it.field());
      case QueryNode.Wildcard it -> FacetDimension.of(it.field());
      case QueryNode.Fuzzy it -> FacetDimension.of(it.field());
      case QueryNode.Place it -> FacetDimension.of(it.field());
      case QueryNode.Actor _ -> FacetDimension.of(DispatchField.ACTOR);
      case QueryNode.Value it -> FacetDimension.of(it.field());
      case QueryNode.Days it -> FacetDimension.of(it.field());
      case QueryNode.All _,
          QueryNode.None _,
          QueryNode.Near _,
          QueryNode.And _,
          QueryNode.Or _,
          QueryNode.Quorum _,
          QueryNode.AtLeast _,
          QueryNode.Within _,
          QueryNode.Not _ ->
          Optional.empty();
    };
  }
}
