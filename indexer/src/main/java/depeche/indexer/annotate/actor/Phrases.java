package depeche.indexer.annotate.actor;

import depeche.analysis.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Phrases of one lexicon and what each stands for, found in a text by their first word.
///
/// @param <T> what a phrase stands for
final class Phrases<T> {
  private final Map<String, List<Phrase<T>>> byFirstWord = new HashMap<>();

  /// A phrase of the lexicon.
  ///
  /// @param form as the lexicon writes it
  /// @param words its folded words
  record Phrase<T>(String form, List<String> words, T value) {}

  /// A phrase found in a text.
  ///
  /// @param last its last token
  record Match<T>(Phrase<T> phrase, int last) {
    T value() {
      return phrase.value();
    }
  }

  void add(String form, T value) {
    List<String> words = List.of(Folding.key(form).split(" ", -1));
    if (words.getFirst().isEmpty()) {
      return;
    }
    List<Phrase<T>> sharing =
        byFirstWord.computeIfAbsent(words.getFirst(), _ -> new ArrayList<>(2));
    int at = 0;
    while (at < sharing.size() && sharing.get(at).words().size() >= words.size()) {
      at++;
    }
    sharing.add(at, new Phrase<>(form, words, value));
  }

  /// The phrases that begin at a token, the longest first.
  List<Match<T>> at(PassageText text, int token) {
    int word = text.firstWord(token);
    List<Phrase<T>> phrases = word < 0 ? null : byFirstWord.get(text.word(word));
    if (phrases == null) {
      return List.of();
    }
    List<Match<T>> matches = List.of();
    for (Phrase<T> phrase : phrases) {
      int last = text.lastTokenOf(phrase.words(), word);
      if (last >= 0) {
        if (matches.isEmpty()) {
          matches = new ArrayList<>(2);
        }
        matches.add(new Match<>(phrase, last));
      }
    }
    return matches;
  }

  /// What the whole of `key` stands for.
  ///
  /// @param key folded words, one blank between them
  List<T> of(String key) {
    int blank = key.indexOf(' ');
    List<Phrase<T>> phrases = byFirstWord.get(blank < 0 ? key : key.substring(0, blank));
    if (phrases == null) {
      return List.of();
    }
    var values = new ArrayList<T>(2);
    for (Phrase<T> phrase : phrases) {
      if (String.join(" ", phrase.words()).equals(key)) {
        values.add(phrase.value());
      }
    }
    return values;
  }
}
