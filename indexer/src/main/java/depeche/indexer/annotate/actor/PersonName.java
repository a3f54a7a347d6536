package depeche.indexer.annotate.actor;

import depeche.analysis.Folding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// The words of a person's name, as written and folded: « Bachar al-Assad » is `bachar`, `assad`.
///
/// @param text as written
/// @param keys its folded words, without articles (al-, el-) and particles (de, von)
record PersonName(String text, List<String> keys) {
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "du", "des", "d", "von", "van", "der", "den", "da", "das", "do", "dos", "di", "del",
          "della", "zu", "y", "ter", "ten", "la", "le", "al", "el", "bin", "ben", "ibn", "ould",
          "abou", "abu", "as", "ad", "at", "ash", "ar", "an");

  /// Shorter given names differ by one letter though they are others: « Emile », « Emilie ».
  private static final int SHORTEST_VARIANT = 6;

  PersonName {
    keys = List.copyOf(keys);
  }

  static PersonName of(String text) {
    var keys = new ArrayList<String>(4);
    for (String word : Folding.fold(text).split("[ .]+", -1)) {
      String key = Folding.key(stripArticle(word));
      if (!key.isEmpty() && !PARTICLES.contains(key)) {
        keys.add(key);
      }
    }
    if (keys.isEmpty()) {
      keys.add(Folding.key(text));
    }
    return new PersonName(text, keys);
  }

  /// A folded word without the Arabic article or the elided particle before it.
  static String stripArticle(String folded) {
    int mark = folded.indexOf('-');
    if (mark > 0 && mark <= 3 && PARTICLES.contains(folded.substring(0, mark))) {
      return folded.substring(mark + 1);
    }
    return folded.startsWith("d'") ? folded.substring(2) : folded;
  }

  static boolean isParticle(String folded) {
    return PARTICLES.contains(folded);
  }

  String first() {
    return keys.getFirst();
  }

  String last() {
    return keys.getLast();
  }

  /// Whether `shorter` is this name without its first words.
  boolean endsWith(PersonName shorter) {
    int cut = keys.size() - shorter.keys.size();
    return cut > 0 && keys.subList(cut, keys.size()).equals(shorter.keys);
  }

  /// Whether `shorter`, of two words or more, is this name without its last words, or without the
  /// second part of a double surname; « Fred Trump » is not Fred Trump Jr.
  boolean startsWith(PersonName shorter) {
    int size = shorter.keys.size();
    if (size < 2 || size > keys.size() || ActorLexicon.surname(text).isEmpty()) {
      return false;
    }
    boolean cut = size < keys.size() && keys.subList(0, size).equals(shorter.keys);
    boolean part =
        size == keys.size()
            && keys.subList(0, size - 1).equals(shorter.keys.subList(0, size - 1))
            && last().startsWith(shorter.last() + " ");
    return part || (cut && keys.stream().skip(size).noneMatch(PersonFinder::isSmall));
  }

  /// Whether `other` is this name with other middle names.
  boolean sameEnds(PersonName other) {
    return keys.size() > 1
        && other.keys.size() > 1
        && last().equals(other.last())
        && (first().equals(other.first())
            || isInitialOf(first(), other.first())
            || isSpelling(first(), other.first()));
  }

  /// « Danièle » and « Danielle », « Oliver » and « Olivier »: one letter more within; not « Michel
  /// » and « Michèle ».
  private static boolean isSpelling(String one, String other) {
    String shorter = one.length() < other.length() ? one : other;
    String longer = one.length() < other.length() ? other : one;
    if (shorter.length() < SHORTEST_VARIANT || longer.length() != shorter.length() + 1) {
      return false;
    }
    int same = 0;
    while (same < shorter.length() && shorter.charAt(same) == longer.charAt(same)) {
      same++;
    }
    return same > 2 && same < shorter.length() && longer.endsWith(shorter.substring(same));
  }

  /// Whether `other` is this name with a slip in the surname: a letter more, less or other, or two
  /// letters that changed places (« Timtik », « Timkit »).
  boolean isSlipOf(PersonName other) {
    String one = last();
    String two = other.last();
    return keys.size() > 1
        && keys.subList(0, keys.size() - 1).equals(other.keys.subList(0, other.keys.size() - 1))
        && Math.min(one.length(), two.length()) >= SHORTEST_VARIANT
        && one.charAt(0) == two.charAt(0)
        && (isOneLetterOff(one, two) || sorted(one).equals(sorted(two)));
  }

  private static boolean isOneLetterOff(String one, String two) {
    int longest = Math.max(one.length(), two.length());
    int same = 0;
    while (same < Math.min(one.length(), two.length()) && one.charAt(same) == two.charAt(same)) {
      same++;
    }
    int end = 0;
    while (end < Math.min(one.length(), two.length()) - same
        && one.charAt(one.length() - 1 - end) == two.charAt(two.length() - 1 - end)) {
      end++;
    }
    return same + end >= longest - 1;
  }

  private static String sorted(String word) {
    char[] letters = word.toCharArray();
    Arrays.sort(letters);
    return new String(letters);
  }

  private static boolean isInitialOf(String one, String other) {
    return (one.length() == 1 && other.startsWith(one))
        || (other.length() == 1 && one.startsWith(other));
  }
}
