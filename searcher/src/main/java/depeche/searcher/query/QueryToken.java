package depeche.searcher.query;

import depeche.fields.DispatchField;

/// One piece of a query as it is written.
sealed interface QueryToken {
  /// A word with its marks: `frappe`, `=Élysée`, `frapp*`, `sarakeb~1`.
  record Word(String text) implements QueryToken {}

  /// What stands between quotes, with the marks right before and after them: `="…"`, `"…"~5`.
  ///
  /// @param exact whether `=` stands before
  /// @param slop what follows `~`, 0 if nothing does
  /// @param times what stands between braces, 1 if nothing does: `"…"{3}`
  record Quoted(String text, boolean exact, int slop, int times) implements QueryToken {}

  /// `3 de (`, up to and with the parenthesis.
  record Quorum(int wanted) implements QueryToken {}

  /// `phrase(`, up to and with the parenthesis.
  record Within(Stretch stretch) implements QueryToken {}

  /// The name of a saved query, empty if there is none: `requête:nom`.
  record Saved(String name) implements QueryToken {}

  /// A field that a value follows: `lieu:`.
  record Field(DispatchField field) implements QueryToken {}

  record Open() implements QueryToken {}

  record Close() implements QueryToken {}

  record And() implements QueryToken {}

  record Or() implements QueryToken {}

  /// `SAUF`, or a dash right before what it excludes.
  record Not() implements QueryToken {}

  record End() implements QueryToken {}
}
