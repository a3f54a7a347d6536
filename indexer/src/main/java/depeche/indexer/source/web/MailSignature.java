package depeche.indexer.source.web;

import java.util.List;
import java.util.regex.Pattern;

/// What stands at the foot of a mail below the line « -- » (RFC 3676, section 4.3): who sent it,
/// and how to leave the list.
final class MailSignature {
  /// The RFC wants four lines; notices of firms and lists are longer, a text would be longer still.
  private static final int LONGEST = 15;

  private static final Pattern ADDRESS = Pattern.compile("://|www\\.|\\S@\\S");

  private MailSignature() {}

  /// The lines or paragraphs above the signature; all of them if there is none, or nothing above.
  ///
  /// The sign may share its line with words, as lists write it: « -- Se désabonner : https://… ».
  /// Those of a dialogue may begin so too, but they name no address.
  static List<String> cut(List<String> lines) {
    for (int i = Math.max(0, lines.size() - LONGEST - 1); i < lines.size(); i++) {
      String line = lines.get(i).stripTrailing();
      boolean opens = line.equals("--") || (line.startsWith("-- ") && ADDRESS.matcher(line).find());
      if (opens && lines.subList(0, i).stream().anyMatch(above -> !above.isBlank())) {
        return lines.subList(0, i);
      }
    }
    return lines;
  }
}
