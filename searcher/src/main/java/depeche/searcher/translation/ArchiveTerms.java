package depeche.searcher.translation;

import depeche.analysis.Folding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/// What terms an archive holds, which decides how some names are read.
public final class ArchiveTerms {
  private final IndexReader reader;

  public ArchiveTerms(IndexReader reader) {
    this.reader = reader;
  }

  /// Whether any document has the term.
  public boolean has(String indexField, String term) {
    return count(indexField, term) > 0;
  }

  /// How many documents have the term.
  public int count(String indexField, String term) {
    try {
      return reader.docFreq(new Term(indexField, term));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The same without those that have been deleted.
  ///
  /// @param counted how many documents have it with the deleted ones
  public int countNow(String indexField, String term, int counted) {
    try {
      return reader.hasDeletions()
          ? new IndexSearcher(reader).count(new TermQuery(new Term(indexField, term)))
          : counted;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The terms of a field that an automaton accepts, in order, each with how many documents have
  /// it.
  public Map<String, Integer> counted(String indexField, CompiledAutomaton automaton) {
    try {
      Terms terms = MultiTerms.getTerms(reader, indexField);
      return terms == null ? Map.of() : counted(automaton.getTermsEnum(terms));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Integer> counted(TermsEnum each) throws IOException {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      counts.put(term.utf8ToString(), each.docFreq());
    }
    return counts;
  }

  /// The terms of a field of few terms that differ from `value` in capitals, accents and signs
  /// alone.
  List<String> alike(String indexField, String value) {
    String key = Folding.key(value);
    return terms(indexField).keySet().stream()
        .filter(term -> Folding.key(term).equals(key))
        .toList();
  }

  /// All terms of a field, each with how many documents have it.
  public Map<String, Integer> terms(String indexField) {
    try {
      Terms terms = MultiTerms.getTerms(reader, indexField);
      return terms == null ? Map.of() : counted(terms.iterator());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
