package depeche.searcher.engine;

import depeche.analysis.Folding;
import depeche.searcher.translation.FoldedPattern;

/// Which names of facet values are wanted: `dra*` takes « Draguignan » and « Mario Draghi ».
///
/// Accents, capitals and signs do not count. A pattern begins at the start of any word of the name
/// and goes to its end, any letters standing for `*` and one for `?`; one without either is the
/// beginning.
public record NamePattern(String text) {
  public NamePattern {
    if (key(text).isBlank()) {
      throw new IllegalArgumentException("a pattern of no letter: « " + text + " »");
    }
  }

  /// Whether a value of that name is wanted.
  boolean matches(String name) {
    String pattern = key(text);
    boolean open = pattern.indexOf('*') < 0 && pattern.indexOf('?') < 0;
    var wanted = new FoldedPattern.Jokers(open ? pattern + "*" : pattern);
    String key = Folding.key(name);
    for (int word = 0; word >= 0; word = nextWord(key, word)) {
      if (wanted.matches(key.substring(word))) {
        return true;
      }
    }
    return false;
  }

  private static int nextWord(String key, int word) {
    int blank = key.indexOf(' ', word);
    return blank < 0 ? -1 : blank + 1;
  }

  /// The pattern as a folded key that keeps its jokers.
  private static String key(String text) {
    String folded = Folding.fold(text.strip());
    var key = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      boolean kept = Character.isLetterOrDigit(c) || c == '*' || c == '?';
      if (kept || (!key.isEmpty() && key.charAt(key.length() - 1) != ' ')) {
        key.append(kept ? c : ' ');
      }
    }
    return key.toString();
  }
}
