package depeche.fields;

import depeche.analysis.Folding;
import depeche.dispatch.Actor;
import depeche.dispatch.ActorKind;
import depeche.dispatch.Labelled;
import java.util.List;
import java.util.Optional;

/// What hits can be counted by, and how its values are written.
///
/// A dimension is one sorted-set field of plain keywords. Hierarchical values carry their depth
/// before the path, so that one range of the term dictionary holds the children of a node:
///
///     2|Asie > Syrie
///     3|Asie > Syrie > Gouvernorat d'Idlib
///     3|2020-02-20
///     person|Vladimir Poutine
///
/// Days are paths of year, month and day; actors carry their kind.
public enum FacetDimension {
  PLACE(DispatchField.PLACE),
  ACTOR(DispatchField.ACTOR),
  PUBLISHED(DispatchField.PUBLISHED),
  DATELINE(DispatchField.DATELINE),
  ACTOR_KIND(DispatchField.ACTOR_KIND),
  AGENCY(DispatchField.AGENCY),
  SITE(DispatchField.SITE),
  SECTION(DispatchField.SECTION),
  KEYWORD(DispatchField.KEYWORD),
  AUTHOR(DispatchField.AUTHOR),
  LANGUAGE(DispatchField.LANGUAGE),
  PRIORITY(DispatchField.PRIORITY),
  GENRE(DispatchField.GENRE),
  FAMILY(DispatchField.FAMILY),
  /// the days that the text speaks of, counted from the annotations: the index keeps no value
  EVENT(DispatchField.EVENT);

  private static final String SEPARATOR = " > ";

  private final DispatchField field;

  FacetDimension(DispatchField field) {
    this.field = field;
  }

  public DispatchField field() {
    return field;
  }

  /// Whether values are paths, counted at every depth.
  public boolean hierarchical() {
    return switch (field.use()) {
      case PLACE, DAY, EVENT -> true;
      case TEXT, NAME, KEYWORD, ACTOR, POINT -> false;
    };
  }

  /// Whether values are years, months and days.
  public boolean isCalendar() {
    return switch (field.use()) {
      case DAY, EVENT -> true;
      case PLACE, TEXT, NAME, KEYWORD, ACTOR, POINT -> false;
    };
  }

  /// The dimension of a field, if hits can be counted by it.
  public static Optional<FacetDimension> of(DispatchField field) {
    for (FacetDimension dimension : values()) {
      if (dimension.field == field) {
        return Optional.of(dimension);
      }
    }
    return Optional.empty();
  }

  /// The dimension that a user calls `name`, by any query name of its field; what is counted by
  /// month may be called so.
  public static Optional<FacetDimension> named(String name) {
    String folded = Folding.fold(name);
    if (isMonths(name)) {
      return Optional.of(PUBLISHED);
    }
    String singular =
        switch (folded) {
          case "event", "events", "evenement", "evenements" -> EVENT.field.queryName();
          default -> folded;
        };
    return DispatchField.named(singular)
        .or(() -> DispatchField.named(singular.replaceFirst("s$", "")))
        .flatMap(FacetDimension::of);
  }

  /// Whether a user calls [#PUBLISHED] so who wants it by month.
  public static boolean isMonths(String name) {
    return switch (Folding.fold(name.strip())) {
      case "mois", "month", "months" -> true;
      default -> false;
    };
  }

  /// The value of a node of a hierarchy: `2|Asie > Syrie`.
  public static String pathValue(List<String> path) {
    return path.size() + "|" + String.join(SEPARATOR, path);
  }

  /// The path that [#pathValue] wrote.
  public static List<String> path(String value) {
    return List.of(value.substring(value.indexOf('|') + 1).split(SEPARATOR));
  }

  /// The name of the place itself: the last of [#path].
  public static String placeName(String value) {
    int container = value.lastIndexOf(SEPARATOR);
    return value.substring(container < 0 ? value.indexOf('|') + 1 : container + SEPARATOR.length());
  }

  /// What the values of the children of a node begin with; an empty path is the root.
  public static String childPrefix(List<String> path) {
    return (path.size() + 1)
        + "|"
        + (path.isEmpty() ? "" : String.join(SEPARATOR, path) + SEPARATOR);
  }

  /// The value of an actor: `person|Vladimir Poutine`.
  public static String actorValue(Actor actor) {
    return actor.kind().label() + "|" + actor.name();
  }

  /// The kind that [#actorValue] wrote.
  public static ActorKind actorKind(String value) {
    return Labelled.of(ActorKind.class, value.substring(0, value.indexOf('|')));
  }

  /// The name that [#actorValue] wrote.
  public static String actorName(String value) {
    return value.substring(value.indexOf('|') + 1);
  }
}
