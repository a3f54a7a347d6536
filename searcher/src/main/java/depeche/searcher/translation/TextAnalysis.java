package depeche.searcher.translation;

import depeche.analysis.FrenchLemmaFilter;
import depeche.searcher.query.OtherSpellings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/// The index's own analysis, run on a query's words and on the text of a hit, so that both are cut
/// as the dispatches were.
public final class TextAnalysis {
  private final Analyzer analyzer;

  /// @param analyzer the one that the archive was written with
  public TextAnalysis(Analyzer analyzer) {
    this.analyzer = analyzer;
  }

  /// The terms of `text` in a field of the index, in order of position.
  public List<AnalyzedToken> tokens(String indexField, String text) {
    var tokens = new ArrayList<AnalyzedToken>();
    try (TokenStream stream = analyzer.tokenStream(indexField, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
      TypeAttribute type = stream.addAttribute(TypeAttribute.class);
      stream.reset();
      int position = -1;
      while (stream.incrementToken()) {
        position += increment.getPositionIncrement();
        tokens.add(
            new AnalyzedToken(
                term.toString(), position, offset.startOffset(), offset.endOffset(), type.type()));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a stream over a string failed", e);
    }
    return tokens;
  }

  /// The same, but of a word that may be a noun's or a verb's the one that a query means by it.
  public List<AnalyzedToken> asked(String indexField, String text) {
    var asked = new ArrayList<AnalyzedToken>();
    for (AnalyzedToken token : tokens(indexField, text)) {
      boolean verb =
          token.type().equals(FrenchLemmaFilter.VERB)
              || token.type().equals(FrenchLemmaFilter.PARTICIPLE);
      if (!verb) {
        asked.add(token);
      } else if (FrenchLemmaFilter.asksForVerb(
          token.type(), text.substring(token.start(), token.end()))) {
        asked.set(asked.size() - 1, token);
      }
    }
    return asked;
  }

  /// The terms that `text` asks for by position: alternatives together, gaps left out but counted.
  public TermRow row(String indexField, String text) {
    var row = new TermRow.Builder();
    for (AnalyzedToken token : asked(indexField, text)) {
      row.add(token.term(), token.position());
    }
    return row.build();
  }

  /// The same in each way that the words may be written ([OtherSpellings]); empty where analysis
  /// leaves nothing to look for.
  List<TermRow> rows(String indexField, String words) {
    Optional<String> lossy = lossy(indexField, words);
    return Stream.concat(Stream.of(words), OtherSpellings.of(words).stream())
        .filter(it -> lossy.isEmpty() || !it.equals(lossy.get()))
        .map(it -> row(indexField, it))
        .filter(it -> !it.isEmpty())
        .toList();
  }

  /// The spelling with a hyphen of which analysis leaves the number alone, since it drops the
  /// letter (`A-7`, `S-400`): it would ask for any such number.
  Optional<String> lossy(String indexField, String words) {
    return OtherSpellings.hyphened(words).filter(it -> row(indexField, it).slots().size() < 2);
  }
}
