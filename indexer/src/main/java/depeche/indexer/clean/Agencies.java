package depeche.indexer.clean;

import depeche.analysis.Folding;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The news agencies by every name under which texts credit them (`agencies.tsv`).
final class Agencies {
  private static final Agencies ALL = new Agencies(ResourceTable.read("agencies.tsv", 3));

  private static final Pattern SIGNS = Pattern.compile("[\\s/,;:()\\[\\]+&|’'–—•·-]+");

  private final Map<String, String> shortNames = new HashMap<>();

  private Agencies(List<List<String>> rows) {
    for (List<String> row : rows) {
      shortNames.put(Folding.key(row.get(0)), row.get(0));
      for (String other : row.get(1).split("\\|", -1)) {
        shortNames.put(Folding.key(other), row.get(0));
      }
    }
    shortNames.remove("");
  }

  static Agencies all() {
    return ALL;
  }

  /// The short name of the agency that is called exactly so: `Agence France-Presse` is `AFP`.
  Optional<String> named(String name) {
    return Optional.ofNullable(shortNames.get(Folding.key(name)));
  }

  /// The first agency in a credit of several: « AFP/Reuters », « Le Courrier avec AFP », « Source :
  /// Reuters ».
  Optional<String> credited(String credit) {
    Optional<String> whole = named(credit);
    if (whole.isPresent()) {
      return whole;
    }
    // names of one word in capitals or proper names only, so « ap » in a sentence is none
    String[] words = SIGNS.split(credit, 64);
    for (int length = Math.min(4, words.length); length >= 1; length--) {
      for (int i = 0; i + length <= words.length; i++) {
        // an empty word stands before a sign that opens the credit, and can start no name
        if (!words[i].isEmpty() && Character.isUpperCase(words[i].charAt(0))) {
          String name = String.join(" ", Arrays.asList(words).subList(i, i + length));
          Optional<String> found = named(name);
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }
}
