package depeche.searcher.render;

/// How text for people is laid out.
///
/// @param width columns of the terminal, at least 20
public record Style(int width, Colour colour, Language language) {
  public Style {
    if (width < 20) {
      throw new IllegalArgumentException("a terminal of " + width + " columns");
    }
  }

  /// Whether escape sequences may be written.
  public enum Colour {
    PLAIN,
    ANSI
  }
}
