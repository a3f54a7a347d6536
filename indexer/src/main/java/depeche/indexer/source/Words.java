package depeche.indexer.source;

import java.util.Optional;

/// Words of one line, as titles and names are.
public final class Words {
  private Words() {}

  /// The words with one space for every run of white space, and none at the ends.
  public static String line(String text) {
    var line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean space = c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
      if (!space) {
        line.append(c);
      } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    return line.toString().strip();
  }

  /// The same, empty if no words are left.
  public static Optional<String> known(Optional<String> text) {
    return text.map(Words::line).filter(words -> !words.isEmpty());
  }
}
