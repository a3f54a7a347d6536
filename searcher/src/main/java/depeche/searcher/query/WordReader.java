package depeche.searcher.query;

import depeche.fields.DispatchField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the marks on a word: `=mot`, `mot*`, `m?t`, `mot~1`.
final class WordReader {
  private static final int MOST_EDITS = 2;
  private static final int SHORT_WORD = 5;

  private final QueryNotes notes;

  WordReader(QueryNotes notes) {
    this.notes = notes;
  }

  /// The node of a word in a field, empty if nothing is left of it.
  Optional<QueryNode> read(DispatchField field, String raw) {
    int brace = raw.endsWith("}") ? raw.lastIndexOf('{') : -1;
    if (brace < 0) {
      return single(field, raw);
    }
    int times = Integer.parseInt(raw, brace + 1, raw.length() - 1, 10);
    return single(field, raw.substring(0, brace)).map(it -> atLeast(it, times));
  }

  /// Only words and phrases of prose can be counted.
  private QueryNode atLeast(QueryNode node, int times) {
    if (times <= 1) {
      return node;
    }
    boolean loose = node instanceof QueryNode.Phrase phrase && phrase.slop() > 0;
    if (node instanceof QueryNode.Written written && isProse(written.field()) && !loose) {
      return new QueryNode.AtLeast(written, times);
    }
    notes.add(
        "{" + times + "} ne compte que les mots et les suites de mots du texte",
        "{" + times + "} counts only words and phrases of the text");
    return node;
  }

  private static boolean isProse(DispatchField field) {
    return field.use() == DispatchField.Use.TEXT;
  }

  private Optional<QueryNode> single(DispatchField field, String raw) {
    int start = 0;
    while (start < raw.length() && raw.charAt(start) == '=') {
      start++;
    }
    String word = Characters.trimmed(raw.substring(start), "*@#", "*~");
    boolean exact = start > 0;
    int tilde = tilde(word);
    String body = withoutTildes(word);
    if (!Characters.hasLetter(body)) {
      return body.isEmpty() ? Optional.empty() : everything(field);
    }
    if (isPattern(body)) {
      noteUnused(raw, exact || tilde >= 0);
      return Optional.of(pattern(field, body));
    }
    if (exact) {
      noteUnused(raw, tilde >= 0);
      return Optional.of(exact(field, body));
    }
    return Optional.of(
        tilde < 0
            ? plain(field, body)
            : new QueryNode.Fuzzy(field, body, edits(body, word.substring(tilde + 1))));
  }

  private void noteUnused(String raw, boolean unused) {
    if (unused) {
      String word = QueryNotes.shortened(raw);
      notes.add(
          "« " + word + " » : un seul signe à la fois sur un mot",
          "“" + word + "”: one sign at a time on a word");
    }
  }

  private Optional<QueryNode> everything(DispatchField field) {
    if (field == DispatchField.TEXT) {
      return Optional.of(new QueryNode.All());
    }
    notes.add(
        field.queryName() + ":* ne retient rien de particulier, laissé de côté",
        field.queryNames().getLast() + ":* asks for nothing in particular, passed over");
    return Optional.empty();
  }

  private static String withoutTildes(String word) {
    String body = word;
    int tilde = tilde(body);
    while (tilde >= 0) {
      body = Characters.trimmed(body.substring(0, tilde), "*@#", "*");
      tilde = tilde(body);
    }
    return Characters.trimmed(body, "*@#", "*");
  }

  /// Where `~` or `~1` begins at the end of a word, the first if there are several, or −1.
  private static int tilde(String word) {
    int first = -1;
    for (int at = word.length(); at > 0; at--) {
      char c = word.charAt(at - 1);
      if (c == '~') {
        first = at - 1;
      } else if (!Characters.isDigit(c)) {
        break;
      }
    }
    return first;
  }

