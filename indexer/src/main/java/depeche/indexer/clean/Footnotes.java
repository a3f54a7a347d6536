package depeche.indexer.clean;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells the notes below a text from its paragraphs: « (1) Chiffres de 2004. », where the text has
/// « (1) » behind one of its words.
final class Footnotes {
  private static final Pattern MARK = Pattern.compile("[(\\[][0-9]{1,2}[)\\]](?=[ \u00A0]?\\S)");

  private Footnotes() {}

  /// @param text the paragraphs above
  static boolean isNote(String paragraph, List<String> text) {
    Matcher mark = MARK.matcher(paragraph);
    // « (1) … (2) … » is a list, whose marks open what they number
    return mark.lookingAt() && text.stream().anyMatch(above -> above.indexOf(mark.group()) > 0);
  }
}
