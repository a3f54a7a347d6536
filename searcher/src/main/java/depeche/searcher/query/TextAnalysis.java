package depeche.searcher.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

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
      stream.reset();
      int position = -1;
      while (stream.incrementToken()) {
        position += increment.getPositionIncrement();
        tokens.add(
            new AnalyzedToken(term.toString(), position, offset.startOffset(), offset.endOffset()));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a stream over a string failed", e);
    }
    return tokens;
  }

  /// The terms of `text` by position: alternatives together, gaps left out but counted.
  public TermRow row(String indexField, String text) {
    var row = new TermRow.Builder();
    for (AnalyzedToken token : tokens(indexField, text)) {
      row.add(token.term(), token.position());
    }
    return row.build();
  }

  /// The same in each way that the words may be written ([NumberedWord]); empty where analysis
  /// leaves nothing to look for.
  List<TermRow> rows(String indexField, String words) {
    return Stream.concat(Stream.of(words), NumberedWord.otherSpelling(words).stream())
        .map(it -> row(indexField, it))
        .filter(it -> !it.isEmpty())
        .toList();
  }
}
