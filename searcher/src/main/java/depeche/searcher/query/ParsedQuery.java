package depeche.searcher.query;

import java.util.List;

/// What the parser understood.
///
/// @param text the query as typed
/// @param node what it means
/// @param notes in words for the user, what it could not use and what it did about it
public record ParsedQuery(String text, QueryNode node, List<String> notes) {
  public ParsedQuery {
    notes = List.copyOf(notes);
  }
}
