package depeche.dispatch;

/// A span of a dispatch and the text that stands there, letter for letter.
public record Mention(Span span, String text) {
  public Mention {
    if (text.length() != span.length()) {
      throw new IllegalArgumentException("'" + text + "' does not fit " + span);
    }
  }
}
