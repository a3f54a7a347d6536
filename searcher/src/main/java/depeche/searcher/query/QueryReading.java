package depeche.searcher.query;

import depeche.fields.DispatchField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;

/// One text being parsed: a method for each rule of the grammar of [QueryParser].
final class QueryReading {
  private static final int DEEPEST = 100;

  private final TextCursor cursor;
  private final QueryNotes notes;
  private final QueryLexer lexer;
  private ParsedQuery.Joining joining = ParsedQuery.Joining.IMPLIED;
  private final WordReader words;
  private final FieldValues values;
  private final WordyValues wordy;
  private final SavedReading saved;
  private int depth;
  private QueryToken token = new QueryToken.End();

  QueryReading(String text, LocalDate today, QueryNotes notes, SavedReading saved) {
    this.cursor = new TextCursor(text);
    this.notes = notes;
    this.lexer = new QueryLexer(cursor, notes);
    this.words = new WordReader(notes);
    this.values = new FieldValues(today, notes, words);
    this.wordy = new WordyValues(cursor, lexer, values);
    this.saved = saved;
  }

  /// Whether an `ET` was read.
  ParsedQuery.Joining joining() {
    return joining == ParsedQuery.Joining.IMPLIED ? saved.joining() : joining;
  }

  QueryNode query(DispatchField scope) {
    token = lexer.next(scope);
    Optional<QueryNode> query = any(scope);
    if (query.isEmpty() && !cursor.text.isBlank() && notes.all().isEmpty()) {
      String asked = QueryNotes.shortened(cursor.text);
      notes.addUnused(
          "aucun mot à chercher dans « " + asked + " »", "no word to look for in “" + asked + "”");
    }
    return query.orElseGet(QueryNode.All::new);
  }

  QueryNode option(DispatchField field) {
    String value = cursor.text.strip();
    boolean quoted =
        value.length() > 1
            && Characters.isOpeningQuote(value.charAt(0))
            && Characters.isQuote(value.charAt(value.length() - 1));
    Optional<QueryNode> node =
        quoted
            ? values.whole(field, value.substring(1, value.length() - 1))
            : WordReader.isPattern(value) || field.use() == DispatchField.Use.PLACE
                ? values.bare(field, value)
                : values.whole(field, value);
    return node.orElseGet(QueryNode.All::new);
  }

  /// `any = all { "OU" all }`
  private Optional<QueryNode> any(DispatchField scope) {
    var clauses = new ArrayList<QueryNode>();
    boolean missing = false;
    int sides = 0;
    while (true) {
      Optional<QueryNode> side = all(scope);
      side.ifPresent(clauses::add);
      missing |= side.isEmpty();
      sides++;
      if (!(token instanceof QueryToken.Or)) {
        break;
      }
      token = lexer.next(scope);
    }
    if (missing && sides > 1) {
      notes.add(
          "« OU » attend quelque chose avant et après lui",
          "OR wants something before and after it");
    }
    return Clauses.any(clauses);
  }

  /// `all = one { [ "ET" ] one }`
  private Optional<QueryNode> all(DispatchField scope) {
    var clauses = new ArrayList<QueryNode>();
    while (true) {
      switch (token) {
        case QueryToken.End _, QueryToken.Or _ -> {
          return Clauses.all(clauses);
        }
        case QueryToken.Close _ -> {
          if (depth > 0) {
            return Clauses.all(clauses);
          }
          notes.add("parenthèse fermante sans ouvrante", "a parenthesis closes that none opens");
          token = lexer.next(scope);
        }
        case QueryToken.And _ -> {
          joining = ParsedQuery.Joining.EXPLICIT;
          token = lexer.next(scope);
        }
        case QueryToken.Not _,
            QueryToken.Open _,
            QueryToken.Quorum _,
            QueryToken.Within _,
            QueryToken.Saved _,
            QueryToken.Field _,
            QueryToken.Quoted _,
            QueryToken.Word _ ->
            one(scope).ifPresent(clauses::add);
      }
    }
  }

  /// `one = { "SAUF" | "-" } clause`
  private Optional<QueryNode> one(DispatchField scope) {
    boolean excluded = false;
    while (token instanceof QueryToken.Not) {
      excluded = !excluded;
      token = lexer.next(scope);
    }
    Optional<QueryNode> clause = clause(scope);
    return excluded ? clause.map(Clauses::not) : clause;
  }

  /// `clause = "(" any ")" | quorum | within | saved | field ":" value | quoted | word`
  private Optional<QueryNode> clause(DispatchField scope) {
    return switch (token) {
      case QueryToken.Open _ -> group(scope, scope);
      case QueryToken.Quorum it -> quorum(it.wanted(), scope);
      case QueryToken.Within it -> within(it.stretch(), scope, scope);
      case QueryToken.Saved it -> {
        Optional<QueryNode> node = saved.read(it.name(), notes);
        token = lexer.next(scope);
        yield node;
      }
      case QueryToken.Field it -> value(it.field(), scope);
      case QueryToken.Quoted it -> {
        Optional<QueryNode> node = quoted(scope, it);
        token = lexer.next(scope);
        yield node;
      }
      case QueryToken.Word it -> {
        Optional<QueryNode> node = values.bare(scope, wordy.extended(scope, it.text()));
        token = lexer.next(scope);
        yield node;
      }
      case QueryToken.End _,
          QueryToken.Close _,
          QueryToken.And _,
          QueryToken.Or _,
          QueryToken.Not _ -> {
        notes.add(
            "SAUF et le tiret attendent quelque chose après eux",
            "NOT and the dash want something after them");
        yield Optional.empty();
      }
    };
  }

