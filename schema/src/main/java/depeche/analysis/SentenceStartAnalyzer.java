package depeche.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;

/// Where the sentences and paragraphs of prose begin. It runs [AnalysisChain#SENTENCE_STARTS].
public final class SentenceStartAnalyzer extends AnalyzerWrapper {
  private final Analyzer chain = AnalysisChain.SENTENCE_STARTS.toAnalyzer();

  public SentenceStartAnalyzer() {
    super(GLOBAL_REUSE_STRATEGY);
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String fieldName) {
    return chain;
  }
}
