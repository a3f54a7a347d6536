package depeche.searcher.engine;

import depeche.searcher.query.ParsedQuery;
import depeche.searcher.query.QueryNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The same request with other nodes in the place of some.
final class Replacement {
  private Replacement() {}

  static SearchRequest in(SearchRequest request, Map<QueryNode, QueryNode> change) {
    ParsedQuery query = request.query();
    return request
        .asking(query.with(in(query.node(), change), query.notes()))
        .choosing(
            request.selections().stream()
                .map(it -> new SearchRequest.Selection(in(it.anyOf(), change), it.counted()))
                .toList());
  }

  private static QueryNode in(QueryNode node, Map<QueryNode, QueryNode> change) {
    QueryNode other = change.get(node);
    if (other != null) {
      return other;
    }
    return switch (node) {
      case QueryNode.And it -> {
        List<QueryNode> changed = in(it.clauses(), change);
        yield changed.equals(it.clauses()) ? it : conjunction(changed);
      }
      case QueryNode.Or _, QueryNode.Quorum _, QueryNode.Within _ ->
          node.withChildren(it -> in(it, change));
      // what is not wanted, or stands for itself
      case QueryNode.Not _,
          QueryNode.AtLeast _,
          QueryNode.Words _,
          QueryNode.Fact _,
          QueryNode.All _,
          QueryNode.None _ ->
          node;
    };
  }

  private static List<QueryNode> in(List<QueryNode> nodes, Map<QueryNode, QueryNode> change) {
    return nodes.stream().map(it -> in(it, change)).toList();
  }

  /// Without what asks for everything, and without conjunctions in it.
  private static QueryNode conjunction(List<QueryNode> nodes) {
    var flat = new ArrayList<QueryNode>();
    for (QueryNode node : nodes) {
      if (node instanceof QueryNode.And and && and.saved().isEmpty()) {
        flat.addAll(and.clauses());
      } else if (!(node instanceof QueryNode.All)) {
        flat.add(node);
      }
    }
    return flat.size() == 1 ? flat.getFirst() : new QueryNode.And(flat);
  }
}
