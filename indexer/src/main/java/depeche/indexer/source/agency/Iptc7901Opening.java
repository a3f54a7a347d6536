package depeche.indexer.source.agency;

import depeche.indexer.source.ItemDraft;
import depeche.indexer.source.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The lines of a telex before its text: slugline, kickers, title, author.
final class Iptc7901Opening {
  /// A title ends with one of these in the dialects of dpa, ATS and Kyodo.
  private static final String TITLE_ENDS = "=+";

  /// The title ends on one of so many first lines.
  private static final int LINES = 12;

  /// Without a sign at its end, the title is the last block of short lines before the text, with
  /// the slugline over it; all are so few and so short.
  private static final int UNSIGNED_LINES = 3;

  private static final int UNSIGNED_LENGTH = 120;

  /// « (Reprise des mots-clés) »: a note to the desk, below a title.
  private static final Pattern NOTE = Pattern.compile("\\s*\\(.*\\)\\s*");

  /// « Mali-politique-armée PREV »: the slugline with a word on what is to come of it.
  private static final Pattern MARKED_SLUGLINE =
      Pattern.compile("(?<words>[\\p{L}0-9.]+(?:[-/][\\p{L}0-9.]+){2,})(?: \\p{Lu}{3,12}){1,2}");

  private Iptc7901Opening() {}

  /// Which line ends the title, -1 if none says so.
  private static int titleEnd(List<String> lines) {
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

  /// The last line of the last block that looks like a title.
  private static int unsignedEnd(List<String> lines) {
    int end = -1;
    int titles = 0;
    int at = afterBlank(lines, 0);
    while (at < lines.size() && isTitle(lines.get(at))) {
      int start = at;
      while (at < lines.size() && isTitle(lines.get(at))) {
        at++;
      }
      titles += at - start;
      if (at == lines.size() || !lines.get(at).isBlank() || titles > UNSIGNED_LINES) {
        return end;
      }
      end = at - 1;
      at = afterBlank(lines, at);
    }
    return end;
  }

  private static int afterBlank(List<String> lines, int from) {
    int at = from;
    while (at < lines.size() && lines.get(at).isBlank()) {
      at++;
    }
    return at;
  }

  private static boolean isTitle(String line) {
    return NOTE.matcher(line).matches() || isWords(line);
  }

  private static boolean isWords(String line) {
    return !line.isBlank()
        && !Iptc7901Message.AGENCY.matcher(line).find()
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
      } else if (MARKED_SLUGLINE.matcher(line).matches()) {
        draft.slugline(Optional.of(line.substring(0, line.indexOf(' '))));
      } else if (line.matches("\\([^ ]*(?: [^ ]*)?\\)|[0-9A-Z ]{3,20}")) {
        draft.kicker(Optional.of(line));
      } else if (!line.isEmpty() && !NOTE.matcher(line).matches()) {
        others.add(line);
      }
    }
    return others;
  }
}
