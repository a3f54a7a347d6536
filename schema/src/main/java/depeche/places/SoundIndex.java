package depeche.places;

import depeche.analysis.Folding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Names of one country by their consonants, for the many spellings of foreign names: « Saraqib »,
/// « Sarakeb » and « Saraqeb » are all `srkb`.
final class SoundIndex {
  /// Shorter skeletons meet by accident.
  private static final int SHORTEST = 3;

  private final Map<String, List<Integer>> bySkeleton = new HashMap<>();

  private SoundIndex() {}

  static SoundIndex of(String country, GazetteerFile file) {
    var index = new SoundIndex();
    for (int ordinal = 0; ordinal < file.size(); ordinal++) {
      if (file.country(ordinal).equals(Optional.of(country))) {
        String skeleton = skeleton(file.name(ordinal));
        if (skeleton.length() >= SHORTEST) {
          index.bySkeleton.computeIfAbsent(skeleton, _ -> new ArrayList<>()).add(ordinal);
        }
      }
    }
    index
        .bySkeleton
        .values()
        .forEach(list ->
            list.sort(
                Comparator.comparingLong((Integer ordinal) -> file.entry(ordinal).population())
                    .reversed()
                    .thenComparing(Comparator.naturalOrder())));
    return index;
  }

  List<Integer> named(String name) {
    return bySkeleton.getOrDefault(skeleton(name), List.of());
  }

  /// Consonants alone, those that transcriptions confuse made one, doubled ones single, the
  /// assimilated Arabic article dropped.
  static String skeleton(String name) {
    var skeleton = new StringBuilder();
    for (String word : Folding.key(name).split(" ", -1)) {
      if (!(word.length() == 2 && (word.charAt(0) == 'a' || word.charAt(0) == 'e'))) {
        append(word, skeleton);
      }
    }
    return skeleton.toString();
  }

  private static void append(String word, StringBuilder skeleton) {
    String plain =
        word.replace("tch", "C")
            .replace("sch", "S")
            .replace("ch", "S")
            .replace("sh", "S")
            .replace("kh", "K")
            .replace("gh", "g")
            .replace("dj", "j")
            .replace("ts", "s")
            .replace("ph", "f")
            .replace("th", "t")
            .replace("dh", "d")
            .replace("ou", "");
    for (int i = 0; i < plain.length(); i++) {
      char c = sound(plain.charAt(i));
      boolean doubled = !skeleton.isEmpty() && skeleton.charAt(skeleton.length() - 1) == c;
      if (c != 0 && !doubled) {
        skeleton.append(c);
      }
    }
  }

  /// One letter for those that transcriptions of one sound choose from; 0 for vowels and what is
  /// often left out.
  private static char sound(char c) {
    return switch (c) {
      case 'q', 'c', 'k', 'K' -> 'k';
      case 'z', 's' -> 's';
      case 'v', 'f' -> 'f';
      case 'C', 'S' -> 'S';
      case 'a', 'e', 'i', 'o', 'u', 'y', 'w', 'h' -> 0;
      default -> Character.isLetter(c) ? c : 0;
    };
  }
}
