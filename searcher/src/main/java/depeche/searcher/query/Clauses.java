package depeche.searcher.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Joins clauses into the simplest tree that means the same: lists of one are that one, lists in
/// lists are one list, two exclusions are none.
final class Clauses {
  private Clauses() {}

  /// All of them; empty where there is none.
  static Optional<QueryNode> all(List<QueryNode> clauses) {
    var flat = new ArrayList<QueryNode>();
    boolean everything = false;
    for (QueryNode clause : clauses) {
      switch (clause) {
        case QueryNode.And and when and.saved().isEmpty() -> flat.addAll(and.clauses());
        case QueryNode.All _ -> everything = true;
        case QueryNode.None none -> {
          return Optional.of(none);
        }
        case QueryNode.Words _,
            QueryNode.Fact _,
            QueryNode.Or _,
            QueryNode.Quorum _,
            QueryNode.AtLeast _,
            QueryNode.Within _,
            QueryNode.Not _,
            QueryNode.And _ ->
            flat.add(clause);
      }
    }
    if (flat.isEmpty()) {
      return everything ? Optional.of(new QueryNode.All()) : Optional.empty();
    }
    return Optional.of(flat.size() == 1 ? flat.getFirst() : new QueryNode.And(flat));
  }

  /// Any of them; empty where there is none.
  static Optional<QueryNode> any(List<QueryNode> clauses) {
    var flat = new ArrayList<QueryNode>();
    boolean nothing = false;
    for (QueryNode clause : clauses) {
      switch (clause) {
        case QueryNode.Or or -> flat.addAll(or.clauses());
        case QueryNode.None _ -> nothing = true;
        case QueryNode.All all -> {
          return Optional.of(all);
        }
        case QueryNode.Words _,
            QueryNode.Fact _,
            QueryNode.Quorum _,
            QueryNode.AtLeast _,
            QueryNode.Within _,
            QueryNode.Not _,
            QueryNode.And _ ->
            flat.add(clause);
      }
    }
    if (flat.isEmpty()) {
      return nothing ? Optional.of(new QueryNode.None()) : Optional.empty();
    }
    return Optional.of(flat.size() == 1 ? flat.getFirst() : new QueryNode.Or(flat));
  }

  /// At least `wanted` of them; one at least, and all at most.
  static Optional<QueryNode> quorum(int wanted, List<QueryNode> clauses) {
    if (wanted <= 1) {
      return any(clauses);
    }
    return wanted >= clauses.size()
        ? all(clauses)
        : Optional.of(new QueryNode.Quorum(wanted, clauses));
  }

  static QueryNode not(QueryNode clause) {
    if (clause instanceof QueryNode.Not not) {
      return not.clause();
    }
    if (clause instanceof QueryNode.All) {
      return new QueryNode.None();
    }
    return clause instanceof QueryNode.None ? new QueryNode.All() : new QueryNode.Not(clause);
  }
}
