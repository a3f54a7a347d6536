package depeche.searcher.query;

/// A text and how far it has been read.
final class TextCursor {
  final String text;
  int position;

  TextCursor(String text) {
    this.text = text;
  }

  /// 0 beyond the end.
  char charAt(int at) {
    return at < text.length() ? text.charAt(at) : 0;
  }

  void skipBlanks() {
    position = blanksEnd(position);
  }

  int blanksEnd(int at) {
    int end = at;
    while (end < text.length() && Characters.isBlank(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /// The end of `{3}` at `at`, or `at`.
  int braceEnd(int at) {
    int end = at + 1;
    while (Characters.isDigit(charAt(end)) && end < at + 5) {
      end++;
    }
    return end > at + 1 && charAt(end) == '}' ? end + 1 : at;
  }
}
