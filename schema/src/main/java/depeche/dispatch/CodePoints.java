package depeche.dispatch;

/// Turns offsets in UTF-16 units into offsets in Unicode code points, which is what we print: so
/// that a program in any language finds the same characters, emoji before them or not.
public final class CodePoints {
  private CodePoints() {}

  /// How many code points stand before UTF-16 offset `offset` of `text`.
  public static int offset(String text, int offset) {
    return text.codePointCount(0, offset);
  }
}
