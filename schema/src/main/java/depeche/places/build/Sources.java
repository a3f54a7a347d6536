package depeche.places.build;

import depeche.analysis.Folding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The files that the gazetteer is made of.
///
/// @param downloads what the registries gave
/// @param tables what was written by hand
record Sources(Path downloads, Path tables) {
  private static final Pattern QUOTED = Pattern.compile("[\"']([^\"']+)[\"']");

  List<GeoNamesRow> cities() throws IOException {
    try (Stream<String> lines = Files.lines(downloads.resolve("cities500.txt"))) {
      return lines.filter(line -> !line.isBlank()).map(GeoNamesRow::of).toList();
    }
  }

  List<Commune> communes() throws IOException {
    return Commune.read(downloads.resolve("communes.json"));
  }

  /// Display names of a language by GeoNames id, country code and `SY.12`.
  Map<String, String> names(String language) throws IOException {
    return MessageCatalog.read(downloads.resolve(language + ".mo"));
  }

  List<Map<String, String>> table(String name) throws IOException {
    Path file = tables.resolve(name + ".tsv");
    return Files.exists(file) ? HandTable.read(file) : List.of();
  }

  /// Folded French words.
  Set<String> words() throws IOException {
    Set<String> words = quoted(downloads.resolve("words.json"));
    words.addAll(ambiguous(false));
    return words;
  }

  /// Folded given names and surnames.
  Set<String> personNames() throws IOException {
    Set<String> names = ambiguous(true);
    for (String language : List.of("fr", "en", "es", "it", "de", "tr")) {
      names.addAll(quoted(downloads.resolve("names").resolve(language + ".js")));
    }
    names.removeAll(Set.of("male", "female", "unisex"));
    return names;
  }

  private Set<String> ambiguous(boolean personal) throws IOException {
    var forms = new HashSet<String>();
    for (Map<String, String> row : table("ambiguous")) {
      for (String reason : row.getOrDefault("why", "").split("; ", -1)) {
        if (reason.endsWith("name") == personal) {
          forms.add(Folding.key(row.getOrDefault("form", "")));
        }
      }
    }
    return forms;
  }

  private static Set<String> quoted(Path file) throws IOException {
    var found = new HashSet<String>();
    var matcher = QUOTED.matcher(Files.readString(file));
    while (matcher.find()) {
      found.add(Folding.key(matcher.group(1)));
    }
    return found;
  }
}
