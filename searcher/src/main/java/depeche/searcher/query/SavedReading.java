package depeche.searcher.query;

import depeche.fields.DispatchField;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The saved queries that one query asks for, each read where its name stands. They may ask for one
/// another, not for themselves.
final class SavedReading {
  /// Thirty that each ask twice for the one before would otherwise never end.
  private static final int MOST = 100;

  private static final int MOST_NAMES = 12;

  private final Supplier<SavedQueries> saved;
  private final LocalDate today;
  private final Deque<SavedQuery> open = new ArrayDeque<>();
  private ParsedQuery.Joining joining = ParsedQuery.Joining.IMPLIED;
  private int count;

  /// @param saved asked only where a name stands
  SavedReading(Supplier<SavedQueries> saved, LocalDate today) {
    this.saved = saved;
    this.today = today;
  }

  /// Whether one of those read has an `ET`.
  ParsedQuery.Joining joining() {
    return joining;
  }

  /// What the query of a name means; empty, with a note, where it cannot be read.
  Optional<QueryNode> read(String name, QueryNotes notes) {
    Optional<SavedQuery> query = name.isEmpty() ? Optional.empty() : saved.get().named(name);
    if (query.isEmpty()) {
      noteUnknown(name, notes);
      return Optional.empty();
    }
    if (open.contains(query.get())) {
      String asked = query.get().name();
      notes.addUnused(
          SavedQueries.FRENCH + ":" + asked + " se contient elle-même",
          SavedQueries.ENGLISH + ":" + asked + " contains itself");
      return Optional.empty();
    }
    if (count == MOST) {
      notes.addUnused(
          "plus de " + MOST + " requêtes enregistrées dans une seule",
          "more than " + MOST + " saved queries in one");
      return Optional.empty();
    }
    count++;
    return Optional.of(opened(query.get(), notes));
  }

  private QueryNode opened(SavedQuery query, QueryNotes notes) {
    var said = new QueryNotes(notes.language());
    open.push(query);
    var reading = new QueryReading(query.text(), today, said, this);
    QueryNode node = reading.query(DispatchField.TEXT);
    open.pop();
    if (reading.joining() == ParsedQuery.Joining.EXPLICIT) {
      joining = ParsedQuery.Joining.EXPLICIT;
    }
    notes.addAll(query.name(), said);
    boolean plain = node instanceof QueryNode.And and && and.saved().isEmpty();
    List<QueryNode> clauses = plain ? ((QueryNode.And) node).clauses() : List.of(node);
    return new QueryNode.And(clauses, Optional.of(query));
  }

  private void noteUnknown(String name, QueryNotes notes) {
    List<String> names = saved.get().all().stream().map(SavedQuery::name).toList();
    String there =
        String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())))
            + (names.size() > MOST_NAMES ? "…" : "");
    String asked = QueryNotes.shortened(name);
    notes.addUnused(
        SavedQueries.FRENCH
            + (name.isEmpty() ? ": attend un nom" : ": ne connaît pas « " + asked + " »")
            + (names.isEmpty() ? " ; aucune n'est enregistrée" : " ; il y a : " + there),
        SavedQueries.ENGLISH
            + (name.isEmpty() ? ": wants a name" : ": knows no “" + asked + "”")
            + (names.isEmpty() ? "; none is saved" : "; there are: " + there));
  }
}
