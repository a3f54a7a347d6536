package depeche.searcher.query;

import depeche.searcher.render.Language;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What the parser could not use, in words: each thing once, and not more than a user reads.
final class QueryNotes {
  private static final int MOST = 20;
  private static final int LONGEST_QUOTE = 40;

  private final Language language;
  private final Set<String> notes = new LinkedHashSet<>();

  QueryNotes(Language language) {
    this.language = language;
  }

  /// Says the same thing in the language of the user.
  void add(String french, String english) {
    if (notes.size() < MOST) {
      notes.add(language.choose(french, english));
    }
  }

  /// Says what was said of a saved query.
  void addAll(String saved, QueryNotes said) {
    said.notes.forEach(note ->
        add(
            SavedQueries.FRENCH + ":" + saved + " : " + note,
            SavedQueries.ENGLISH + ":" + saved + ": " + note));
  }

  Language language() {
    return language;
  }

  List<String> all() {
    return new ArrayList<>(notes);
  }

  /// The beginning of what the user wrote.
  static String shortened(String text) {
    String line = text.strip();
    if (line.length() <= LONGEST_QUOTE) {
      return line;
    }
    int end = line.offsetByCodePoints(0, LONGEST_QUOTE / 2);
    return line.substring(0, end) + "…";
  }
}
