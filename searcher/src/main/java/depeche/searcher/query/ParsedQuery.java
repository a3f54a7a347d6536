package depeche.searcher.query;

import depeche.searcher.language.Language;
import java.util.List;

/// What the parser understood.
///
/// @param text the query as typed
/// @param node what it means
/// @param notes in words for the user, what it could not use and what it did about it
/// @param unused of the notes, those on conditions that could not be used: without them the query
///   finds more than was asked for
/// @param joining whether words were joined by the user, who then wants them all
/// @param language of the notes, and of what is to be added to them
public record ParsedQuery(
    String text,
    QueryNode node,
    List<String> notes,
    List<String> unused,
    Joining joining,
    Language language) {
  public ParsedQuery {
    notes = List.copyOf(notes);
    unused = List.copyOf(unused);
  }

  /// A query whose words merely stand beside each other.
  public ParsedQuery(String text, QueryNode node, List<String> notes) {
    this(text, node, notes, List.of(), Joining.IMPLIED, Language.FRENCH);
  }

  /// The same query with another node and other notes.
  public ParsedQuery with(QueryNode other, List<String> otherNotes) {
    return new ParsedQuery(text, other, otherNotes, unused, joining, language);
  }

  /// How the words of a query came to be joined by AND.
  public enum Joining {
    /// they stand beside each other: some of them will do where no dispatch has all
    IMPLIED,
    /// by `ET`, which stays strict
    EXPLICIT
  }
}
