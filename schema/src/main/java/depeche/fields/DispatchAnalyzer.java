package depeche.fields;

import depeche.analysis.FrenchFormsAnalyzer;
import depeche.analysis.FrenchRootsAnalyzer;
import depeche.analysis.FrenchTextAnalyzer;
import depeche.analysis.NameAnalyzer;
import depeche.analysis.SentenceStartAnalyzer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;

/// Gives each field its analyzer: lemmas for prose, forms for `*.form`, beginnings of words for
/// `*.root`, folded words for `*.words`, starts of sentences for `*.sentence`.
public final class DispatchAnalyzer extends DelegatingAnalyzerWrapper {
  private final Analyzer text = new FrenchTextAnalyzer();
  private final Analyzer forms = new FrenchFormsAnalyzer();
  private final Analyzer roots = new FrenchRootsAnalyzer();
  private final Analyzer names = new NameAnalyzer();
  private final Analyzer sentences = new SentenceStartAnalyzer();

  public DispatchAnalyzer() {
    super(PER_FIELD_REUSE_STRATEGY);
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String fieldName) {
    if (fieldName.endsWith(".form")) {
      return forms;
    }
    if (fieldName.endsWith(".root")) {
      return roots;
    }
    if (fieldName.endsWith(".sentence")) {
      return sentences;
    }
    return fieldName.endsWith(".words") ? names : text;
  }
}
