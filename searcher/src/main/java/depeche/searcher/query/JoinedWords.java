package depeche.searcher.query;

import depeche.fields.DispatchField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Neighbours of a query that are written as one word too: `BFM TV` asks for both words, or for
/// `BFMTV`.
public final class JoinedWords {
  private JoinedWords() {}

  /// The same conjuncts, with such neighbours as one.
  public static List<QueryNode> in(List<QueryNode> conjuncts) {
    var nodes = new ArrayList<QueryNode>();
    for (int i = 0; i < conjuncts.size(); i++) {
      QueryNode node = conjuncts.get(i);
      Optional<QueryNode> both =
          i + 1 < conjuncts.size() ? both(node, conjuncts.get(i + 1)) : Optional.empty();
      nodes.add(both.orElse(node));
      i += both.isPresent() ? 1 : 0;
    }
    return nodes;
  }

  private static Optional<QueryNode> both(QueryNode one, QueryNode other) {
    return one instanceof QueryNode.Word first
            && other instanceof QueryNode.Word second
            && first.field() == second.field()
            && first.field().use() == DispatchField.Use.TEXT
        ? OtherSpellings.joined(first.text(), second.text())
            .map(text ->
                new QueryNode.Or(
                    List.of(
                        new QueryNode.Quorum(2, List.of(first, second)),
                        new QueryNode.Word(first.field(), text))))
        : Optional.empty();
  }
}
