package depeche.indexer.clean;

import depeche.analysis.Folding;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The news agencies by every name under which texts credit them (`agencies.tsv`).
final class Agencies {
  private static final Agencies ALL = new Agencies(ResourceTable.read("agencies.tsv", 3));

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
    String[] words = credit.split("[\\s/,;:()\\[\\]+&|’'–—-]+", 64);
    for (int length = Math.min(4, words.length); length >= 1; length--) {
      for (int i = 0; i + length <= words.length; i++) {
        String name = String.join(" ", Arrays.copyOfRange(words, i, i + length));
        if (!name.isEmpty() && Character.isUpperCase(name.charAt(0))) {
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
