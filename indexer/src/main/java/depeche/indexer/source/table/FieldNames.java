package depeche.indexer.source.table;

import depeche.tables.ResourceTable;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Under which names records keep title, text, date and the rest: `field-names.tsv`.
final class FieldNames {
  private static final FieldNames ALL = read();

  /// « Jour de parution », « Date de mise en ligne »: the first letters of a day or an hour and
  /// what happened on it, in any of the wordings that `published-names.tsv` puts together.
  private static final Pattern PUBLISHED = published();

  private final Map<String, List<String>> namesOf;

  private FieldNames(Map<String, List<String>> namesOf) {
    this.namesOf = namesOf;
  }

  /// The names of one part, in order of preference.
  static List<String> of(String part) {
    return Objects.requireNonNull(ALL.namesOf.get(part), part);
  }

  /// Whether a field is one of those that make a record an article.
  static boolean isKnown(String name) {
    return ALL.namesOf.values().stream().anyMatch(names -> names.contains(normal(name)))
        || isPublished(normal(name));
  }

  /// Whether a field of that name holds the part.
  static boolean is(String part, String name) {
    String normal = normal(name);
    return of(part).contains(normal) || (part.equals("published") && isPublished(normal));
  }

  /// Whether a name that no list has says when something was published, by the way it is made.
  static boolean isPublished(String normal) {
    return PUBLISHED.matcher(normal).matches();
  }

  /// A name in lower case, letters and digits alone: `date_Publié` is `datepublie`.
  static String normal(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    var letters = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        letters.append(c);
      }
    }
    return letters.toString();
  }

  private static Pattern published() {
    return Pattern.compile(
        ResourceTable.read(FieldNames.class, "published-names.tsv").stream()
            .map(row -> row.stream().map(FieldNames::part).collect(Collectors.joining()))
            .collect(Collectors.joining("|")));
  }

  /// Any one of the words of a cell; `-` among them lets the part be absent.
  private static String part(String cell) {
    return Arrays.stream(cell.split(" ", -1))
        .map(word -> word.equals("-") ? "" : Pattern.quote(word))
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  private static FieldNames read() {
    var namesOf = new HashMap<String, List<String>>();
    for (List<String> row : ResourceTable.read(FieldNames.class, "field-names.tsv", 2)) {
      namesOf.put(row.get(0), List.of(row.get(1).split(" ", -1)));
    }
    return new FieldNames(Map.copyOf(namesOf));
  }
}
