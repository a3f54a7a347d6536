package depeche.indexer.clean;

import depeche.tables.WordTable;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The words of lines that date, sign and credit a dispatch (`wording.tsv`), by their use.
final class Wording {
  private static final WordTable WORDS = WordTable.read(Wording.class, "wording.tsv");

  private Wording() {}

  /// The words of a use, in the order of the table.
  static List<String> of(String use) {
    return WORDS.of(use);
  }

  /// A group of a regular expression that any one of the words matches.
  static String any(String use) {
    return of(use).stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
  }
}
