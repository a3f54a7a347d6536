package depeche.searcher.translation;

import depeche.analysis.Folding;
import depeche.analysis.FrenchVocabulary;
import depeche.fields.DispatchField;
import depeche.searcher.query.Elision;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.Operations;

/// Which words of a query other words of the same root may stand for.
///
/// A root is the first letters of a word and no more. Of a word that dispatches have, it tells kin
/// (`opération`, `opérateur`), and so of any word of French. Of another, which no dispatch has, a
/// slip most of the time, it tells what the archive happens to have under these letters: a word
/// still where most of that are words (`manifestasion`), but somebody else where most are names
/// (`retaites`, `Retailleau`).
final class WordRoots {
  private static final int WORK = 10_000;

  /// In how many times as many dispatches kin may stand as the word itself.
  private static final int MOST_KIN = 4;

  private final ArchiveTerms archive;
  private final TextAnalysis analysis;

  WordRoots(ArchiveTerms archive, TextAnalysis analysis) {
    this.archive = archive;
    this.analysis = analysis;
  }

  /// Whether hits rank higher for words of the root of a word.
  ///
  /// @param word as it was typed; one with a capital is a name, and may mean another
  boolean ranks(String word) {
    return word.isEmpty()
        || !Character.isLowerCase(Elision.behind(word).codePointAt(0))
        || analysis.row(DispatchField.TEXT.indexName(), word).slots().stream()
            .flatMap(slot -> slot.terms().stream())
            .anyMatch(term -> archive.has(DispatchField.TEXT.indexName(), term))
        || isFrench(word)
        || analysis.row(DispatchField.TEXT.roots(), word).slots().stream()
            .flatMap(slot -> slot.terms().stream())
            .noneMatch(this::isOfNames);
  }

  /// Whether a word is found by others of its root: by one that ranks, and is no beginning that
  /// many words have which are no kin (`internet`, `international`).
  boolean finds(String word) {
    int written = count(DispatchField.TEXT.indexName(), word);
    return ranks(word)
        && (written == 0 || count(DispatchField.TEXT.roots(), word) <= MOST_KIN * written);
  }

  private int count(String indexField, String word) {
    return analysis.row(indexField, word).slots().stream()
        .flatMap(slot -> slot.terms().stream())
        .mapToInt(term -> archive.count(indexField, term))
        .max()
        .orElse(0);
  }

  private boolean isFrench(String word) {
    return analysis.tokens(DispatchField.TEXT.forms(), word).stream()
        .map(AnalyzedToken::term)
        .filter(FormTerms::isWritten)
        .anyMatch(term -> FrenchVocabulary.contains(Folding.fold(term)));
  }

  private boolean isOfNames(String root) {
    var spelt =
        Operations.concatenate(List.of(Spellings.of(Folding.fold(root)), Automata.makeAnyString()));
    var beginning = new CompiledAutomaton(Operations.determinize(spelt, WORK), false, true);
    int names = 0;
    int all = 0;
    for (Map.Entry<String, Integer> form :
        archive.counted(DispatchField.TEXT.forms(), beginning).entrySet()) {
      all += form.getValue();
      names += Character.isUpperCase(form.getKey().codePointAt(0)) ? form.getValue() : 0;
    }
    return 2 * names > all;
  }
}
