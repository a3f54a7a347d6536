package depeche.searcher.translation;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;

/// The ways to write a folded word in French: with any accents, in small letters, with a capital or
/// in capitals.
public final class Spellings {
  private Spellings() {}

  public static Automaton of(String folded) {
    var parts = new ArrayList<Automaton>();
    folded
        .codePoints()
        .forEach(letter -> {
          var ways = new ArrayList<Automaton>();
          variants(letter)
              .codePoints()
              .forEach(way -> {
                ways.add(Automata.makeChar(way));
                if (parts.isEmpty()) {
                  ways.add(Automata.makeChar(Character.toUpperCase(way)));
                }
              });
          parts.add(Operations.union(ways));
        });
    return Operations.concatenate(parts.isEmpty() ? List.of(Automata.makeEmpty()) : parts);
  }

  private static String variants(int letter) {
    return switch (letter) {
      case 'a' -> "aàâä";
      case 'c' -> "cç";
      case 'e' -> "eéèêë";
      case 'i' -> "iîï";
      case 'o' -> "oôö";
      case 'u' -> "uùûü";
      case 'y' -> "yÿ";
      default -> Character.toString(letter);
    };
  }
}
