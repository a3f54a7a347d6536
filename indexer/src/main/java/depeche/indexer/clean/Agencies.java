package depeche.indexer.clean;

import depeche.agencies.AgencyNames;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// The news agencies that a text is credited to.
final class Agencies {
  private static final Pattern SIGNS = Pattern.compile("[\\s/,;:()\\[\\]+&|’'–—•·-]+");

  private Agencies() {}

  /// [AgencyNames#shortName].
  static Optional<String> named(String name) {
    return AgencyNames.shortName(name);
  }

  /// The first agency in a credit of several: « AFP/Reuters », « Le Courrier avec AFP », « Source :
  /// Reuters ».
  static Optional<String> credited(String credit) {
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
