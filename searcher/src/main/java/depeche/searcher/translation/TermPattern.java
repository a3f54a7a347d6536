package depeche.searcher.translation;

import depeche.analysis.Folding;
import depeche.analysis.WordForms;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;

/// A pattern of `*` and `?` over folded words, as an automaton over the terms of a field.
///
/// In fields of forms a folded word stands behind [WordForms#FOLDED] where folding changed it, and
/// bare where it did not; so the pattern is looked for in both dresses, and its jokers never take a
/// mark for a letter.
public final class TermPattern {
  private TermPattern() {}

  /// The terms of a field of forms that `pattern` matches.
  public static Automaton ofForms(String pattern) {
    List<Automaton> parts = parts(pattern);
    Automaton marked = concatenated(Automata.makeChar(WordForms.FOLDED), parts);
    return Operations.union(List.of(unmarked(pattern, parts, 0), marked));
  }

  /// The whole terms of any other field that `pattern` matches.
  static Automaton ofTerms(String pattern) {
    return Operations.concatenate(parts(pattern));
  }

  private static List<Automaton> parts(String pattern) {
    String folded = Folding.fold(pattern);
    var parts = new ArrayList<Automaton>();
    folded
        .codePoints()
        .forEach(c ->
            parts.add(
                switch (c) {
                  case '*' -> Automata.makeAnyString();
                  case '?' -> Automata.makeAnyChar();
                  default -> Automata.makeChar(c);
                }));
    return parts;
  }

  /// The pattern from part `from` on, for terms that begin with a letter and not with a mark.
  private static Automaton unmarked(String pattern, List<Automaton> parts, int from) {
    int[] joker = Folding.fold(pattern).codePoints().skip(from).limit(1).toArray();
    if (joker.length == 0) {
      return Automata.makeEmptyString();
    }
    List<Automaton> rest = parts.subList(from + 1, parts.size());
    return switch (joker[0]) {
      case '?' -> concatenated(letter(), rest);
      case '*' -> {
        var more = new ArrayList<Automaton>();
        more.add(Automata.makeAnyString());
        more.addAll(rest);
        yield Operations.union(
            List.of(unmarked(pattern, parts, from + 1), concatenated(letter(), more)));
      }
      default -> Operations.concatenate(parts.subList(from, parts.size()));
    };
  }

  private static Automaton concatenated(Automaton first, List<Automaton> rest) {
    var all = new ArrayList<Automaton>();
    all.add(first);
    all.addAll(rest);
    return Operations.concatenate(all);
  }

  private static Automaton letter() {
    return Operations.union(
        List.of(
            Automata.makeCharRange(0, WordForms.ACCENTED - 1),
            Automata.makeCharRange(WordForms.ACCENTED + 1, WordForms.FOLDED - 1),
            Automata.makeCharRange(WordForms.FOLDED + 1, Character.MAX_CODE_POINT)));
  }
}
