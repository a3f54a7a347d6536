package depeche.searcher.query;

import depeche.searcher.language.Language;
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
  private final Set<String> unused = new LinkedHashSet<>();

  QueryNotes(Language language) {
    this.language = language;
  }

  /// Says the same thing in the language of the user.
  void add(String french, String english) {
    if (notes.size() < MOST) {
      notes.add(language.choose(french, english));
    }
  }

  /// Says that a condition could not be used, so that the query finds more than was asked for.
  void addUnused(String french, String english) {
    add(french, english);
    unused.add(language.choose(french, english));
  }

  /// Says what was said of a saved query.
  void addAll(String saved, QueryNotes said) {
    for (String note : said.notes) {
      String french = SavedQueries.FRENCH + ":" + saved + " : " + note;
      String english = SavedQueries.ENGLISH + ":" + saved + ": " + note;
      if (said.unused.contains(note)) {
        addUnused(french, english);
      } else {
        add(french, english);
      }
    }
  }

  Language language() {
    return language;
  }

  List<String> all() {
    return new ArrayList<>(notes);
  }

  /// Of all, those on conditions that could not be used.
  List<String> unused() {
    return new ArrayList<>(unused);
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
