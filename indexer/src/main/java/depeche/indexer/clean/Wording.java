package depeche.indexer.clean;

import depeche.tables.ResourceTable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The words of lines that date, sign and credit a dispatch (`wording.tsv`), by their use.
final class Wording {
  private static final Map<String, List<String>> WORDS =
      ResourceTable.read(Wording.class, "wording.tsv", 2).stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  List::getFirst, row -> List.of(row.get(1).split("\\|", -1))));

  private Wording() {}

  /// The words of a use, in the order of the table.
  ///
  /// @throws NullPointerException if the table has no such use
  static List<String> of(String use) {
    return Objects.requireNonNull(WORDS.get(use), use);
  }

  /// A group of a regular expression that any one of the words matches.
  static String any(String use) {
    return of(use).stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
  }
}
