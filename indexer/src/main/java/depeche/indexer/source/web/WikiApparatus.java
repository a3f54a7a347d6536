package depeche.indexer.source.web;

import depeche.analysis.Folding;
import depeche.tables.ResourceTable;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The sections of a wiki page that stand under its article and are none of it: sources, notes,
/// further reading (`wiki-apparatus.tsv`). For one page, line by line.
final class WikiApparatus {
  private static final Set<String> NAMES =
      ResourceTable.read(WikiApparatus.class, "wiki-apparatus.tsv").stream()
          .map(List::getFirst)
          .collect(Collectors.toUnmodifiableSet());

  private static final Pattern HEADING =
      Pattern.compile("\\s*(?<open>={1,6})(?<words>[^=]{1,80})={1,6}\\s*");

  private int level = Integer.MAX_VALUE;

  /// Whether the line belongs to such a section: one ends with the next heading that stands no
  /// lower than its own.
  boolean holds(String line) {
    Matcher heading = HEADING.matcher(line);
    if (heading.matches()) {
      int own = heading.group("open").length();
      if (own <= level) {
        level = NAMES.contains(Folding.key(heading.group("words"))) ? own : Integer.MAX_VALUE;
      }
    }
    return level < Integer.MAX_VALUE;
  }
}
