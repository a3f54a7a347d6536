package depeche.analysis;

import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/// Makes [WordFormsFilter], so that any engine on Lucene can name it in a chain.
public final class WordFormsFilterFactory extends TokenFilterFactory {
  /// SPI name.
  public static final String NAME = "frenchWordForms";

  public WordFormsFilterFactory(Map<String, String> parameters) {
    super(parameters);
    if (!parameters.isEmpty()) {
      throw new IllegalArgumentException("unknown parameters: " + parameters);
    }
  }

  /// For the service loader alone.
  public WordFormsFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public TokenStream create(TokenStream input) {
    return new WordFormsFilter(input);
  }
}
