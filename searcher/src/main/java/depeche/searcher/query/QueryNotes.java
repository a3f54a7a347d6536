package depeche.searcher.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What the parser could not use, in words: each thing once, and not more than a user reads.
final class QueryNotes {
  private static final int MOST = 20;
  private static final int LONGEST_QUOTE = 40;

  private final Set<String> notes = new LinkedHashSet<>();

  void add(String note) {
    if (notes.size() < MOST) {
      notes.add(note);
    }
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
