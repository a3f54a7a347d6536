package depeche.searcher.query;

import depeche.analysis.Folding;
import depeche.tables.ResourceTable;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The name of an actor as a user writes it, without what no archive has of it: `O.N.U.` is ONU,
/// and `M. Macron` Macron.
public final class AskedActor {
  private static final Pattern INITIALS = Pattern.compile("(?:\\p{L}\\.){2,}\\p{L}?");
  private static final Pattern CIVIL_TITLE =
      Pattern.compile("^(?:(?:" + QueryWords.any("civil title") + ")\\s+)+(?=\\p{Lu})");

  /// What one is, before who one is: `président Macron`.
  private static final Pattern ROLE =
      Pattern.compile(
          "(?:" + QueryWords.any("before role") + ")?(?:" + QueryWords.any("role") + ")\\s+(?=\\S)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private AskedActor() {}

  /// Loads when a name is not found.
  private static final class English {
    static final Map<String, String> NAMES =
        ResourceTable.read(AskedActor.class, "english-actors.tsv").stream()
            .collect(
                Collectors.toUnmodifiableMap(row -> Folding.key(row.get(0)), row -> row.get(1)));
  }

  static QueryNode.Actor named(String text) {
    String name = CIVIL_TITLE.matcher(text).replaceFirst("");
    return new QueryNode.Actor(INITIALS.matcher(name).matches() ? name.replace(".", "") : name);
  }

  /// How an archive may call the actor that is asked for, the likeliest first: so; in French; and
  /// without its article and what the actor is. An English acronym comes after its French: `UN` is
  /// no Kim Jong Un.
  public static Stream<String> spellings(String name) {
    String bare = LeadingArticle.without(name).orElse(name);
    Optional<String> french = Optional.ofNullable(English.NAMES.get(Folding.key(bare)));
    Matcher role = ROLE.matcher(bare);
    String person = role.lookingAt() ? bare.substring(role.end()) : bare;
    boolean acronym = name.equals(name.toUpperCase(Locale.ROOT));
    return Stream.of(
            acronym ? french : Optional.<String>empty(),
            Optional.of(name),
            french,
            Optional.of(bare),
            Optional.of(person))
        .flatMap(Optional::stream)
        .distinct();
  }
}
