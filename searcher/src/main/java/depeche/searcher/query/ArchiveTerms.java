package depeche.searcher.query;

import depeche.analysis.Folding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/// What terms an archive holds, which decides how some names are read.
final class ArchiveTerms {
  private final IndexReader reader;

  ArchiveTerms(IndexReader reader) {
    this.reader = reader;
  }

  /// Whether any document has the term.
  boolean has(String indexField, String term) {
    try {
      return reader.docFreq(new Term(indexField, term)) > 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The terms of a field that an automaton accepts.
  List<String> matching(String indexField, CompiledAutomaton automaton) {
    var matching = new ArrayList<String>();
    try {
      Terms terms = MultiTerms.getTerms(reader, indexField);
      if (terms != null) {
        TermsEnum each = automaton.getTermsEnum(terms);
        for (BytesRef term = each.next(); term != null; term = each.next()) {
          matching.add(term.utf8ToString());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return matching;
  }

  /// The terms of a vocabulary that differ from `value` in capitals, accents and signs alone.
  List<String> alike(String indexField, String value) {
    String key = Folding.key(value);
    var alike = new ArrayList<String>();
    try {
      Terms terms = MultiTerms.getTerms(reader, indexField);
      if (terms != null) {
        TermsEnum each = terms.iterator();
        for (BytesRef term = each.next(); term != null; term = each.next()) {
          String text = term.utf8ToString();
          if (Folding.key(text).equals(key)) {
            alike.add(text);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return alike;
  }
}
