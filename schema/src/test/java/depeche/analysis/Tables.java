package depeche.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Tables of expectations, and what an analyzer makes of a text.
final class Tables {
  private Tables() {}

  /// The lines of a table beside the tests, cut into columns, with `\\u` escapes undone.
  static List<String[]> read(String name) {
    try (InputStream in = Tables.class.getResourceAsStream(name)) {
      String all =
          new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
      return all.lines()
          .filter(line -> !line.isBlank() && line.charAt(0) != '#')
          .map(line -> unescaped(line).split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private static String unescaped(String line) {
    var text = new StringBuilder();
    int at = 0;
    for (int escape = line.indexOf("\\u"); escape >= 0; escape = line.indexOf("\\u", at)) {
      text.append(line, at, escape);
      text.append((char) Integer.parseInt(line.substring(escape + 2, escape + 6), 16));
      at = escape + 6;
    }
    return text.append(line.substring(at)).toString();
  }

  /// A term with its offsets.
  record Token(String term, int increment, int start, int end) {}

  static List<Token> tokens(Analyzer analyzer, String text) {
    var tokens = new ArrayList<Token>();
    try (TokenStream stream = analyzer.tokenStream("text", text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      var offset = stream.addAttribute(OffsetAttribute.class);
      var increment = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(
            new Token(
                term.toString(),
                increment.getPositionIncrement(),
                offset.startOffset(),
                offset.endOffset()));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(text, e);
    }
    return tokens;
  }

  /// The terms as a table writes them: blanks between positions, `|` within one.
  static String terms(Analyzer analyzer, String text) {
    var terms = new StringBuilder();
    for (Token token : tokens(analyzer, text)) {
      if (!terms.isEmpty()) {
        terms.append(token.increment() == 0 ? '|' : ' ');
      }
      terms.append(token.term());
    }
    return terms.toString();
  }
}
