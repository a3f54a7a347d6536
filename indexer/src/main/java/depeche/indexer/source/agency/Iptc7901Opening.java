package depeche.indexer.source.agency;

import depeche.indexer.source.ItemDraft;
import depeche.indexer.source.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The lines of a telex before its text: slugline, kickers, title, author.
final class Iptc7901Opening {
  /// A title ends with one of these in the dialects of dpa, ATS and Kyodo.
  private static final String TITLE_ENDS = "=+";

  /// The title ends on one of so many first lines.
  private static final int LINES = 12;

  /// Without a sign at their end, the title and the slugline over it are the lines before the first
  /// blank one, if they are so few and so short.
  private static final int UNSIGNED_LINES = 3;

  private static final int UNSIGNED_LENGTH = 120;

  private Iptc7901Opening() {}

  /// Which line ends the title, -1 if none says so.
  static int titleEnd(List<String> lines) {
    for (int i = 0; i < Math.min(lines.size(), LINES); i++) {
      String line = lines.get(i).strip();
      if (line.length() > 1 && TITLE_ENDS.indexOf(line.charAt(line.length() - 1)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  /// Notes what the opening says.
  ///
  /// @return at which line the text begins
  static int read(ItemDraft draft, List<String> lines) {
    int end = titleEnd(lines);
    if (end < 0) {
      end = unsignedEnd(lines);
    }
    List<String> opening = lines.subList(0, end + 1);
    int block = opening.size();
    while (block > 0 && !opening.get(block - 1).isBlank()) {
      block--;
    }
    List<String> title = unnamed(draft, opening.subList(block, opening.size()));
    List<String> above = unnamed(draft, opening.subList(0, block));
    draft.title(Optional.of(String.join(" ", title)));
    if (title.isEmpty()) {
      draft.title(above.stream().findFirst());
    } else {
      draft.slugline(above.stream().findFirst());
    }
    return end + 1;
  }

  private static int unsignedEnd(List<String> lines) {
    int start = 0;
    while (start < lines.size() && lines.get(start).isBlank()) {
      start++;
    }
    int end = start;
    while (end < lines.size() && isTitle(lines.get(end))) {
      end++;
    }
    boolean few = end > start && end - start <= UNSIGNED_LINES;
    return few && end < lines.size() && lines.get(end).isBlank() ? end - 1 : -1;
  }

  private static boolean isTitle(String line) {
    return !line.isBlank()
        && line.length() <= UNSIGNED_LENGTH
        && !line.startsWith(" ")
        && !line.stripTrailing().endsWith(".");
  }

  /// Notes author, slugline and kickers of some lines, and returns the others.
  private static List<String> unnamed(ItemDraft draft, List<String> lines) {
    var others = new ArrayList<String>();
    for (String raw : lines) {
      String line = Words.line(raw.replaceFirst("\\s*[=+]\\s*$", ""));
      if (line.matches("(?:By|Par|Von) .*")) {
        draft.author(
            Optional.of(line.replaceFirst("^\\w+ ", "").replaceFirst(", [a-zA-Z]{2,6}$", "")));
      } else if (line.indexOf(' ') < 0 && line.matches(".*[\\p{L}0-9][/-].*")) {
        draft.slugline(Optional.of(line));
      } else if (line.matches("\\(.*\\)|[0-9A-Z ]{3,20}")) {
        draft.kicker(Optional.of(line));
      } else if (!line.isEmpty()) {
        others.add(line);
      }
    }
    return others;
  }
}
