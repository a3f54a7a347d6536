package depeche.searcher.query;

import depeche.fields.DispatchField;
import java.util.Optional;

/// Cuts a query into tokens, one at a time: what a token is depends on the field whose value is
/// being read.
///
/// Every character is passed over at most a few times, and every call gets nearer to the end.
final class QueryLexer {
  private final TextCursor cursor;
  private final WordCutter words;
  private final QuoteReader quotes;
  private final QueryNotes notes;

  QueryLexer(TextCursor cursor, QueryNotes notes) {
    this.cursor = cursor;
    this.words = new WordCutter(cursor);
    this.quotes = new QuoteReader(cursor, notes);
    this.notes = notes;
  }

  /// The next token, as it reads among values of `scope`.
  QueryToken next(DispatchField scope) {
    while (true) {
      cursor.skipBlanks();
      if (cursor.position >= cursor.text.length()) {
        return new QueryToken.End();
      }
      char c = cursor.text.charAt(cursor.position);
      if (c == '(') {
        cursor.position++;
        return new QueryToken.Open();
      }
      if (c == ')') {
        cursor.position++;
        return new QueryToken.Close();
      }
      Optional<QueryToken> token = longer(c, scope);
      if (token.isPresent()) {
        return token.get();
      }
    }
  }

  /// A token of more than one character, or nothing if what is next means nothing: that is passed
  /// over.
  private Optional<QueryToken> longer(char c, DispatchField scope) {
    if (Characters.isQuote(c)) {
      return quotes.read();
    }
    if (c == '=' && Characters.isOpeningQuote(cursor.charAt(cursor.position + 1))) {
      cursor.position++;
      return quotes.read().map(QueryLexer::exactly);
    }
    if (Characters.isDash(c)) {
      return dash();
    }
    if ((c == '|' || c == '&') && cursor.charAt(cursor.position + 1) == c) {
      cursor.position += 2;
      return Optional.of(c == '|' ? new QueryToken.Or() : new QueryToken.And());
    }
    return isProse(scope) ? word() : Optional.of(operatorOr(rawValue()));
  }

  /// Whether values of `scope` are words like those without a field.
  static boolean isProse(DispatchField scope) {
    return switch (scope.use()) {
      case TEXT, NAME -> true;
      case KEYWORD, PLACE, ACTOR, DAY, EVENT, POINT -> false;
    };
  }

  private static QueryToken exactly(QueryToken token) {
    return token instanceof QueryToken.Quoted quoted
        ? new QueryToken.Quoted(quoted.text(), true, quoted.slop(), quoted.times())
        : token;
  }

  /// One dash right before something excludes it; a row of them, or one alone, is punctuation.
  private Optional<QueryToken> dash() {
    int start = cursor.position;
    while (Characters.isDash(cursor.charAt(cursor.position))) {
      cursor.position++;
    }
    char after = cursor.charAt(cursor.position);
    boolean excludes =
        cursor.position == start + 1 && after != 0 && after != ')' && !Characters.isBlank(after);
    return excludes ? Optional.of(new QueryToken.Not()) : Optional.empty();
  }

  private Optional<QueryToken> word() {
    int start = cursor.position;
    cursor.position = words.end(start);
    if (cursor.position == start) {
      cursor.position++;
      return Optional.empty();
    }
    String raw = cursor.text.substring(start, cursor.position);
    Optional<QueryToken> field = field(raw);
    if (field.isPresent()) {
      return field;
    }
    String word = Characters.trimmed(raw, "=*@#", "*~}");
    Optional<Stretch> stretch = Stretch.named(word);
    if (stretch.isPresent() && cursor.charAt(cursor.position) == '(') {
      cursor.position++;
      return stretch.map(QueryToken.Within::new);
    }
    if (!Characters.hasLetter(word) && !word.equals("*")) {
      return Optional.empty();
    }
    Optional<QueryToken> quorum = quorum(word);
    return quorum.isPresent() ? quorum : Optional.of(operatorOr(words.withThousands(word)));
  }

  /// Whether a parenthesis right after `word` opens a group, and is no part of it: `OU(a)`.
  static boolean opensGroup(String word) {
    return isOperator(word) || Stretch.named(word).isPresent() || isOf(word);
  }

