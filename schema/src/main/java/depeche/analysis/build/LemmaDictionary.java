package depeche.analysis.build;

import depeche.analysis.Folding;
import depeche.analysis.ParticipleEnding;
import depeche.analysis.Readings;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// What every form in a Hunspell dictionary is a form of, all folded.
final class LemmaDictionary {
  /// Flags of adjectives and nouns of both genders begin with these letters; `S.`, `X.`, `A.`, `I.`
  /// and the like are plurals of nouns, small letters verbs.
  private static final String GENDERED = "FGW";

  private final Affixes affixes;
  private final SortedMap<String, Set<Candidate>> candidates = new TreeMap<>();

  private LemmaDictionary(Affixes affixes) {
    this.affixes = affixes;
  }

  /// @param words the lines of a `.dic` file, of which the first is a count
  static LemmaDictionary of(Affixes affixes, List<String> words) {
    var dictionary = new LemmaDictionary(affixes);
    words.stream().skip(1).forEach(dictionary::add);
    return dictionary;
  }

  private void add(String line) {
    int slash = line.indexOf('/');
    String word = slash < 0 ? line.strip() : line.substring(0, slash);
    String flags = slash < 0 ? "" : line.substring(slash + 1).strip();
    if (!word.chars().allMatch(Character::isLetter) || word.length() < 2) {
      return;
    }
    boolean name = Character.isUpperCase(word.charAt(0));
    boolean inflected = false;
    for (int at = 0; at + 2 <= flags.length(); at += 2) {
      String flag = flags.substring(at, at + 2);
      inflected |= inflect(word, flag, name);
      for (Affixes.Prefix prefix : affixes.prefixes(flag)) {
        inflected |= inflect(prefix.added() + word, prefix.flag(), name);
      }
    }
    if (!inflected) {
      add(word, word, name ? Candidate.Kind.NAME : Candidate.Kind.INVARIABLE);
    }
  }

  private boolean inflect(String word, String flag, boolean name) {
    if (!affixes.isSuffix(flag)) {
      return false;
    }
    Candidate.Kind kind = name ? Candidate.Kind.NAME : kind(flag.charAt(0));
    affixes.forms(word, flag).forEach(form -> add(form, word, kind));
    return true;
  }

  private static Candidate.Kind kind(char flag) {
    if (Character.isLowerCase(flag)) {
      return Candidate.Kind.VERB;
    }
    return GENDERED.indexOf(flag) >= 0 ? Candidate.Kind.GENDERED : Candidate.Kind.NOUN;
  }

  private void add(String form, String lemma, Candidate.Kind kind) {
    candidates
        .computeIfAbsent(Folding.fold(form), _ -> new LinkedHashSet<>())
        .add(new Candidate(Folding.fold(lemma), kind, ParticipleEnding.isOf(form)));
  }

  /// What every form is a form of, sorted by form.
  SortedMap<String, Readings> readings() {
    var readings = new TreeMap<String, Readings>();
    candidates.forEach((form, all) -> readings.put(form, readings(form, all)));
    return readings;
  }

  private static Readings readings(String form, Set<Candidate> all) {
    Comparator<Candidate> preference = Candidate.preference(form);
    Candidate chosen = all.stream().min(preference).orElseThrow();
    if (all.stream().anyMatch(it -> it.kind() == Candidate.Kind.INVARIABLE)) {
      // `entre` is no form of `entrer` worth looking for
      return new Readings(chosen.lemma());
    }
    return all.stream()
        .filter(it -> it.isVerbBeside(chosen, form))
        .min(preference)
        .map(verb ->
            new Readings(
                chosen.lemma(), verb.lemma(), all.stream().noneMatch(Candidate::isAccentedNoun)))
        .orElseGet(() -> new Readings(chosen.lemma()));
  }
}
