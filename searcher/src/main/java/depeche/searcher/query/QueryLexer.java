package depeche.searcher.query;

import depeche.fields.DispatchField;
import java.util.Optional;

/// Cuts a query into tokens, one at a time: what a token is depends on the field whose value is
/// being read.
///
/// Every character is passed over at most a few times, and every call gets nearer to the end.
final class QueryLexer {
  private static final int INNER_PARENTHESIS = 6;
  private static final int LARGEST_SLOP = 1000;

  private final String text;
  private final QueryNotes notes;
  private int position;

  QueryLexer(String text, QueryNotes notes) {
    this.text = text;
    this.notes = notes;
  }

  int position() {
    return position;
  }

  /// Goes on reading at `position`.
  void seek(int position) {
    this.position = position;
  }

  /// The next token, as it reads among values of `scope`.
  QueryToken next(DispatchField scope) {
    while (true) {
      skipBlanks();
      if (position >= text.length()) {
        return new QueryToken.End();
      }
      char c = text.charAt(position);
      if (c == '(') {
        position++;
        return new QueryToken.Open();
      }
      if (c == ')') {
        position++;
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
      return quoted();
    }
    if (c == '=' && Characters.isOpeningQuote(charAt(position + 1))) {
      position++;
      return quoted().map(QueryLexer::exactly);
    }
    if (Characters.isDash(c)) {
      return dash();
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
    int start = position;
    while (Characters.isDash(charAt(position))) {
      position++;
    }
    char after = charAt(position);
    boolean excludes =
        position == start + 1 && after != 0 && after != ')' && !Characters.isBlank(after);
    return excludes ? Optional.of(new QueryToken.Not()) : Optional.empty();
  }

  private Optional<QueryToken> word() {
    int start = position;
    position = wordEnd(start);
    if (position == start) {
      position++;
      return Optional.empty();
    }
    String raw = text.substring(start, position);
    Optional<QueryToken> field = field(raw);
    if (field.isPresent()) {
      return field;
    }
    String word = Characters.trimmed(raw, "=*@#", "*~}");
    if (!Characters.hasLetter(word) && !word.equals("*")) {
      return Optional.empty();
    }
    Optional<QueryToken> quorum = quorum(word);
    return quorum.isPresent() ? quorum : Optional.of(operatorOr(glueThousands(word)));
  }

  /// `3 de (`.
  private Optional<QueryToken> quorum(String word) {
    if (!isGroup(word, 1)) {
      return Optional.empty();
    }
    int start = blanksEnd(position);
    int end = start;
    while (Character.isLetter(charAt(end))) {
      end++;
    }
    int open = blanksEnd(end);
    if (!isOf(text.substring(start, end)) || charAt(open) != '(') {
      return Optional.empty();
    }
    position = open + 1;
    return Optional.of(new QueryToken.Quorum(Integer.parseInt(word)));
  }

  /// Whether a word stands between a number and what it is a number of.
  static boolean isOf(String word) {
    return word.equals("de") || word.equals("of") || word.equals("parmi");
  }

  private Optional<QueryToken> field(String raw) {
    if (charAt(position) != ':') {
      return Optional.empty();
    }
    Optional<DispatchField> field =
        named(Characters.trimmed(raw, "", "")).filter(_ -> charAt(position + 1) != '/');
    if (field.isPresent()) {
      position++;
    }
    return field.map(QueryToken.Field::new);
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

  private int wordEnd(int start) {
    int at = start;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      int width = Character.charCount(c);
      if (Characters.isInner(c) || joins(at, start)) {
        at += width;
      } else if (c == '{' && braceEnd(at) > at) {
        return braceEnd(at);
      } else if (c == '(' && at > start && innerParenthesisEnd(at) > at) {
        at = innerParenthesisEnd(at);
      } else {
        return at;
      }
    }
    return at;
  }

  /// A comma or a colon between digits: `1,5`, `15:30`.
  private boolean joins(int at, int start) {
    char c = text.charAt(at);
    return (c == ',' || c == ':')
        && at > start
        && Characters.isDigit(text.charAt(at - 1))
        && Characters.isDigit(charAt(at + 1));
  }

  /// The end of `{3}` at `at`, or `at`.
  private int braceEnd(int at) {
    int end = at + 1;
    while (Characters.isDigit(charAt(end)) && end < at + 5) {
      end++;
    }
    return end > at + 1 && charAt(end) == '}' ? end + 1 : at;
  }

  /// The end of a few letters between parentheses inside a word, `député(e)s`, or `at`.
  private int innerParenthesisEnd(int at) {
    int end = at + 1;
    while (end - at <= INNER_PARENTHESIS && Character.isLetter(charAt(end))) {
      end++;
    }
    boolean inner = end > at + 1 && charAt(end) == ')' && Character.isLetter(text.charAt(at - 1));
    return inner && !isOperator(before(at)) ? end + 1 : at;
  }

  private String before(int end) {
    int start = end;
    while (start > 0 && end - start < 5 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, end);
  }

  /// `1 800 000`: groups of three digits after up to three make one number.
  private String glueThousands(String word) {
    if (!isGroup(word, 1)) {
      return word;
    }
    var number = new StringBuilder(word);
    while (Characters.isBlank(charAt(position))) {
      int end = position + 4;
      boolean group = end <= text.length() && isGroup(text.substring(position + 1, end), 3);
      if (!group || goesOn(end)) {
        break;
      }
      number.append(' ').append(text, position + 1, end);
      position = end;
    }
    return number.toString();
  }

  /// Whether a word goes on at `at`.
  private boolean goesOn(int at) {
    if (at >= text.length()) {
      return false;
    }
    char c = charAt(at);
    return switch (c) {
      case '.' -> Characters.isInner(charAt(at + 1));
      case ',' -> Characters.isDigit(charAt(at + 1));
      case ':', '{', '(' -> true;
      default -> Characters.isInner(text.codePointAt(at));
    };
  }

  /// Whether `word` is three digits, or from `atLeast` to three.
  static boolean isGroup(String word, int atLeast) {
    return word.length() >= atLeast
        && word.length() <= 3
        && word.chars().allMatch(Characters::isDigit);
  }

  /// What stands between quotes. A quote that nothing closes is punctuation where a blank follows
  /// it; else it goes to the end.
  private Optional<QueryToken> quoted() {
    char opening = text.charAt(position);
    int start = position + 1;
    position = start;
    if (!Characters.isOpeningQuote(opening) || closesAWord(start)) {
      return Optional.empty();
    }
    int end = closingQuote(opening, start);
    if (end < 0) {
      String rest = text.substring(start);
      notes.add("guillemet non fermé : " + opening + QueryNotes.shortened(rest));
      if (rest.isBlank() || Characters.isBlank(rest.charAt(0))) {
        return Optional.empty();
      }
      position = text.length();
      return Optional.of(new QueryToken.Quoted(rest, false, 0, 1));
    }
    position = end + 1;
    return Optional.of(new QueryToken.Quoted(text.substring(start, end), false, slop(), times()));
  }

  /// `12" de pluie`: a quote right after a word, and a blank after it.
  private boolean closesAWord(int after) {
    char next = charAt(after);
    return after >= 2
        && Characters.isLetter(text.charAt(after - 2))
        && (next == 0 || next == ')' || Characters.isBlank(next));
  }

  private int closingQuote(char opening, int start) {
    int end = text.indexOf(Characters.closing(opening), start);
    for (int i = start; end < 0 && i < text.length(); i++) {
      if (Characters.isQuote(text.charAt(i))) {
        end = i;
      }
    }
    return end;
  }

  private int times() {
    int end = braceEnd(position);
    if (end <= position) {
      return 1;
    }
    int times = Integer.parseInt(text, position + 1, end - 1, 10);
    position = end;
    return times;
  }

  private int slop() {
    if (charAt(position) != '~') {
      return 0;
    }
    position++;
    int start = position;
    while (Characters.isDigit(charAt(position))) {
      position++;
    }
    int digits = position - start;
    if (digits == 0) {
      return 5;
    }
    return digits > 4
        ? LARGEST_SLOP
        : Math.min(LARGEST_SLOP, Integer.parseInt(text, start, position, 10));
  }

  /// The value that stands right here or after blanks: up to a blank or a parenthesis that is not
  /// its own; empty if there is none.
  String rawValue() {
    skipBlanks();
    int start = position;
    int depth = 0;
    while (position < text.length()) {
      char c = text.charAt(position);
      boolean stop =
          Characters.isBlank(c)
              || (c == ')' && depth == 0)
              || (c == '(' && position == start)
              || (Characters.isQuote(c) && position == start);
      if (stop) {
        break;
      }
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      position++;
    }
    return text.substring(start, position);
  }

  /// The same if a comma stands right here, else nothing.
  String rawAfterComma() {
    return charAt(position) == ',' ? rawValue() : "";
  }

  /// Whether what is not blank at `at` begins with a dash.
  boolean startsWithDash(int at) {
    return Characters.isDash(charAt(blanksEnd(at)));
  }

  /// The word of a value that may have several: up to the next blank, quote or parenthesis.
  Optional<String> peekPlainWord() {
    int start = position;
    skipBlanks();
    int from = position;
    while (Characters.isInner(charAt(position)) || charAt(position) == ',') {
      position++;
    }
    String word = text.substring(from, position);
    boolean field = charAt(position) == ':';
    position = start;
    return word.isEmpty() || field || isOperator(word) || from == start
        ? Optional.empty()
        : Optional.of(word);
  }

  private void skipBlanks() {
    position = blanksEnd(position);
  }

  private int blanksEnd(int at) {
    int end = at;
    while (end < text.length() && Characters.isBlank(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /// 0 beyond the end.
  private char charAt(int at) {
    return at < text.length() ? text.charAt(at) : 0;
  }
}
