package depeche.searcher.engine;

import depeche.dispatch.Span;
import depeche.searcher.query.QueryNode;
import java.util.List;

/// What one clause of a query has to do with one dispatch.
///
/// @param clause of those that are joined by AND
/// @param holds whether the dispatch is one that the clause finds
/// @param where the dispatch has what the clause asks for, in reading order; empty where that is
///   not in its text
public record ClauseMatch(QueryNode clause, boolean holds, List<Span> where) {
  public ClauseMatch {
    where = List.copyOf(where);
  }
}
