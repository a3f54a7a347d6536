package depeche.searcher.spelling;

import depeche.analysis.Folding;
import depeche.analysis.WordForms;
import depeche.fields.DispatchField;
import depeche.searcher.translation.ArchiveTerms;
import depeche.searcher.translation.Spellings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;

/// How an archive spells what a user typed otherwise: its words and names that are a few letters
/// away or sound the same, the nearest and most frequent first.
final class ArchiveSpelling {
  private static final int MOST = 3;
  private static final int WORK = 10_000;

  /// A word of this many letters may have two wrong.
  private static final int LONG_WORD = 6;

  private static final int SHORTEST_WORD = 3;

  /// Longer ones are addresses and keys, and the automata of what is near them large.
  private static final int LONGEST_WORD = 40;

  private static final double FARTHEST = 2.1;

  /// By how much a spelling is nearer than another that is no slip of the same word.
  private static final double CLEARLY = 0.4;

  /// How much ten times as many dispatches weigh against one wrong letter.
  private static final double FREQUENCY = 0.25;

  private final ArchiveTerms archive;

  ArchiveSpelling(ArchiveTerms archive) {
    this.archive = archive;
  }

  /// A spelling of the archive.
  ///
  /// @param dispatches how many have it, roughly
  /// @param distance from what was typed, in wrong letters
  record Spelling(String text, int dispatches, double distance) {
    /// Whether another is clearly nearer to what was typed, and no rarer.
    boolean isDominatedBy(Spelling other) {
      return other.distance + CLEARLY < distance && other.dispatches >= dispatches;
    }

    double rank() {
      return distance - FREQUENCY * Math.log10(1 + dispatches);
    }
  }

  /// The words of prose that may have been meant, as they are mostly written.
  ///
  /// @param found how many dispatches have what was typed; others are offered if ten times as many
  ///   have them
  List<String> words(DispatchField field, String typed, int found) {
    String folded = Folding.fold(typed);
    Map<String, Integer> counts = new HashMap<>();
    for (Automaton near : near(folded)) {
      Automaton marked = Operations.concatenate(List.of(Automata.makeChar(WordForms.FOLDED), near));
      archive
          .counted(field.forms(), compiled(Operations.union(List.of(near, marked))))
          .forEach((term, count) -> counts.merge(bare(term), count, Math::max));
    }
    counts.keySet().removeIf(term -> term.charAt(0) == WordForms.ACCENTED);
    counts.values().removeIf(count -> count < 10 * found);
    // F16 is no F18: another figure is another thing
    counts.keySet().removeIf(term -> !digits(term).equals(digits(folded)));
    return best(folded, counts).stream()
        .map(word -> written(field, word, typed))
        .distinct()
        .toList();
  }

  private static String digits(String word) {
    return word.replaceAll("\\D+", " ");
  }

  /// The values of a field of names that may have been meant.
  List<String> values(DispatchField field, String typed) {
    String key = Folding.key(typed);
    Map<String, Integer> values = archive.terms(field.indexName());
    Map<String, Integer> found = new HashMap<>();
    values.forEach((value, count) -> found.merge(Folding.key(value), count, Integer::sum));
    return best(key, found).stream()
        .map(it ->
            values.keySet().stream()
                .filter(value -> Folding.key(value).equals(it))
                .max(Comparator.comparing(values::get))
                .orElse(it))
        .toList();
  }

  private static String bare(String term) {
    return term.charAt(0) == WordForms.FOLDED ? term.substring(1) : term;
  }

  /// The keys of names that may have been meant.
  List<String> keys(DispatchField field, String typed) {
    String key = Folding.key(typed);
    Map<String, Integer> found = new HashMap<>();
    for (Automaton near : near(key)) {
      found.putAll(archive.counted(field.keys(), compiled(near)));
    }
    return best(key, found);
  }

  private static List<Automaton> near(String folded) {
    var near = new ArrayList<Automaton>();
    if (folded.length() >= SHORTEST_WORD && folded.length() <= LONGEST_WORD) {
      var letters = new LevenshteinAutomata(folded, true);
      near.add(letters.toAutomaton(1));
      if (folded.length() >= LONG_WORD) {
        near.add(
            new LevenshteinAutomata(folded.substring(1), true)
                .toAutomaton(2, folded.substring(0, 1)));
      }
      SoundPattern.of(folded).ifPresent(near::add);
    }
    return near;
  }

  private static CompiledAutomaton compiled(Automaton automaton) {
    return new CompiledAutomaton(Operations.determinize(automaton, WORK), false, true);
  }

  private static List<String> best(String typed, Map<String, Integer> found) {
    List<Spelling> near =
        found.entrySet().stream()
            .filter(it -> !it.getKey().equals(typed))
            .map(it ->
                new Spelling(
                    it.getKey(), it.getValue(), SpellingDistance.between(typed, it.getKey())))
            .filter(it -> it.distance() <= FARTHEST)
            .toList();
    return near.stream()
        .filter(it -> near.stream().noneMatch(it::isDominatedBy))
        .sorted(Comparator.comparingDouble(Spelling::rank).thenComparing(Spelling::text))
        .limit(MOST)
        .map(Spelling::text)
        .toList();
  }

  /// A folded word with the accents, and the capital if one was typed, that the archive mostly
  /// writes.
  String written(DispatchField field, String folded, String typed) {
    Map<String, Integer> spellings = archive.counted(field.forms(), compiled(Spellings.of(folded)));
    boolean capital = !typed.isEmpty() && Character.isUpperCase(typed.codePointAt(0));
    return best(spellings, capital)
        .or(() -> best(spellings, true).map(it -> it.toLowerCase(Locale.ROOT)))
        .orElse(folded);
  }

  /// The same as the archive mostly writes it, capital or not.
  String mostlyWritten(DispatchField field, String folded) {
    return best(archive.counted(field.forms(), compiled(Spellings.of(folded))), true)
        .orElse(folded);
  }

  private static Optional<String> best(Map<String, Integer> spellings, boolean capital) {
    return spellings.entrySet().stream()
        .filter(it -> capital || Character.isLowerCase(it.getKey().codePointAt(0)))
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
  }

  /// Two words of the archive that stand together in `typed` without a blank, the rarer of them as
  /// frequent as can be; empty if there is no such pair.
  List<String> split(DispatchField field, String typed) {
    String folded = Folding.fold(typed);
    int best = 0;
    int at = 0;
    for (int i = SHORTEST_WORD; i <= folded.length() - SHORTEST_WORD; i++) {
      int rarer = Math.min(count(field, folded.substring(0, i)), count(field, folded.substring(i)));
      if (rarer > best) {
        best = rarer;
        at = i;
      }
    }
    return best == 0 || folded.length() != typed.length()
        ? List.of()
        : List.of(typed.substring(0, at), typed.substring(at));
  }

  /// How many dispatches have a word in any spelling, roughly.
  int count(DispatchField field, String word) {
    return WordForms.folded(word).stream()
        .mapToInt(term -> archive.count(field.forms(), term))
        .sum();
  }
}
