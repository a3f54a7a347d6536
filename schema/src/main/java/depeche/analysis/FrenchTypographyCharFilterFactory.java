package depeche.analysis;

import java.io.Reader;
import java.util.Map;
import org.apache.lucene.analysis.CharFilterFactory;

/// Makes [FrenchTypographyCharFilter], so that any engine on Lucene can name it in a chain.
public final class FrenchTypographyCharFilterFactory extends CharFilterFactory {
  /// SPI name.
  public static final String NAME = "frenchTypography";

  public FrenchTypographyCharFilterFactory(Map<String, String> parameters) {
    super(parameters);
    if (!parameters.isEmpty()) {
      throw new IllegalArgumentException("unknown parameters: " + parameters);
    }
  }

  /// For the service loader alone.
  public FrenchTypographyCharFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public Reader create(Reader input) {
    return new FrenchTypographyCharFilter(input);
  }
}
