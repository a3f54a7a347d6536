package depeche.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;

/// Stems of French prose: the analyzer of title, lead, body and text. It runs [AnalysisChain#TEXT].
public final class FrenchTextAnalyzer extends AnalyzerWrapper {
  private final Analyzer chain = AnalysisChain.TEXT.toAnalyzer();

  public FrenchTextAnalyzer() {
    super(GLOBAL_REUSE_STRATEGY);
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String fieldName) {
    return chain;
  }
}
