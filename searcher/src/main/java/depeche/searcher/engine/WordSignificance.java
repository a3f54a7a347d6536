package depeche.searcher.engine;

import depeche.analysis.Folding;
import depeche.dispatch.DispatchText;
import depeche.dispatch.Passage;
import depeche.fields.DispatchField;
import depeche.searcher.query.Elision;
import depeche.searcher.translation.AnalyzedToken;
import depeche.searcher.translation.TextAnalysis;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/// Finds the words that stand out in some dispatches, by their stems: the dispatches are read anew,
/// since an index knows where a word is, not which words a dispatch has.
final class WordSignificance {
  /// Dispatches that are read at most: they tell what is typical, and more would take long.
  static final int READ = 300;

  private static final int SHORTEST = 3;

  private final IndexReader reader;
  private final TextAnalysis analysis;
  private final Map<String, Word> words = new HashMap<>();
  private int hits;

  WordSignificance(IndexReader reader, TextAnalysis analysis) {
    this.reader = reader;
    this.analysis = analysis;
  }

  /// A stem, in how many of the dispatches it is, and how it is written there.
  private static final class Word {
    private int dispatches;
    private final Map<String, Integer> forms = new HashMap<>();

    private String usualForm() {
      return forms.entrySet().stream()
          .max(
              Map.Entry.<String, Integer>comparingByValue()
                  .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
          .orElseThrow()
          .getKey();
    }
  }

  /// Takes the words of one dispatch.
  void add(DispatchText text) {
    hits++;
    Set<String> seen = new HashSet<>();
    for (Passage passage : text.editorial()) {
      for (AnalyzedToken token : analysis.asked(DispatchField.TEXT.indexName(), passage.text())) {
        int start = Elision.skipped(passage.text(), token.start(), token.end());
        String written = passage.text().substring(start, token.end());
        Word word = words.computeIfAbsent(token.term(), _ -> new Word());
        word.forms.merge(written, 1, Integer::sum);
        word.dispatches += seen.add(token.term()) ? 1 : 0;
      }
    }
  }

  /// The most telling words, without those that were asked for.
  ///
  /// @param archive how many dispatches there are in all
  Significance mostTelling(int size, Optional<NamePattern> names, Set<String> asked, int archive)
      throws IOException {
    var values = new ArrayList<Significance.Value>();
    for (var entry : words.entrySet()) {
      String stem = entry.getKey();
      Word word = entry.getValue();
      if (word.dispatches < Significance.LEAST
          || stem.length() < SHORTEST
          || asked.contains(stem)
          || stem.chars().noneMatch(Character::isLetter)) {
        continue;
      }
      int background =
          Math.max(word.dispatches, reader.docFreq(new Term(DispatchField.TEXT.indexName(), stem)));
      double score =
          Significance.logLikelihood(word.dispatches, hits, Math.min(background, archive), archive);
      String form = word.usualForm();
      if (score > 0 && names.map(it -> it.matches(form)).orElse(true)) {
        values.add(
            new Significance.Value(
                List.of(form), Optional.empty(), word.dispatches, background, score));
      }
    }
    values.sort(SignificanceGatherer.ORDER);
    List<Significance.Value> told = onceEach(values, size);
    return new Significance(Optional.empty(), told, hits, archive);
  }

  /// A form may have several stems; the most telling stands for it.
  private static List<Significance.Value> onceEach(List<Significance.Value> values, int size) {
    Set<String> forms = new HashSet<>();
    return values.stream()
        .filter(value -> forms.add(Folding.fold(value.path().getFirst())))
        .limit(size)
        .toList();
  }
}
