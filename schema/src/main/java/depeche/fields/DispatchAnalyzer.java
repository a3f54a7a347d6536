package depeche.fields;

import depeche.analysis.FrenchFormsAnalyzer;
import depeche.analysis.FrenchTextAnalyzer;
import depeche.analysis.NameAnalyzer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;

/// Gives each field its analyzer: stems for prose, forms for `*.form`, folded words for `*.words`.
public final class DispatchAnalyzer extends DelegatingAnalyzerWrapper {
  private final Analyzer text = new FrenchTextAnalyzer();
  private final Analyzer forms = new FrenchFormsAnalyzer();
  private final Analyzer names = new NameAnalyzer();

  public DispatchAnalyzer() {
    super(PER_FIELD_REUSE_STRATEGY);
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String fieldName) {
    if (fieldName.endsWith(".form")) {
      return forms;
    }
    return fieldName.endsWith(".words") ? names : text;
  }
}
