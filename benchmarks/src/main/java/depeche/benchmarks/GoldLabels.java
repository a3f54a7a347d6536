package depeche.benchmarks;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// How labels of the gold and of the program are compared: without accents, capitals, signs, and
/// without the articles and prepositions before them.
final class GoldLabels {
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:(?:le|la|les|l|en|au|aux|du|de|des|d|depuis|avant|apres|vers|fin|ce|cet|cette|un|une"
              + "|dans|jusqu|jusque|pour|a|entre|des|et|courant)\\s+)+");
  private static final Pattern SIGNS = Pattern.compile("[^0-9a-z]+");

  private GoldLabels() {}

  /// `L’Élysée` is `elysee`.
  static String bare(String text) {
    String plain =
        Normalizer.normalize(text.replace("œ", "oe").replace("Œ", "OE"), Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    return LEAD.matcher(SIGNS.matcher(plain).replaceAll(" ").strip()).replaceFirst("");
  }

  /// Whether one is the other or stands in it as whole words.
  static boolean overlap(String one, String other) {
    String first = " " + bare(one) + " ";
    String second = " " + bare(other) + " ";
    return !first.isBlank()
        && !second.isBlank()
        && (first.contains(second) || second.contains(first));
  }

  /// Name and aliases of a gold entry: what its label may be.
  static Set<String> names(JsonNode gold) {
    var names = new LinkedHashSet<String>();
    names.add(bare(gold.get("name").stringValue()));
    gold.path("aliases").forEach(alias -> names.add(bare(alias.stringValue())));
    return names;
  }

  /// Name, aliases and mentions of a gold entry: by any of them it is met.
  static Set<String> all(JsonNode gold) {
    Set<String> labels = names(gold);
    gold.path("mentions").forEach(mention -> labels.add(bare(mention.stringValue())));
    labels.remove("");
    return labels;
  }

  /// The labels of what the program found.
  static Set<String> all(String name, List<String> mentions) {
    var labels = new ArrayList<String>();
    labels.add(bare(name));
    mentions.forEach(mention -> labels.add(bare(mention)));
    labels.remove("");
    return new LinkedHashSet<>(labels);
  }
}
