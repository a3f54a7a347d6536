package depeche.searcher.engine;

import depeche.dispatch.Status;
import depeche.fields.DispatchDocument;
import depeche.fields.DispatchField;
import depeche.fields.FacetDimension;
import depeche.searcher.query.QueryNode;
import depeche.searcher.translation.QueryTranslator;
import depeche.searcher.translation.ScoredTerm;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
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
  private final Instant now;
  private final DrillDown drillDown;
  private final QueryTranslator translator;
  private final Query base;
  private final boolean scored;
  private final Map<FacetDimension, Query> choices;
  private final boolean fallback;

  private SearchPlan(
      SearchRequest.Visibility visibility,
      Instant now,
      DrillDown drillDown,
      QueryTranslator translator,
      Query base,
      Map<FacetDimension, Query> choices,
      boolean fallback) {
    this.visibility = visibility;
    this.now = now;
    this.drillDown = drillDown;
    this.translator = translator;
    this.base = base;
    this.scored = QueryTranslator.scores(new QueryNode.And(drillDown.base()));
    this.choices = choices;
    this.fallback = fallback;
  }

  /// @param now what is under embargo at that moment is hidden
  static SearchPlan of(SearchRequest request, QueryTranslator translator, Instant now) {
    DrillDown drillDown = DrillDown.of(request);
    var choices = new EnumMap<FacetDimension, Query>(FacetDimension.class);
    drillDown
        .choices()
        .forEach((dimension, groups) -> {
          List<QueryNode> all = groups.stream().map(SearchPlan::anyOf).toList();
          choices.put(dimension, translator.query(new QueryNode.And(all)));
        });
    Query base =
        translator
            .rankings()
            .preferring(
                translator.queryOrAsWritten(new QueryNode.And(drillDown.base())), drillDown.base());
    return new SearchPlan(request.visibility(), now, drillDown, translator, base, choices, false);
  }

  /// Whether nothing is asked for but words that analysis drops, which are then looked for as they
  /// are written.
  static boolean asksForCommonWords(SearchRequest request, QueryTranslator translator) {
    return translator.isOfCommonWords(new QueryNode.And(DrillDown.of(request).base()));
  }

  private static QueryNode anyOf(List<QueryNode> nodes) {
    return nodes.size() == 1 ? nodes.getFirst() : new QueryNode.Or(nodes);
  }

  /// The plans to try, in order; the first that finds something is the answer.
  List<SearchPlan> attempts(SearchRequest request) {
    if (request.fallback() == SearchRequest.Fallback.STRICT) {
      return List.of(this);
    }
    return Stream.concat(
            Stream.of(this),
            FallbackPolicy.loosen(drillDown.base(), translator).map(it -> with(it, true)).stream())
        .toList();
  }

  private SearchPlan with(Query other, boolean loose) {
    return new SearchPlan(visibility, now, drillDown, translator, other, choices, loose);
  }

  /// Whether this finds what has some of the words.
  boolean isFallback() {
    return fallback;
  }

  /// Whether hits differ in relevance.
  boolean scored() {
    return scored;
  }

  /// The terms by which the first hits are scored anew.
  List<ScoredTerm> scoredTerms() {
    return translator.rankings().scoredTerms(drillDown.base());
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
    query.add(everything(visibility, now), Occur.FILTER);
    query.add(base, scored ? Occur.MUST : Occur.FILTER);
    choices.forEach((dimension, choice) -> {
      if (leftOut.isEmpty() || leftOut.get() != dimension) {
        query.add(choice, Occur.FILTER);
      }
    });
    return query.build();
  }

  /// Every dispatch that is to be seen at a moment: not cancelled, withheld, under embargo or
  /// superseded.
  static Query everything(SearchRequest.Visibility visibility, Instant now) {
    var query = new BooleanQuery.Builder().add(isDispatch(), Occur.FILTER);
    if (visibility == SearchRequest.Visibility.USABLE) {
      query.add(withdrawn(now), Occur.MUST_NOT);
      query.add(
          NumericDocValuesField.newSlowExactQuery(DispatchDocument.SUPERSEDED, 1), Occur.MUST_NOT);
    }
    return query.build();
  }

  static Query isDispatch() {
    return new TermQuery(dispatches());
  }

  /// The term of all dispatches.
  static Term dispatches() {
    return new Term(DispatchDocument.TYPE, DispatchDocument.DISPATCH);
  }

  /// What must not be used: cancelled, withheld, or under embargo at a moment.
  static Query withdrawn(Instant now) {
    return new BooleanQuery.Builder()
        .add(
            new TermInSetQuery(
                DispatchField.STATUS.indexName(),
                List.of(
                    new BytesRef(Status.CANCELLED.label()), new BytesRef(Status.WITHHELD.label()))),
            Occur.SHOULD)
        .add(
            LongPoint.newRangeQuery(
                DispatchDocument.EMBARGO_SECOND, now.getEpochSecond() + 1, Long.MAX_VALUE),
            Occur.SHOULD)
        .build();
  }
}
