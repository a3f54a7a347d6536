package depeche.searcher.spelling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;

/// The words that may be another transcription of a foreign name: the same consonants, those that
/// transcriptions choose between being one, with any vowels around them. « Saraqueb », « Sarakeb »
/// and « Saraqib » are one, « Kadhafi » and « Gaddafi » too.
final class SoundPattern {
  /// Fewer consonants meet by accident.
  private static final int FEWEST = 3;

  private static final int MOST_VOWELS = 4;
  private static final String VOWELS = "aeiouyhw'- ";

  /// Letters that one sound is written with.
  private static final List<String> SOUNDS =
      List.of("kqcg", "szcx", "vf", "gj", "t", "d", "b", "l", "m", "n", "p", "r");

  private SoundPattern() {}

  /// The pattern of a folded word over folded words; empty where it has too few consonants.
  static Optional<Automaton> of(String folded) {
    var parts = new ArrayList<Automaton>();
    int consonants = 0;
    Automaton vowels = Operations.repeat(any(VOWELS));
    parts.add(
        folded.isEmpty() || VOWELS.indexOf(folded.charAt(0)) < 0
            ? Automata.makeEmptyString()
            : Operations.repeat(any(VOWELS), 1, MOST_VOWELS));
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      boolean doubled = i > 0 && alike(c).indexOf(folded.charAt(i - 1)) >= 0;
      if (VOWELS.indexOf(c) < 0 && !doubled) {
        parts.add(Operations.repeat(any(alike(c)), 1, 2));
        parts.add(vowels);
        consonants++;
      }
    }
    return consonants < FEWEST
        ? Optional.empty()
        : Optional.of(Operations.determinize(Operations.concatenate(parts), 10_000));
  }

  private static String alike(char c) {
    for (String sound : SOUNDS) {
      if (sound.indexOf(c) >= 0) {
        return sound;
      }
    }
    return String.valueOf(c);
  }

  private static Automaton any(String letters) {
    return Operations.union(letters.chars().mapToObj(letter -> Automata.makeChar(letter)).toList());
  }
}
