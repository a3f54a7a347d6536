package depeche.searcher.translation;

import depeche.searcher.query.QueryNode;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/// The Lucene query of words of which analysis leaves nothing, as they are written: `le la`.
final class WrittenQueries {
  private final WordQueries words;

  WrittenQueries(WordQueries words) {
    this.words = words;
  }

  /// Empty where a node has no words that are looked for so.
  Optional<Query> of(QueryNode node) {
    return switch (node) {
      case QueryNode.Word it -> words.asWritten(it.field(), it.text(), 0);
      case QueryNode.Phrase it ->
          words.asWritten(it.field(), String.join(" ", it.words()), it.slop());
      case QueryNode.And it -> all(it.clauses(), Occur.MUST);
      case QueryNode.Or it -> all(it.clauses(), Occur.SHOULD);
      case QueryNode.Exact _,
          QueryNode.Pattern _,
          QueryNode.Fact _,
          QueryNode.Quorum _,
          QueryNode.AtLeast _,
          QueryNode.Within _,
          QueryNode.Not _,
          QueryNode.All _,
          QueryNode.None _ ->
          Optional.empty();
    };
  }

  private Optional<Query> all(List<QueryNode> nodes, Occur occur) {
    List<Query> queries = nodes.stream().flatMap(it -> of(it).stream()).toList();
    var all = new BooleanQuery.Builder();
    queries.forEach(query -> all.add(query, occur));
    return queries.isEmpty() ? Optional.empty() : Optional.of(all.build());
  }
}
