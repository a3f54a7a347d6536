package depeche.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharFilterFactory;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.analysis.core.LowerCaseFilterFactory;
import org.apache.lucene.analysis.core.StopFilterFactory;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.analysis.fr.FrenchMinimalStemFilterFactory;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilterFactory;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilterFactory;
import org.apache.lucene.analysis.standard.StandardTokenizerFactory;
import org.apache.lucene.analysis.util.ElisionFilterFactory;
import org.apache.lucene.util.ClasspathResourceLoader;

/// The chains of analysis as data: factory classes of Lucene and ours, with their parameters, in
/// order. Another engine built on Lucene writes the same lists, by the factories' SPI names, and
/// gets the very same terms.
///
/// @param parts from the text to the term
public record AnalysisChain(String name, List<Part> parts) {

  /// One factory of a chain.
  public sealed interface Part {
    Map<String, String> parameters();
  }

  /// Rewrites characters before words are cut.
  public record Characters(
      Class<? extends CharFilterFactory> factory, Map<String, String> parameters) implements Part {}

  /// Cuts words.
  public record Words(Class<? extends TokenizerFactory> factory, Map<String, String> parameters)
      implements Part {}

  /// Rewrites, drops or adds words.
  public record Filter(Class<? extends TokenFilterFactory> factory, Map<String, String> parameters)
      implements Part {}

  private static final Part TYPOGRAPHY =
      new Characters(FrenchTypographyCharFilterFactory.class, Map.of());
  private static final Part WORDS = new Words(StandardTokenizerFactory.class, Map.of());

  /// Before folding, since articles are elided before capitals and accents alike; without regard to
  /// case (`Jusqu'où`).
  private static final Part ELISION = new Filter(ElisionFilterFactory.class, Map.of());

  private static final Part LOWER_CASE = new Filter(LowerCaseFilterFactory.class, Map.of());
  private static final Part STOP_WORDS =
      new Filter(
          StopFilterFactory.class,
          Map.of("words", "depeche/analysis/stopwords.txt", "format", "wordset"));
  private static final Part FOLDING = new Filter(ASCIIFoldingFilterFactory.class, Map.of());

  /// Prose: lemmas of the words that the dictionary knows, and of the others, most of them names,
  /// the word without its plural. Accents go first, so that they never tell two words apart.
  public static final AnalysisChain TEXT =
      new AnalysisChain(
          "frenchText",
          List.of(
              TYPOGRAPHY,
              WORDS,
              ELISION,
              LOWER_CASE,
              FOLDING,
              STOP_WORDS,
              new Filter(FrenchLemmaFilterFactory.class, Map.of()),
              new Filter(FrenchMinimalStemFilterFactory.class, Map.of())));

  /// Prose as it is written: [WordForms].
  public static final AnalysisChain FORMS =
      new AnalysisChain(
          "frenchForms",
          List.of(TYPOGRAPHY, WORDS, ELISION, new Filter(WordFormsFilterFactory.class, Map.of())));

  /// Names: folded words, none dropped, none stemmed.
  public static final AnalysisChain NAMES =
      new AnalysisChain("names", List.of(TYPOGRAPHY, WORDS, ELISION, LOWER_CASE, FOLDING));

  /// Positions between two paragraphs or values, so that no phrase goes from one into the next.
  private static final int GAP = 100;

  /// Prose by the beginnings of its words, which words of one family share (`opération`,
  /// `opérateur`): too coarse to find by, good to rank by.
  public static final AnalysisChain ROOTS =
      new AnalysisChain(
          "frenchRoots",
          List.of(
              TYPOGRAPHY,
              WORDS,
              ELISION,
              LOWER_CASE,
              FOLDING,
              STOP_WORDS,
              new Filter(TruncateTokenFilterFactory.class, Map.of("prefixLength", "5"))));

  /// Marks at the positions where sentences and paragraphs of prose begin.
  public static final AnalysisChain SENTENCE_STARTS =
      new AnalysisChain(
          "frenchSentenceStarts",
          List.of(new Words(SentenceStartTokenizerFactory.class, Map.of())));

  public AnalysisChain {
    parts = List.copyOf(parts);
  }

  /// An analyzer that runs this chain. Factories are made by class, which starts faster than the
  /// look-up by name that a server would use.
  Analyzer toAnalyzer() {
    try {
      CustomAnalyzer.Builder builder =
          CustomAnalyzer.builder(new ClasspathResourceLoader(AnalysisChain.class.getClassLoader()))
              .withPositionIncrementGap(GAP);
      for (Part part : parts) {
        var parameters = new HashMap<>(part.parameters());
        switch (part) {
          case Characters it -> builder.addCharFilter(it.factory, parameters);
          case Words it -> builder.withTokenizer(it.factory, parameters);
          case Filter it -> builder.addTokenFilter(it.factory, parameters);
        }
      }
      return builder.build();
    } catch (IOException missing) {
      throw new UncheckedIOException("the resources of chain " + name, missing);
    }
  }
}
