package depeche.searcher.spelling;

/// How far a word is from what was probably meant, in wrong letters, where some count for less: a
/// neighbour on the keyboard, one vowel for another, a letter that sounds the same, one of a pair.
final class SpellingDistance {
  private static final double LIKELY = 0.6;
  private static final double SOUNDS_ALIKE = 0.4;
  private static final double DOUBLED = 0.4;
  private static final double FIRST_LETTER = 0.5;

  /// The rows of the two keyboards that French is typed on.
  private static final String[] ROWS = {
    "azertyuiop", "qsdfghjklm", "wxcvbn", "qwertyuiop", "asdfghjkl", "zxcvbnm"
  };

  private static final String VOWELS = "aeiouy";
  private static final String[] SOUNDS = {"ckq", "sz", "ij", "iy", "fv", "vw", "gj", "gk", "uw"};

  private SpellingDistance() {}

  /// The distance of two folded words; 0 if they are the same.
  static double between(String typed, String meant) {
    int m = meant.length();
    double[] beforeLast = new double[m + 1];
    double[] last = new double[m + 1];
    double[] row = new double[m + 1];
    for (int j = 1; j <= m; j++) {
      last[j] = last[j - 1] + single(meant, j - 1);
    }
    for (int i = 1; i <= typed.length(); i++) {
      row[0] = last[0] + single(typed, i - 1);
      for (int j = 1; j <= m; j++) {
        double change = last[j - 1] + change(typed.charAt(i - 1), meant.charAt(j - 1));
        double extra = last[j] + single(typed, i - 1);
        double missing = row[j - 1] + single(meant, j - 1);
        row[j] = Math.min(change, Math.min(extra, missing));
        if (i > 1 && j > 1 && swapped(typed, i, meant, j)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + LIKELY);
        }
      }
      double[] spare = beforeLast;
      beforeLast = last;
      last = row;
      row = spare;
    }
    boolean first = !typed.isEmpty() && !meant.isEmpty() && typed.charAt(0) != meant.charAt(0);
    return last[m] + (first ? FIRST_LETTER : 0);
  }

  private static boolean swapped(String typed, int i, String meant, int j) {
    return typed.charAt(i - 1) == meant.charAt(j - 2) && typed.charAt(i - 2) == meant.charAt(j - 1);
  }

  /// One letter too many or missing.
  private static double single(String word, int at) {
    char c = word.charAt(at);
    boolean pair =
        (at > 0 && word.charAt(at - 1) == c)
            || (at + 1 < word.length() && word.charAt(at + 1) == c)
            || (c == 'u' && at > 0 && word.charAt(at - 1) == 'q')
            || (c == 'h' && at > 0);
    return pair || c == '\'' || c == ' ' ? DOUBLED : 1;
  }

  private static double change(char typed, char meant) {
    if (typed == meant) {
      return 0;
    }
    for (String sound : SOUNDS) {
      if (sound.indexOf(typed) >= 0 && sound.indexOf(meant) >= 0) {
        return SOUNDS_ALIKE;
      }
    }
    boolean vowels = VOWELS.indexOf(typed) >= 0 && VOWELS.indexOf(meant) >= 0;
    return vowels || neighbours(typed, meant) ? LIKELY : 1;
  }

  private static boolean neighbours(char a, char b) {
    for (String row : ROWS) {
      int at = row.indexOf(a);
      if (at >= 0 && Math.abs(at - row.indexOf(b)) == 1 && row.indexOf(b) >= 0) {
        return true;
      }
    }
    return false;
  }
}
