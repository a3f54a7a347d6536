package depeche.searcher.engine;

import depeche.analysis.Sentences;

/// Places to cut a text between two words.
final class WordCut {
  private WordCut() {}

  /// Where the word begins in which `at` stands; not before `least`.
  static int start(String text, int at, int least) {
    for (int i = at; i > least; i--) {
      if (Sentences.isBlank(text.charAt(i - 1))) {
        return i;
      }
    }
    return least;
  }

  /// Where the last word ends that is whole before `at`; `at` itself, moved off the middle of a
  /// character, where none ends after `least`.
  static int end(String text, int at, int least) {
    if (at >= text.length()) {
      return text.length();
    }
    int i = at;
    while (i > least && !Sentences.isBlank(text.charAt(i))) {
      i--;
    }
    if (i <= least) {
      return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
    while (i > least && Sentences.isBlank(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }
}
