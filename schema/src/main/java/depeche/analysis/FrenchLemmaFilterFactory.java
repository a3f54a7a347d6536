package depeche.analysis;

import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/// Makes [FrenchLemmaFilter], so that any engine on Lucene can name it in a chain.
public final class FrenchLemmaFilterFactory extends TokenFilterFactory {
  /// SPI name.
  public static final String NAME = "frenchLemma";

  public FrenchLemmaFilterFactory(Map<String, String> parameters) {
    super(parameters);
    if (!parameters.isEmpty()) {
      throw new IllegalArgumentException("unknown parameters: " + parameters);
    }
  }

  /// For the service loader alone.
  public FrenchLemmaFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public TokenStream create(TokenStream input) {
    return new FrenchLemmaFilter(input, FrenchLemmas.shared());
  }
}
