package depeche.indexer.annotate.actor;

import depeche.analysis.Folding;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// What a dispatch says its acronyms stand for: where it writes « programmation pluriannuelle de
/// l'énergie (PPE) », PPE is no party.
///
/// Words are compared by their first letters, so that « médicament » is « médicaments » and another
/// order or a demonym more do no harm; the first word is left out, since many bodies are councils
/// and agencies.
final class DefinedAcronyms {
  private static final int STEM = 5;

  /// What bodies of all kinds are.
  private static final Set<String> COMMON =
      Set.of("natio", "inter", "gener", "centr", "europ", "franc", "publi");

  private final Map<String, List<String>> stems = new HashMap<>();

  /// Remembers the first definition of an acronym.
  ///
  /// @param words what it stands for, folded, without small words
  void define(String acronym, List<String> words) {
    if (words.size() > 1) {
      stems.putIfAbsent(Folding.key(acronym), words.stream().map(DefinedAcronyms::stem).toList());
    }
  }

  /// Whether the dispatch says that a form stands for something else than an organisation, of which
  /// the authority file has some long form.
  boolean contradict(String form, KnownOrganisation organisation) {
    List<String> defined = stems.get(Folding.key(form));
    Set<String> known = known(organisation);
    return defined != null && !known.isEmpty() && !fits(defined, known);
  }

  /// Whether the dispatch says that a form stands for this organisation.
  boolean confirm(String form, KnownOrganisation organisation) {
    List<String> defined = stems.get(Folding.key(form));
    return defined != null && fits(defined, known(organisation));
  }

  /// Whether the last word is known, or most of those behind the first.
  private static boolean fits(List<String> defined, Set<String> known) {
    List<String> behind = defined.subList(1, defined.size());
    List<String> telling = behind.stream().filter(word -> !COMMON.contains(word)).toList();
    if (telling.isEmpty()) {
      return known.containsAll(behind);
    }
    long shared = telling.stream().filter(known::contains).count();
    String last = defined.getLast();
    return (!COMMON.contains(last) && known.contains(last)) || 2 * shared > telling.size();
  }

  /// The words of all long forms of an organisation.
  private static Set<String> known(KnownOrganisation organisation) {
    Set<String> known = new HashSet<>();
    Stream.concat(Stream.of(organisation.name()), organisation.aliases().stream())
        .map(Folding::key)
        .filter(key -> key.indexOf(' ') > 0)
        .forEach(key -> Stream.of(key.split(" ", -1)).forEach(word -> known.add(stem(word))));
    return known;
  }

  private static String stem(String word) {
    return word.substring(0, Math.min(STEM, word.length()));
  }
}
