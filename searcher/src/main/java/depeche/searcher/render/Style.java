package depeche.searcher.render;

import depeche.searcher.language.Language;
import java.io.IOException;

/// How text for people is laid out.
///
/// @param width columns of the terminal, at least 20
public record Style(int width, Colour colour, Language language) {
  public Style {
    if (width < 20) {
      throw new IllegalArgumentException("a terminal of " + width + " columns");
    }
  }

  /// Writes a text in as many lines as it takes; all but the first begin with `indent` blanks.
  void print(Appendable out, String text, int indent) throws IOException {
    for (String line : Wrapping.lines(text, width, indent)) {
      out.append(line.stripTrailing()).append('\n');
    }
  }

  /// Whether escape sequences may be written.
  public enum Colour {
    PLAIN,
    ANSI
  }
}
