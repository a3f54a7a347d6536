package depeche.searcher.spelling;

import depeche.analysis.Folding;
import depeche.analysis.WordForms;
import depeche.fields.DispatchField;
import depeche.fields.FacetDimension;
import depeche.searcher.query.Elision;
import depeche.searcher.translation.ArchiveTerms;
import depeche.searcher.translation.TermPattern;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/// The words, places and actors of an archive that begin with what a user typed, whatever its
/// accents and capitals, the most frequent first.
public final class ArchiveCompletion {
  private final ArchiveTerms archive;
  private final ArchiveSpelling spelling;

  public ArchiveCompletion(IndexReader reader) {
    this.archive = new ArchiveTerms(reader);
    this.spelling = new ArchiveSpelling(archive);
  }

  /// A completion and how many dispatches have it, of a word roughly.
  public record Counted(String text, int dispatches) {}

  /// Words of the text that begin with `prefix`, as they are mostly written.
  public List<Counted> words(String prefix, int size) {
    String folded = begun(prefix);
    if (folded.isEmpty() || !folded.chars().allMatch(Character::isLetterOrDigit)) {
      return List.of();
    }
    var automaton = new CompiledAutomaton(TermPattern.ofForms(folded + "*"), false, true);
    Map<String, Integer> counts = new HashMap<>();
    archive
        .counted(DispatchField.TEXT.forms(), automaton)
        .forEach((term, count) -> {
          boolean marked = term.charAt(0) == WordForms.FOLDED;
          counts.merge(marked ? term.substring(1) : term, count, Math::max);
        });
    counts.keySet().removeIf(word -> !Folding.fold(word).equals(word));
    return first(counts, size).stream()
        .map(it ->
            new Counted(spelling.mostlyWritten(DispatchField.TEXT, it.text()), it.dispatches()))
        .toList();
  }

  /// Values of a field of names of which some word begins so, and the words after it with the words
  /// after that: `emm mac` is Emmanuel Macron. Without a beginning all values.
  public List<Counted> values(DispatchField field, String prefix, int size) {
    return names(
        field,
        prefix,
        size,
        switch (field.use()) {
          case PLACE -> FacetDimension::placeName;
          case ACTOR -> FacetDimension::actorName;
          case NAME, TEXT, KEYWORD, DAY, EVENT, POINT -> value -> value;
        });
  }

  /// What was typed, folded, without an article that is elided before it: `l'ély`.
  private static String begun(String prefix) {
    String folded = Folding.fold(prefix.strip());
    return folded.substring(Elision.skipped(folded, 0, folded.length()));
  }

  private List<Counted> names(
      DispatchField field, String prefix, int size, Function<String, String> name) {
    List<String> begun = List.of(Folding.key(begun(prefix)).split(" ", -1));
    if (begun.getFirst().isEmpty() && !prefix.isEmpty()) {
      return List.of();
    }
    Map<String, Integer> counts = new HashMap<>();
    archive
        .terms(field.indexName())
        .forEach((value, count) -> {
          String text = name.apply(value);
          if (begins(Folding.key(text), begun)) {
            counts.merge(text, archive.countNow(field.indexName(), value, count), Math::max);
          }
        });
    counts.values().removeIf(count -> count == 0);
    return first(counts, size);
  }

  /// Whether words of a key in a row begin as those of the prefix do.
  static boolean begins(String key, List<String> begun) {
    List<String> words = List.of(key.split(" ", -1));
    for (int from = 0; from + begun.size() <= words.size(); from++) {
      int same = 0;
      while (same < begun.size() && words.get(from + same).startsWith(begun.get(same))) {
        same++;
      }
      if (same == begun.size()) {
        return true;
      }
    }
    return false;
  }

  private static List<Counted> first(Map<String, Integer> counts, int size) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(size)
        .map(it -> new Counted(it.getKey(), it.getValue()))
        .toList();
  }
}
