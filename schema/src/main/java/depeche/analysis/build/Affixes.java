package depeche.analysis.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The suffix rules of a Hunspell dictionary (`SFX` lines with flags of two characters): what a
/// word's endings may be.
///
/// Of prefix rules only those count that put no elided article before the word, which analysis cuts
/// off, but a prefix of units (`kilo`), with the endings that follow from it.
final class Affixes {
  /// One suffix rule.
  private record Rule(String stripped, String added, Pattern end) {}

  /// What a prefix makes of a word, and the flag of the endings it then has.
  record Prefix(String added, String flag) {}

  private final Map<String, List<Rule>> rules = new HashMap<>();
  private final Map<String, List<Prefix>> prefixes = new HashMap<>();

  private Affixes() {}

  static Affixes parse(List<String> lines) {
    var affixes = new Affixes();
    for (String line : lines) {
      String[] columns = line.strip().split("\\s+", -1);
      if (columns.length < 5) {
        continue;
      }
      String[] addition = columns[3].split("/", 2);
      String added = orNothing(addition[0]);
      if (columns[0].equals("PFX") && addition.length == 2 && added.indexOf('\'') < 0) {
        affixes
            .prefixes
            .computeIfAbsent(columns[1], _ -> new ArrayList<>())
            .add(new Prefix(added, addition[1]));
      } else if (columns[0].equals("SFX")) {
        affixes
            .rules
            .computeIfAbsent(columns[1], _ -> new ArrayList<>())
            .add(new Rule(orNothing(columns[2]), added, Pattern.compile(columns[4] + "$")));
      }
    }
    return affixes;
  }

  private static String orNothing(String affix) {
    return affix.equals("0") ? "" : affix;
  }

  List<Prefix> prefixes(String flag) {
    return prefixes.getOrDefault(flag, List.of());
  }

  boolean isSuffix(String flag) {
    return rules.containsKey(flag);
  }

  /// The forms that one flag gives of a word.
  List<String> forms(String word, String flag) {
    var forms = new ArrayList<String>();
    for (Rule rule : rules.getOrDefault(flag, List.of())) {
      if (word.endsWith(rule.stripped) && rule.end.matcher(word).find()) {
        forms.add(word.substring(0, word.length() - rule.stripped.length()) + rule.added);
      }
    }
    return forms;
  }
}