  /// `"(" any ")"`, among values of `inner`; what follows is read among values of `outer`.
  private Optional<QueryNode> group(DispatchField inner, DispatchField outer) {
    return opened(inner) ? closed(any(inner), outer) : Optional.empty();
  }

  /// Goes into a parenthesis, unless it is too deep; then it is passed over.
  private boolean opened(DispatchField inner) {
    boolean bearable = depth < DEEPEST;
    if (bearable) {
      depth++;
    } else {
      notes.add(
          "plus de " + DEEPEST + " parenthèses ouvertes à la fois",
          "more than " + DEEPEST + " parentheses open at once");
    }
    token = lexer.next(inner);
    return bearable;
  }

  private Optional<QueryNode> closed(Optional<QueryNode> node, DispatchField outer) {
    depth--;
    if (token instanceof QueryToken.End) {
      notes.add("parenthèse non fermée", "unclosed parenthesis");
    } else {
      token = lexer.next(outer);
    }
    return node;
  }

  /// `quorum = number "de" "(" { one } ")"`
  private Optional<QueryNode> quorum(int wanted, DispatchField scope) {
    if (!opened(scope)) {
      return Optional.empty();
    }
    var members = new ArrayList<QueryNode>();
    while (!(token instanceof QueryToken.End || token instanceof QueryToken.Close)) {
      if (token instanceof QueryToken.And || token instanceof QueryToken.Or) {
        token = lexer.next(scope);
      } else {
        one(scope).ifPresent(members::add);
      }
    }
    if (wanted < 1 || wanted > members.size()) {
      notes.add(
          wanted + " de (…) : la parenthèse compte " + members.size() + " membres",
          wanted + " of (…): the parenthesis has " + members.size() + " members");
    }
    if (wanted > 1 && wanted >= members.size()) {
      // all of them is what the user says in so many words
      joining = ParsedQuery.Joining.EXPLICIT;
    }
    return closed(Clauses.quorum(wanted, members), scope);
  }

  /// `within = ( "phrase" | "paragraphe" ) "(" any ")"`, among values of `inner`
  private Optional<QueryNode> within(Stretch stretch, DispatchField inner, DispatchField outer) {
    return opened(inner)
        ? closed(any(inner), outer).flatMap(it -> Withins.of(stretch, inner, it, notes))
        : Optional.empty();
  }

  /// `value = "(" any ")" | within | quoted | bare`
  private Optional<QueryNode> value(DispatchField field, DispatchField scope) {
    int start = cursor.position;
    boolean excluded = false;
    token = lexer.next(field);
    while (token instanceof QueryToken.Not && QueryLexer.isProse(field)) {
      excluded = !excluded;
      token = lexer.next(field);
    }
    Optional<QueryNode> node = value(field, scope, start);
    return excluded ? node.map(Clauses::not) : node;
  }

  private Optional<QueryNode> value(DispatchField field, DispatchField scope, int start) {
    return switch (token) {
      case QueryToken.Open _ -> group(field, scope);
      case QueryToken.Within it -> within(it.stretch(), field, scope);
      case QueryToken.Quoted it -> {
        Optional<QueryNode> node = quoted(field, it);
        token = lexer.next(scope);
        yield node;
      }
      case QueryToken.Word it -> {
        Optional<QueryNode> node = values.bare(field, wordy.extended(field, it.text()));
        token = lexer.next(scope);
        yield node;
      }
      case QueryToken.Not _ when lexer.startsWithDash(start) -> {
        cursor.position = start;
        Optional<QueryNode> node = values.bare(field, wordy.extended(field, lexer.rawValue()));
        token = lexer.next(scope);
        yield node;
      }
      case QueryToken.End _,
          QueryToken.Close _,
          QueryToken.Quorum _,
          QueryToken.Saved _,
          QueryToken.Field _,
          QueryToken.And _,
          QueryToken.Or _,
          QueryToken.Not _ -> {
        notes.addUnused(
            field.queryName() + ": attend une valeur",
            field.queryNames().getLast() + ": wants a value");
        yield Optional.empty();
      }
    };
  }

  private Optional<QueryNode> quoted(DispatchField field, QueryToken.Quoted quoted) {
    return switch (field.use()) {
      case TEXT, NAME -> words.phrase(field, quoted);
      case KEYWORD, PLACE, ACTOR, DAY, EVENT -> values.whole(field, quoted.text());
      case POINT -> values.whole(field, quoted.text() + lexer.rawAfterComma());
    };
  }
}
