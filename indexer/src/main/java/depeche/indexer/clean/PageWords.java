package depeche.indexer.clean;

import depeche.tables.ResourceTable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.nodes.Element;

/// What the class and id of an element say of its role (`page-words.tsv`).
final class PageWords {
  enum Role {
    /// words that sound like a role and say how the page is laid out
    NONE,
    CLUTTER,
    COMMENT,
    CAPTION,
    LEAD,
    KICKER,
    BODY,
    HEADING,
    BUTTON,
    BYLINE
  }

  private record Words(Set<String> exact, Set<String> prefixes) {}

  private static final Map<Role, Words> WORDS = read();

  /// The pages of a site repeat their names, so each is read once.
  private static final Map<String, Set<Role>> ROLES = new ConcurrentHashMap<>();

  private static final int MOST_NAMES = 20_000;

  /// A name that lists more than this is a style sheet's, and says nothing.
  private static final int LONGEST_NAME = 400;

  private PageWords() {}

  private static Map<Role, Words> read() {
    var words = new EnumMap<Role, Words>(Role.class);
    for (List<String> row : ResourceTable.read(PageWords.class, "page-words.tsv", 2)) {
      Role role = Role.valueOf(row.get(0).toUpperCase(Locale.ROOT));
      Words known = words.computeIfAbsent(role, r -> new Words(new HashSet<>(), new HashSet<>()));
      for (String word : row.get(1).split(" ", -1)) {
        boolean open = word.endsWith("*");
        (open ? known.prefixes() : known.exact())
            .add(open ? word.substring(0, word.length() - 1) : word);
      }
    }
    return words;
  }

  /// Whether a class or the id of the element has a word of the role.
  static boolean has(Element element, Role role) {
    if (element.attributesSize() == 0) {
      return false;
    }
    String classes = element.attr("class");
    String id = element.id();
    int length = classes.length() + id.length();
    if (length == 0 || length > LONGEST_NAME) {
      return false;
    }
    String names = id.isEmpty() ? classes : classes + " " + id;
    if (ROLES.size() > MOST_NAMES) {
      ROLES.clear();
    }
    Set<Role> known = ROLES.get(names);
    return (known == null ? ROLES.computeIfAbsent(names, PageWords::roles) : known).contains(role);
  }

  private static Set<Role> roles(String names) {
    var roles = EnumSet.noneOf(Role.class);
    List<String> all = List.of(names.split("\\s+", -1));
    boolean filed = all.contains("hentry") || all.contains("type-post");
    for (String name : all) {
      // a publishing system files the whole post under its subjects: « tag-newsletter »
      boolean subject = filed && (name.startsWith("tag-") || name.startsWith("category-"));
      String[] parts = name.isEmpty() || subject ? new String[0] : withRole(parts(name));
      for (Map.Entry<Role, Words> words : WORDS.entrySet()) {
        if (has(parts, words.getValue())) {
          roles.add(words.getKey());
        }
      }
    }
    return roles;
  }

  /// Blanks the parts that say nothing.
  private static String[] withRole(String[] parts) {
    Words none = WORDS.getOrDefault(Role.NONE, new Words(Set.of(), Set.of()));
    for (int i = 0; i + 1 < parts.length; i++) {
      for (int end = i + 2; end <= Math.min(parts.length, i + 3); end++) {
        if (none.exact().contains(String.join("-", List.of(parts).subList(i, end)))) {
          Arrays.fill(parts, i, end, "");
        }
      }
    }
    return parts;
  }

  private static boolean has(String[] parts, Words words) {
    for (int i = 0; i < parts.length; i++) {
      var joined = new StringBuilder();
      for (int j = i; j < Math.min(parts.length, i + 4); j++) {
        joined.append(joined.isEmpty() ? "" : "-").append(parts[j]);
        String candidate = joined.toString();
        if (words.exact().contains(candidate) || startsLike(candidate, words.prefixes())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean startsLike(String candidate, Set<String> prefixes) {
    for (int end = 3; end <= candidate.length(); end++) {
      if (prefixes.contains(candidate.substring(0, end))) {
        return true;
      }
    }
    return false;
  }

  /// `articleBody__text-2` is article, body, text, 2.
  private static String[] parts(String name) {
    var spaced = new StringBuilder(name.length() + 4);
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean hump = i > 0 && Character.isUpperCase(c) && Character.isLowerCase(name.charAt(i - 1));
      spaced
          .append(hump ? "-" : "")
          .append(Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : '-');
    }
    return spaced.toString().replaceAll("-+", "-").replaceAll("^-|-$", "").split("-", -1);
  }
}
