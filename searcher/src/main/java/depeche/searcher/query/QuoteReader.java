package depeche.searcher.query;

import java.util.Optional;

/// Reads what stands between quotes of any kind, with the marks after them.
final class QuoteReader {
  private static final int SLOP = 5;

  /// Paragraphs stand a hundred positions apart: no more than this ever goes from one to the next.
  private static final int LARGEST_SLOP = 99;

  private final TextCursor cursor;
  private final QueryNotes notes;

  QuoteReader(TextCursor cursor, QueryNotes notes) {
    this.cursor = cursor;
    this.notes = notes;
  }

  /// What stands between quotes. A quote that nothing closes is punctuation where a blank follows
  /// it; else it goes to the end.
  Optional<QueryToken> read() {
    char opening = cursor.text.charAt(cursor.position);
    int start = cursor.position + 1;
    cursor.position = start;
    if (!Characters.isOpeningQuote(opening) || closesAWord(start)) {
      return Optional.empty();
    }
    int end = closingQuote(opening, start);
    if (end < 0) {
      String rest = cursor.text.substring(start);
      String unclosed = opening + QueryNotes.shortened(rest);
      notes.add("guillemet non fermé : " + unclosed, "unclosed quote: " + unclosed);
      if (rest.isBlank() || Characters.isBlank(rest.charAt(0))) {
        return Optional.empty();
      }
      cursor.position = cursor.text.length();
      return Optional.of(new QueryToken.Quoted(rest, false, 0, 1));
    }
    cursor.position = end + 1;
    return Optional.of(
        new QueryToken.Quoted(cursor.text.substring(start, end), false, slop(), times()));
  }

  /// `12" de pluie`: a quote right after a word, and a blank after it.
  private boolean closesAWord(int after) {
    char next = cursor.charAt(after);
    return after >= 2
        && Characters.isLetter(cursor.text.charAt(after - 2))
        && (next == 0 || next == ')' || Characters.isBlank(next));
  }

  private int closingQuote(char opening, int start) {
    int end = cursor.text.indexOf(Characters.closing(opening), start);
    for (int i = start; end < 0 && i < cursor.text.length(); i++) {
      if (Characters.isQuote(cursor.text.charAt(i))) {
        end = i;
      }
    }
    return end;
  }

  private int times() {
    int end = cursor.braceEnd(cursor.position);
    if (end <= cursor.position) {
      return 1;
    }
    int times = Integer.parseInt(cursor.text, cursor.position + 1, end - 1, 10);
    cursor.position = end;
    return times;
  }

  private int slop() {
    if (cursor.charAt(cursor.position) != '~') {
      return 0;
    }
    cursor.position++;
    int start = cursor.position;
    while (Characters.isDigit(cursor.charAt(cursor.position))) {
      cursor.position++;
    }
    int digits = cursor.position - start;
    if (digits == 0) {
      return SLOP;
    }
    int asked =
        digits > 4 ? Integer.MAX_VALUE : Integer.parseInt(cursor.text, start, cursor.position, 10);
    if (asked > LARGEST_SLOP) {
      notes.add(
          "\"…\"~" + LARGEST_SLOP + " au plus ; paragraphe(…) réunit les mots d'un paragraphe",
          "\"…\"~" + LARGEST_SLOP + " at most; paragraph(…) joins the words of a paragraph");
    }
    return Math.min(LARGEST_SLOP, asked);
  }
}
