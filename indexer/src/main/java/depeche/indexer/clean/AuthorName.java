package depeche.indexer.clean;

import depeche.analysis.Folding;
import depeche.tables.ResourceTable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One name as pages and formats sign with it, brought to the name alone (`authors.tsv`): « Patrick
/// BAERT à Pékin » is Patrick Baert, « Source : Le Fanal » Le Fanal, `admin` nobody.
final class AuthorName {
  private static final Map<String, Set<String>> WORDS = read();

  private static final Pattern FIGURES = Pattern.compile("[ 0-9]+$");

  /// A first word and what may be a sign behind it.
  private static final Pattern BEFORE =
      Pattern.compile("(?<word>\\p{L}+)[ \u00A0]*:?[ \u00A0]+(?=\\S)");

  private static final String WORD = "\\p{Lu}[\\p{L}.'’-]*";

  /// Two words at least are a person, and where they wrote is none of their name.
  private static final Pattern PLACED =
      Pattern.compile(
          "(?<name>"
              + WORD
              + "(?:[ \u00A0][\\p{L}.'’-]+){1,4}?),?[ \u00A0]\\(?(?:à|au|aux|en)["
              + " \u00A0]\\p{Lu}[^,;]*");

  private static final Pattern GIVEN = Pattern.compile("\\p{Lu}\\p{Ll}+(?:-\\p{Lu}?\\p{Ll}+)*");
  private static final Pattern LOUD = Pattern.compile("\\p{Lu}[\\p{Lu}'’-]*\\p{Lu}");
  private static final Pattern VOWEL = Pattern.compile("[aeiouy]");
  private static final Pattern PART = Pattern.compile("[\\p{L}]+");
  private static final Set<String> PARTICLES = Set.of("de", "du", "des", "d");
  private static final int SHORTEST_LOUD = 3;

  private AuthorName() {}

  private static Map<String, Set<String>> read() {
    var words = new HashMap<String, Set<String>>();
    for (List<String> row : ResourceTable.read(AuthorName.class, "authors.tsv", 2)) {
      words.put(row.get(0), Set.of(row.get(1).split("\\|", -1)));
    }
    return Map.copyOf(words);
  }

  /// The name alone; empty if nobody is named.
  static Optional<String> of(String signed) {
    String name = withoutBefore(TextRepair.value(signed));
    Matcher placed = PLACED.matcher(name);
    String alone = placed.matches() ? placed.group("name") : name;
    return alone.isEmpty() || isTechnical(alone) ? Optional.empty() : Optional.of(spelt(alone));
  }

  /// Whether it is the account of a publishing system: a person who is shown is the author then.
  static boolean isTechnical(String name) {
    String key = FIGURES.matcher(Folding.key(name)).replaceFirst("");
    return words("technical").contains(key);
  }

  private static Set<String> words(String kind) {
    return Objects.requireNonNull(WORDS.get(kind), kind);
  }

  private static String withoutBefore(String name) {
    Matcher before = BEFORE.matcher(name);
    boolean known =
        before.lookingAt() && words("before").contains(Folding.key(before.group("word")));
    return known ? name.substring(before.end()) : name;
  }

  /// Behind a given name in small letters a family name in capitals is only loud.
  private static String spelt(String name) {
    List<String> words = List.of(name.split(" ", -1));
    boolean person = words.size() > 1 && GIVEN.matcher(words.getFirst()).matches();
    boolean loud = person && words.stream().skip(1).anyMatch(AuthorName::isFamilyName);
    if (!loud || Agencies.credited(name).isPresent()) {
      return name;
    }
    var spelt = new StringBuilder(words.getFirst());
    words.stream()
        .skip(1)
        .map(word -> LOUD.matcher(word).matches() ? capitalised(word) : word)
        .forEach(word -> spelt.append(' ').append(word));
    return spelt.toString();
  }

  /// Not the initials of a paper: they are short, or cannot be spoken.
  private static boolean isFamilyName(String word) {
    return word.length() >= SHORTEST_LOUD
        && LOUD.matcher(word).matches()
        && VOWEL.matcher(Folding.fold(word)).find();
  }

  /// « DU PONT-LEROY » is du Pont-Leroy, « D'ARTIGUES » d'Artigues.
  private static String capitalised(String word) {
    return PART.matcher(word.toLowerCase(Locale.FRENCH))
        .replaceAll(part -> {
          String letters = part.group();
          return PARTICLES.contains(letters)
              ? letters
              : letters.substring(0, 1).toUpperCase(Locale.FRENCH) + letters.substring(1);
        });
  }
}
