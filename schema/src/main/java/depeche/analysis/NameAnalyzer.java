package depeche.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;

/// The words of names, folded. It runs [AnalysisChain#NAMES].
public final class NameAnalyzer extends AnalyzerWrapper {
  private final Analyzer chain = AnalysisChain.NAMES.toAnalyzer();

  public NameAnalyzer() {
    super(GLOBAL_REUSE_STRATEGY);
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String fieldName) {
    return chain;
  }
}
