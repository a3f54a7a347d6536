package depeche.searcher.render;

import depeche.searcher.engine.Snippet;

/// Colours by the eight that every terminal has, or none.
final class Paint {
  private static final String RESET = "\u001B[0m";

  private final boolean ansi;

  Paint(Style.Colour colour) {
    this.ansi = colour == Style.Colour.ANSI;
  }

  String bold(String text) {
    return with("1", text);
  }

  String dim(String text) {
    return with("2", text);
  }

  String warn(String text) {
    return with("33", text);
  }

  String alert(String text) {
    return with("1;31", text);
  }

  String place(String text) {
    return with("32", text);
  }

  String actor(String text) {
    return with("35", text);
  }

  String date(String text) {
    return with("36", text);
  }

  String found(String text) {
    return with("1;33", text);
  }

  /// What matched, between brackets where there is no colour.
  String bracketed(String text) {
    return ansi ? found(text) : "[" + text + "]";
  }

  /// Words that went, in red; `[-…-]` where there is no colour.
  String removed(String text) {
    return ansi ? with("31;9", text) : "[-" + text + "-]";
  }

  /// Words that came, in green; `{+…+}` where there is no colour.
  String added(String text) {
    return ansi ? with("32;1", text) : "{+" + text + "+}";
  }

  /// A title in bold, what matched in it underlined.
  String title(Snippet title) {
    return highlighted(title, "1", "1;4");
  }

  /// A passage with what matched in bold yellow; between brackets where there is no colour.
  String marked(Snippet snippet) {
    return highlighted(snippet, "", "1;33");
  }

  private String highlighted(Snippet snippet, String plain, String found) {
    String text = SafeText.forTerminal(snippet.text());
    var painted = new StringBuilder(text.length() + 16);
    int from = 0;
    for (Snippet.Range range : snippet.highlights()) {
      painted.append(with(plain, text.substring(from, range.start())));
      String hit = text.substring(range.start(), range.end());
      painted.append(ansi ? with(found, hit) : "[" + hit + "]");
      from = range.end();
    }
    return painted.append(with(plain, text.substring(from))).toString();
  }

  private String with(String codes, String text) {
    return !ansi || codes.isEmpty() || text.isEmpty()
        ? text
        : "\u001B[" + codes + "m" + text + RESET;
  }
}
