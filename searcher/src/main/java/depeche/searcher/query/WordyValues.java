package depeche.searcher.query;

import depeche.fields.DispatchField;
import java.util.Optional;

/// Reads on where a value goes on: `date:20 février 2020`, `près:Deir ez-Zor, 25 km`.
final class WordyValues {
  /// More words than « entre le lundi 3 février 2020 et le vendredi 6 mars 2020 » has.
  private static final int LONGEST = 12;

  private final TextCursor cursor;
  private final QueryLexer lexer;
  private final FieldValues values;

  WordyValues(TextCursor cursor, QueryLexer lexer, FieldValues values) {
    this.cursor = cursor;
    this.lexer = lexer;
    this.values = values;
  }

  /// A day or a distance of several words may stand without quotes: `date:20 février 2020`. The
  /// longest is taken that means something.
  String extended(DispatchField field, String value) {
    boolean extensible =
        switch (field.use()) {
          case DAY, EVENT, POINT -> true;
          case TEXT, NAME, KEYWORD, PLACE, ACTOR -> false;
        };
    int end = cursor.position;
    String longest = value;
    String candidate = value;
    for (int i = 0; extensible && i < LONGEST; i++) {
      Optional<String> next = lexer.peekPlainWord();
      if (next.isEmpty()) {
        break;
      }
      cursor.position = cursor.text.indexOf(next.get(), cursor.position) + next.get().length();
      boolean enough = field.use() == DispatchField.Use.POINT && values.isWhole(field, candidate);
      candidate = candidate + " " + next.get();
      boolean whole = values.isWhole(field, candidate);
      // Only its unit goes on behind a distance.
      if (enough && (!whole || next.get().indexOf(',') >= 0)) {
        break;
      }
      if (whole) {
        longest = candidate;
        end = cursor.position;
      }
    }
    cursor.position = end;
    return longest;
  }
}
