package depeche.searcher.engine;

import depeche.fields.DispatchField;
import depeche.searcher.query.QueryNode;
import depeche.searcher.translation.QueryTranslator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/// What a query becomes when no dispatch has all its words: a third of the bare words and phrases
/// will do, while fields, exclusions and explicit operators stay strict.
final class FallbackPolicy {
  private static final int MANY = 4;

  /// Nobody reads the offer of a third of a pasted text.
  private static final int MOST = 40;

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
        translator.quorum(bare).map(query -> translator.rankings().preferringLoosely(query, bare));
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

  /// A third of the bare words as a query that a user can type (`2 de (…)`), where they are many;
  /// it is stricter than [#loosen], since words are not found by their roots there.
  static Optional<QueryNode> quorum(QueryNode query, QueryTranslator translator) {
    List<QueryNode> conjuncts = DrillDown.conjuncts(query);
    if (conjuncts.size() < MANY || conjuncts.size() > MOST) {
      return Optional.empty();
    }
    var bare = new ArrayList<QueryNode>();
    var rest = new ArrayList<QueryNode>();
    for (QueryNode node : conjuncts) {
      if (!isBare(node)) {
        rest.add(node);
      } else if (translator.translate(node).isPresent()) {
        bare.add(node);
      }
    }
    if (bare.size() < MANY) {
      return Optional.empty();
    }
    rest.add(new QueryNode.Quorum(QueryTranslator.third(bare.size()), bare));
    return Optional.of(rest.size() == 1 ? rest.getFirst() : new QueryNode.And(rest));
  }

  /// The words of the one phrase that a query asks for, besides fields and the like, one by one.
  static Optional<QueryNode> withoutQuotes(QueryNode query) {
    List<QueryNode> conjuncts = DrillDown.conjuncts(query);
    List<QueryNode> bare = conjuncts.stream().filter(FallbackPolicy::isBare).toList();
    if (bare.size() != 1 || !(bare.getFirst() instanceof QueryNode.Phrase phrase)) {
      return Optional.empty();
    }
    var all = new ArrayList<QueryNode>();
    phrase.words().forEach(word -> all.add(new QueryNode.Word(phrase.field(), word)));
    conjuncts.stream().filter(it -> !isBare(it)).forEach(all::add);
    return Optional.of(new QueryNode.And(all));
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
