package depeche.indexer.source;

import depeche.analysis.Folding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Where the records of an archive (JSON, JSON lines, CSV) keep what a dispatch is made of, when
/// the names of their fields do not say so: `titre=headline,texte=content.body,date=pub`.
///
/// A path goes through objects by the names of their fields, parted by dots, and through lists by
/// itself: `blocks.text` is the text of every block, a paragraph each. A role that is named twice
/// has the values of both paths.
///
/// @param pathsOf the paths of each role that is mapped
public record FieldMapping(Map<Role, List<String>> pathsOf) {
  /// Every field is what its name says.
  public static final FieldMapping NONE = new FieldMapping(Map.of());

  /// What a field may hold.
  public enum Role {
    TITLE("title", "titre"),
    TEXT("text", "texte"),
    LEAD("lead", "chapo"),
    DATE("date", "date"),
    UPDATED("updated", "maj"),
    URL("url", "url"),
    AUTHOR("author", "auteur"),
    AGENCY("agency", "agence"),
    SITE("site", "site"),
    SECTION("section", "rubrique"),
    KEYWORD("keyword", "motclé"),
    LANGUAGE("language", "langue"),
    ID("id", "id");

    private final String english;
    private final String french;

    Role(String english, String french) {
      this.english = english;
      this.french = french;
    }

    /// As the user writes it.
    public String english() {
      return english;
    }

    /// As the user writes it.
    public String french() {
      return french;
    }

    private static Optional<Role> of(String name) {
      String folded = Folding.fold(name.strip());
      return Arrays.stream(values())
          .filter(it -> folded.equals(it.english) || folded.equals(Folding.fold(it.french)))
          .findFirst();
    }
  }

  public FieldMapping {
    pathsOf = Map.copyOf(pathsOf);
  }

  /// Reads `role=path,role=path`.
  ///
  /// @throws IllegalArgumentException with the pair that is none for its message
  public static FieldMapping parse(String text) {
    var pathsOf = new TreeMap<Role, List<String>>();
    for (String pair : text.split(",", -1)) {
      int sign = pair.indexOf('=');
      Optional<Role> role = sign < 0 ? Optional.empty() : Role.of(pair.substring(0, sign));
      String path = pair.substring(sign + 1).strip();
      if (role.isEmpty() || Arrays.stream(path.split("\\.", -1)).anyMatch(String::isBlank)) {
        throw new IllegalArgumentException(pair.strip());
      }
      pathsOf.computeIfAbsent(role.get(), _ -> new ArrayList<>()).add(path);
    }
    return new FieldMapping(pathsOf);
  }

  public boolean isNone() {
    return pathsOf.isEmpty();
  }

  /// The paths of a role, in the order in which they were named.
  public List<String> paths(Role role) {
    return pathsOf.getOrDefault(role, List.of());
  }

  /// Whether a path begins with a field of that name.
  public boolean beginsWith(String field) {
    return pathsOf.values().stream()
        .flatMap(List::stream)
        .anyMatch(path -> path.equals(field) || path.startsWith(field + "."));
  }

  /// The same for the same mapping, in the form that [#parse] reads; empty for none.
  @Override
  public String toString() {
    return new TreeMap<>(pathsOf)
        .entrySet().stream()
            .flatMap(
                entry -> entry.getValue().stream().map(path -> entry.getKey().english + "=" + path))
            .collect(Collectors.joining(","));
  }
}
