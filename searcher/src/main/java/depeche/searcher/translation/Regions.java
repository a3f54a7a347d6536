package depeche.searcher.translation;

import depeche.analysis.Folding;
import depeche.tables.ResourceTable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The regions that are made of whole countries.
final class Regions {
  /// By folded name, the paths of their countries.
  private static final Map<String, List<List<String>>> COUNTRIES =
      ResourceTable.read(Regions.class, "regions.tsv").stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> Folding.key(row.get(0)),
                  row ->
                      Stream.of(row.get(1).split("\\|"))
                          .map(path -> List.of(path.split(" > ")))
                          .toList()));

  private Regions() {}

  /// The paths of the countries of a region; empty for any other place.
  ///
  /// @param key its folded name
  static List<List<String>> countries(String key) {
    return COUNTRIES.getOrDefault(key, List.of());
  }

  /// The folded names of all of them.
  static List<String> names() {
    return COUNTRIES.keySet().stream().sorted().toList();
  }
}