  private int edits(String word, String digits) {
    if (!Characters.hasLetter(digits)) {
      return word.length() <= SHORT_WORD ? 1 : MOST_EDITS;
    }
    boolean few = digits.length() == 1 && digits.charAt(0) <= '0' + MOST_EDITS;
    if (!few) {
      String asked = word + "~" + QueryNotes.shortened(digits);
      notes.add(asked + " : deux lettres fausses au plus", asked + ": two wrong letters at most");
    }
    return few ? Math.max(1, digits.charAt(0) - '0') : MOST_EDITS;
  }

  static boolean isPattern(String word) {
    return word.indexOf('*') >= 0 || word.indexOf('?') >= 0;
  }

  /// A pattern, or a prefix where a single star ends it.
  static QueryNode pattern(DispatchField field, String body) {
    var pattern = new StringBuilder(body.length());
    for (int i = 0; i < body.length(); i++) {
      boolean again = body.charAt(i) == '*' && i > 0 && body.charAt(i - 1) == '*';
      if (!again) {
        pattern.append(body.charAt(i));
      }
    }
    String beginning = pattern.substring(0, pattern.length() - 1);
    return pattern.charAt(pattern.length() - 1) == '*' && !isPattern(beginning)
        ? new QueryNode.Prefix(field, beginning)
        : new QueryNode.Wildcard(field, pattern.toString());
  }

  /// The word itself; what would read as an operator keeps its quotes.
  static QueryNode plain(DispatchField field, String word) {
    return switch (field.use()) {
      case PLACE -> new QueryNode.Place(field, word);
      case ACTOR -> AskedActor.named(word);
      case TEXT, NAME, KEYWORD, DAY, EVENT, POINT ->
          QueryLexer.isOperator(word)
              ? new QueryNode.Phrase(field, List.of(word), 0)
              : new QueryNode.Word(field, word);
    };
  }

  static QueryNode exact(DispatchField field, String text) {
    return switch (field.use()) {
      case TEXT -> new QueryNode.Exact(field, text);
      case NAME, KEYWORD, DAY, EVENT, POINT -> new QueryNode.Value(field, text);
      case PLACE, ACTOR -> plain(field, text);
    };
  }

  /// What stands between quotes, as a phrase or exactly.
  Optional<QueryNode> phrase(DispatchField field, QueryToken.Quoted quoted) {
    List<String> words = words(quoted.text());
    if (words.isEmpty()) {
      return Optional.empty();
    }
    if (words.stream().anyMatch(word -> word.endsWith("*"))) {
      notes.add("* n'est pas un joker entre guillemets", "* is no wildcard between quotes");
    }
    QueryNode node =
        quoted.exact()
            ? exact(field, String.join(" ", words))
            : new QueryNode.Phrase(field, words, quoted.slop());
    return Optional.of(atLeast(node, quoted.times()));
  }

  /// The words of a text, without the punctuation around them; the groups of a number are one.
  static List<String> words(String text) {
    var words = new ArrayList<String>();
    boolean number = false;
    for (String piece : pieces(text)) {
      String word = Characters.trimmed(piece, "@#", "*");
      if (!Characters.hasLetter(word)) {
        continue;
      }
      if (number && WordCutter.isGroup(word, 3)) {
        words.add(words.removeLast() + " " + word);
      } else {
        words.add(word);
        number = WordCutter.isGroup(word, 1);
      }
    }
    return words;
  }

  /// Whether a word with blanks in it is one number: `1 800 000`.
  static boolean isNumber(String word) {
    String[] groups = word.split(" ", -1);
    for (int i = 0; i < groups.length; i++) {
      if (!WordCutter.isGroup(groups[i], i == 0 ? 1 : 3)) {
        return false;
      }
    }
    return true;
  }

  /// A text cut at blanks and quotes.
  private static List<String> pieces(String text) {
    var pieces = new ArrayList<String>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean cut =
          i == text.length()
              || Characters.isBlank(text.charAt(i))
              || Characters.isQuote(text.charAt(i));
      if (cut) {
        if (i > start) {
          pieces.add(text.substring(start, i));
        }
        start = i + 1;
      }
    }
    return pieces;
  }

  /// A name on one line, without quotes in it.
  static String name(String text) {
    return String.join(" ", pieces(text));
  }
}
