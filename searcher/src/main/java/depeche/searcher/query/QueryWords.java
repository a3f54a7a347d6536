package depeche.searcher.query;

import depeche.tables.WordTable;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words of the query language that are no names of fields or days (`query-words.tsv`), by
/// their use.
final class QueryWords {
  private static final WordTable WORDS = WordTable.read(QueryWords.class, "query-words.tsv");

  private QueryWords() {}

  /// The words of a use, in the order of the table.
  static List<String> of(String use) {
    return WORDS.of(use);
  }

  /// What any one of the words matches, with its accents and without them, as the inside of a group
  /// of a regular expression.
  static String any(String use) {
    return of(use).stream().map(QueryWords::pattern).collect(Collectors.joining("|"));
  }

  /// The first part of each word with a hyphen, where the second is all that follows.
  static Stream<String> firstParts(String use) {
    return of(use).stream()
        .map(it -> it.split("-", 2))
        .map(it -> pattern(it[0]) + "(?=" + pattern(it[1]) + "$)");
  }

  /// The second part of each word with a hyphen.
  static Stream<String> secondParts(String use) {
    return of(use).stream().map(it -> pattern(it.substring(it.indexOf('-') + 1)));
  }

  private static String pattern(String word) {
    return word.replace(".", "\\.").replace("é", "[eé]").replace("è", "[eè]").replace("'", "['’]");
  }
}
