package depeche.analysis;

import java.util.Map;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.util.AttributeFactory;

/// Makes [SentenceStartTokenizer], so that any engine on Lucene can name it in a chain.
public final class SentenceStartTokenizerFactory extends TokenizerFactory {
  /// SPI name.
  public static final String NAME = "frenchSentenceStart";

  public SentenceStartTokenizerFactory(Map<String, String> parameters) {
    super(parameters);
    if (!parameters.isEmpty()) {
      throw new IllegalArgumentException("unknown parameters: " + parameters);
    }
  }

  /// For the service loader alone.
  public SentenceStartTokenizerFactory() {
    throw defaultCtorException();
  }

  @Override
  public Tokenizer create(AttributeFactory factory) {
    return new SentenceStartTokenizer();
  }
}
