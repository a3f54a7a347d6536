package depeche.searcher.translation;

import depeche.analysis.Folding;

/// What a prefix, a wildcard or a fuzzy word means for one word of a text, so that what it found
/// can be marked.
public sealed interface FoldedPattern {
  /// Whether a folded word matches.
  boolean matches(String folded);

  /// `mot*`, `m?t`: any letters for `*`, one for `?`.
  record Jokers(String pattern) implements FoldedPattern {
    public Jokers {
      pattern = Folding.fold(pattern);
    }

    /// Goes along both; at a dead end it gives the last `*` one letter more.
    @Override
    public boolean matches(String folded) {
      int p = 0;
      int star = -1;
      int resume = 0;
      int t = 0;
      while (t < folded.length()) {
        if (p < pattern.length() && pattern.charAt(p) == '*') {
          star = p++;
          resume = t;
        } else if (p < pattern.length()
            && (pattern.charAt(p) == '?' || pattern.charAt(p) == folded.charAt(t))) {
          p++;
          t++;
        } else if (star >= 0) {
          p = star + 1;
          t = ++resume;
        } else {
          return false;
        }
      }
      while (p < pattern.length() && pattern.charAt(p) == '*') {
        p++;
      }
      return p == pattern.length();
    }
  }

  /// At most `edits` letters wrong, missing, too many or swapped with their neighbour, the first
  /// letter being right.
  record Near(String word, int edits) implements FoldedPattern {
    public Near {
      word = Folding.fold(word);
      edits = Math.clamp(edits, 0, 2);
    }

    @Override
    public boolean matches(String folded) {
      return Math.abs(folded.length() - word.length()) <= edits
          && !folded.isEmpty()
          && !word.isEmpty()
          && folded.charAt(0) == word.charAt(0)
          && distance(word, folded) <= edits;
    }

    /// Damerau–Levenshtein distance in its "optimal string alignment" form, as Lucene's automata
    /// count it.
    private static int distance(String a, String b) {
      int[] beforeLast = new int[b.length() + 1];
      int[] last = new int[b.length() + 1];
      int[] row = new int[b.length() + 1];
      for (int j = 0; j <= b.length(); j++) {
        last[j] = j;
      }
      for (int i = 1; i <= a.length(); i++) {
        row[0] = i;
        for (int j = 1; j <= b.length(); j++) {
          int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
          row[j] = Math.min(last[j - 1] + change, 1 + Math.min(last[j], row[j - 1]));
          if (i > 1
              && j > 1
              && a.charAt(i - 1) == b.charAt(j - 2)
              && a.charAt(i - 2) == b.charAt(j - 1)) {
            row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
          }
        }
        int[] spare = beforeLast;
        beforeLast = last;
        last = row;
        row = spare;
      }
      return last[b.length()];
    }
  }
}
