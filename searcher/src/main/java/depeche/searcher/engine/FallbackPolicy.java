package depeche.searcher.engine;

import depeche.fields.DispatchField;
import depeche.searcher.query.QueryNode;
import depeche.searcher.query.QueryTranslator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/// What a query becomes when no dispatch has all its words: a third of the bare words and phrases
/// will do, while fields, exclusions and explicit operators stay strict.
final class FallbackPolicy {
  private FallbackPolicy() {}

  /// The looser query; empty where there are not two bare words.
  static Optional<Query> loosen(List<QueryNode> conjuncts, QueryTranslator translator) {
    var bare = new ArrayList<QueryNode>();
    var strict = new ArrayList<QueryNode>();
    conjuncts.forEach(it -> (isBare(it) ? bare : strict).add(it));
    if (bare.size() < 2) {
      return Optional.empty();
    }
    Optional<Query> quorum =
        translator.quorum(bare).map(query -> translator.preferringOpenings(query, bare));
    if (strict.isEmpty()) {
      return quorum;
    }
    var rest = new QueryNode.And(strict);
    return quorum.map(query ->
        new BooleanQuery.Builder()
            .add(query, Occur.MUST)
            .add(translator.query(rest), QueryTranslator.scores(rest) ? Occur.MUST : Occur.FILTER)
            .build());
  }

  /// Whether a node is a word or phrase without a field.
  static boolean isBare(QueryNode node) {
    return switch (node) {
      case QueryNode.Word it -> it.field() == DispatchField.TEXT;
      case QueryNode.Phrase it -> it.field() == DispatchField.TEXT;
      case QueryNode.All _,
          QueryNode.None _,
          QueryNode.Exact _,
          QueryNode.Prefix _,
          QueryNode.Wildcard _,
          QueryNode.Fuzzy _,
          QueryNode.Place _,
          QueryNode.Actor _,
          QueryNode.Value _,
          QueryNode.Days _,
          QueryNode.Near _,
          QueryNode.And _,
          QueryNode.Or _,
          QueryNode.Quorum _,
          QueryNode.AtLeast _,
          QueryNode.Within _,
          QueryNode.Not _ ->
          false;
    };
  }
}
