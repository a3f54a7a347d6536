package depeche.searcher.engine;

import depeche.dispatch.Status;
import depeche.fields.DispatchDocument;
import depeche.fields.DispatchField;
import depeche.fields.FacetDimension;
import depeche.searcher.query.QueryNode;
import depeche.searcher.query.QueryTranslator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// The Lucene queries of one request: one for the hits, and one for each dimension that the request
/// chooses values of, without that choice.
final class SearchPlan {
  private final SearchRequest.Visibility visibility;
  private final DrillDown drillDown;
  private final QueryTranslator translator;
  private final Query base;
  private final boolean scored;
  private final Map<FacetDimension, Query> choices;

  private SearchPlan(
      SearchRequest.Visibility visibility,
      DrillDown drillDown,
      QueryTranslator translator,
      Query base,
      Map<FacetDimension, Query> choices) {
    this.visibility = visibility;
    this.drillDown = drillDown;
    this.translator = translator;
    this.base = base;
    this.scored = QueryTranslator.scores(new QueryNode.And(drillDown.base()));
    this.choices = choices;
  }

  static SearchPlan of(SearchRequest request, QueryTranslator translator) {
    DrillDown drillDown = DrillDown.of(request);
    var choices = new EnumMap<FacetDimension, Query>(FacetDimension.class);
    drillDown
        .choices()
        .forEach((dimension, groups) -> {
          List<QueryNode> all = groups.stream().map(SearchPlan::anyOf).toList();
          choices.put(dimension, translator.query(new QueryNode.And(all)));
        });
    Query base =
        translator.preferring(
            translator.preferringTogether(
                translator.query(new QueryNode.And(drillDown.base())), drillDown.base()),
            drillDown.base());
    return new SearchPlan(request.visibility(), drillDown, translator, base, choices);
  }

  private static QueryNode anyOf(List<QueryNode> nodes) {
    return nodes.size() == 1 ? nodes.getFirst() : new QueryNode.Or(nodes);
  }

  /// The plan under which the words need not all be there; empty where that changes nothing.
  Optional<SearchPlan> fallback() {
    return FallbackPolicy.loosen(drillDown.base(), translator)
        .map(loose -> new SearchPlan(visibility, drillDown, translator, loose, choices));
  }

  /// Whether hits differ in relevance.
  boolean scored() {
    return scored;
  }

  /// What the request chose of a dimension: conjuncts, each with its alternatives.
  List<List<QueryNode>> chosen(FacetDimension dimension) {
    return drillDown.chosen(dimension);
  }

  Query hits() {
    return query(Optional.empty());
  }

  /// What a dimension is counted over; empty where that is the hits.
  Optional<Query> sideways(FacetDimension dimension) {
    return choices.containsKey(dimension)
        ? Optional.of(query(Optional.of(dimension)))
        : Optional.empty();
  }

  private Query query(Optional<FacetDimension> leftOut) {
    var query = new BooleanQuery.Builder();
    query.add(everything(visibility), Occur.FILTER);
    query.add(base, scored ? Occur.MUST : Occur.FILTER);
    choices.forEach((dimension, choice) -> {
      if (leftOut.isEmpty() || leftOut.get() != dimension) {
        query.add(choice, Occur.FILTER);
      }
    });
    return query.build();
  }

  /// Every dispatch that is to be seen.
  static Query everything(SearchRequest.Visibility visibility) {
    var query = new BooleanQuery.Builder().add(isDispatch(), Occur.FILTER);
    if (visibility == SearchRequest.Visibility.USABLE) {
      query.add(hidden(), Occur.MUST_NOT);
    }
    return query.build();
  }

  static Query isDispatch() {
    return new TermQuery(new Term(DispatchDocument.TYPE, DispatchDocument.DISPATCH));
  }

  private static Query hidden() {
    return new TermInSetQuery(
        DispatchField.STATUS.indexName(),
        List.of(new BytesRef(Status.CANCELLED.label()), new BytesRef(Status.WITHHELD.label())));
  }
}
