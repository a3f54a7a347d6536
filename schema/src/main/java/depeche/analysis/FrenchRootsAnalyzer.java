package depeche.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;

/// The beginnings of the words of prose, for ranking. It runs [AnalysisChain#ROOTS].
public final class FrenchRootsAnalyzer extends AnalyzerWrapper {
  private final Analyzer chain = AnalysisChain.ROOTS.toAnalyzer();

  public FrenchRootsAnalyzer() {
    super(GLOBAL_REUSE_STRATEGY);
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String fieldName) {
    return chain;
  }
}