  /// `3 de (`.
  private Optional<QueryToken> quorum(String word) {
    if (!WordCutter.isGroup(word, 1)) {
      return Optional.empty();
    }
    int start = cursor.blanksEnd(cursor.position);
    int end = start;
    while (Character.isLetter(cursor.charAt(end))) {
      end++;
    }
    int open = cursor.blanksEnd(end);
    if (!isOf(cursor.text.substring(start, end)) || cursor.charAt(open) != '(') {
      return Optional.empty();
    }
    cursor.position = open + 1;
    return Optional.of(new QueryToken.Quorum(Integer.parseInt(word)));
  }

  /// Whether a word stands between a number and what it is a number of.
  static boolean isOf(String word) {
    return word.equals("de") || word.equals("of") || word.equals("parmi");
  }

  private Optional<QueryToken> field(String raw) {
    if (cursor.charAt(cursor.position) != ':') {
      return Optional.empty();
    }
    String name = Characters.trimmed(raw, "", "");
    if (SavedQueries.isPrefix(name)) {
      cursor.position++;
      return Optional.of(new QueryToken.Saved(savedName()));
    }
    Optional<DispatchField> field = named(name);
    if (field.isEmpty()) {
      noteUnknownField(raw);
    }
    if (field.isPresent()) {
      cursor.position++;
    }
    return field.map(QueryToken.Field::new);
  }

  private String savedName() {
    boolean quoted = Characters.isOpeningQuote(cursor.charAt(cursor.position));
    return quoted && quotes.read().orElse(null) instanceof QueryToken.Quoted it
        ? it.text().strip()
        : Characters.trimmedEnd(rawValue(), ",;!?…");
  }

  /// `foo:bar` looks as if a field were meant; `https://…`, `Syrie : …` and `s/s:` do not.
  private void noteUnknownField(String raw) {
    char after = cursor.charAt(cursor.position + 1);
    boolean meant =
        raw.length() > 1
            && raw.codePoints().allMatch(Character::isLetter)
            && (Character.isLetterOrDigit(after) || Characters.isOpeningQuote(after));
    if (meant) {
      String name = QueryNotes.shortened(raw);
      notes.add(
          name + ": n'est pas un champ, cherché comme un mot",
          name + ": is no field, looked for as a word");
    }
  }

  /// Also `mot-clé:`, `type-acteur:`.
  private static Optional<DispatchField> named(String name) {
    return DispatchField.named(name).or(() -> DispatchField.named(name.replace("-", "")));
  }

  private static QueryToken operatorOr(String word) {
    return switch (word) {
      case "ET", "AND" -> new QueryToken.And();
      case "OU", "OR" -> new QueryToken.Or();
      case "SAUF", "NOT" -> new QueryToken.Not();
      default -> new QueryToken.Word(word);
    };
  }

  /// Whether `word` alone would be read as an operator.
  static boolean isOperator(String word) {
    return !(operatorOr(word) instanceof QueryToken.Word);
  }

  /// The value that stands right here or after blanks: up to a blank or a parenthesis that is not
  /// its own; empty if there is none.
  String rawValue() {
    cursor.skipBlanks();
    int start = cursor.position;
    int depth = 0;
    while (cursor.position < cursor.text.length()) {
      char c = cursor.text.charAt(cursor.position);
      boolean stop =
          Characters.isBlank(c)
              || (c == ')' && depth == 0)
              || (c == '(' && cursor.position == start)
              || (Characters.isQuote(c) && cursor.position == start);
      if (stop) {
        break;
      }
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      cursor.position++;
    }
    return cursor.text.substring(start, cursor.position);
  }

  /// The same if a comma stands right here, else nothing.
  String rawAfterComma() {
    return cursor.charAt(cursor.position) == ',' ? rawValue() : "";
  }

  /// Whether what is not blank at `at` begins with a dash.
  boolean startsWithDash(int at) {
    return Characters.isDash(cursor.charAt(cursor.blanksEnd(at)));
  }

  /// The word of a value that may have several: up to the next blank, quote or parenthesis.
  Optional<String> peekPlainWord() {
    int start = cursor.position;
    cursor.skipBlanks();
    int from = cursor.position;
    while (Characters.isInner(cursor.charAt(cursor.position))
        || cursor.charAt(cursor.position) == ',') {
      cursor.position++;
    }
    String word = cursor.text.substring(from, cursor.position);
    boolean field = cursor.charAt(cursor.position) == ':';
    cursor.position = start;
    return word.isEmpty() || field || isOperator(word) || from == start
        ? Optional.empty()
        : Optional.of(word);
  }
}
