package depeche.tables;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Words of a language by what they are used for: a table of two columns, the use and its words
/// with `|` between them.
public final class WordTable {
  private final String name;
  private final Map<String, List<String>> words;

  private WordTable(String name, Map<String, List<String>> words) {
    this.name = name;
    this.words = words;
  }

  /// Reads a table beside a class.
  public static WordTable read(Class<?> beside, String name) {
    return new WordTable(
        name,
        ResourceTable.read(beside, name, 2).stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    List::getFirst, row -> List.of(row.get(1).split("\\|", -1)))));
  }

  /// The words of a use, in the order of the table.
  ///
  /// @throws IllegalArgumentException if the table has no such use
  public List<String> of(String use) {
    return Optional.ofNullable(words.get(use))
        .orElseThrow(() -> new IllegalArgumentException(name + " has no words for: " + use));
  }
}
