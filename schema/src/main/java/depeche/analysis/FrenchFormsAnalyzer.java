package depeche.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;

/// The words of prose as they are written, for exact words, prefixes and patterns. It runs
/// [AnalysisChain#FORMS].
public final class FrenchFormsAnalyzer extends AnalyzerWrapper {
  private final Analyzer chain = AnalysisChain.FORMS.toAnalyzer();

  public FrenchFormsAnalyzer() {
    super(GLOBAL_REUSE_STRATEGY);
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String fieldName) {
    return chain;
  }
}
