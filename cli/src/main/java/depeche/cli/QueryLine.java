package depeche.cli;

import java.util.List;
import org.jline.reader.CompletingParsedLine;

/// A query that is being typed, as the terminal completes it: its last word up to the cursor.
///
/// Blanks alone cut, so that `lieu:arabie` and `l'ély` are one word; those in the quoted value of a
/// field do not: `lieu:"arabie sa`. What opens a word or a group stays outside of it: `("mac`.
///
/// @param line all that is typed
/// @param cursor where, in UTF-16 units
/// @param start of the word that the cursor ends
record QueryLine(String line, int cursor, int start) implements CompletingParsedLine {
  private static final String OPENERS = "(\"«=-";

  static QueryLine of(String line, int cursor) {
    int start = 0;
    boolean quoted = false;
    for (int i = 0; i < cursor; i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted && i > 0 && line.charAt(i - 1) == ':';
      } else if (Character.isWhitespace(c) && !quoted) {
        start = i + 1;
      }
    }
    while (start < cursor && OPENERS.indexOf(line.charAt(start)) >= 0) {
      start++;
    }
    return new QueryLine(line, cursor, start);
  }

  @Override
  public String word() {
    return line.substring(start, cursor);
  }

  @Override
  public int wordCursor() {
    return cursor - start;
  }

  @Override
  public int wordIndex() {
    return 0;
  }

  @Override
  public List<String> words() {
    return List.of(word());
  }

  /// Candidates come as a query takes them.
  @Override
  public CharSequence escape(CharSequence candidate, boolean complete) {
    return candidate;
  }

  @Override
  public int rawWordCursor() {
    return wordCursor();
  }

  @Override
  public int rawWordLength() {
    return wordCursor();
  }
}
