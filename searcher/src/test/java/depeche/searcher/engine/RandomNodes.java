package depeche.searcher.engine;

import depeche.dispatch.GeoPoint;
import depeche.fields.DispatchField;
import depeche.searcher.query.QueryNode;
import depeche.searcher.query.SavedQuery;
import depeche.searcher.query.Stretch;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/// Random queries about the world of [RandomArchive].
final class RandomNodes {
  /// Inflections, accents, capitals, elisions and compounds.
  static final List<String> WORDS =
      List.of(
          "frappe",
          "frappes",
          "Frappe",
          "aérienne",
          "Élysée",
          "élysée",
          "ELYSEE",
          "l’Élysée",
          "d'Idlib",
          "zone",
          "de",
          "désescalade",
          "porte-avions",
          "œuvre",
          "oeuvres",
          "mât",
          "mat",
          "1.800",
          "chars",
          "char",
          "détruit",
          "paix",
          "Saint-Étienne",
          "aujourd’hui",
          "F-16");

  private final Random random;

  RandomNodes(Random random) {
    this.random = random;
  }

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  GeoPoint point() {
    return new GeoPoint(10.0 * random.nextInt(3), 10.0 * random.nextInt(3));
  }

  LocalDate day() {
    int years = random.nextInt(4) == 0 ? 9 : 1;
    return LocalDate.of(2019, 11, 1).minusDays(random.nextInt(365 * years));
  }

  QueryNode node(int depth) {
    int kind = random.nextInt(depth > 0 ? 24 : 17);
    return switch (kind) {
      case 0, 1, 2, 3, 4 -> new QueryNode.Word(prose(), any(WORDS));
      case 5 -> phrase();
      case 6 -> new QueryNode.Exact(prose(), any(List.of("frappe", "élysée", "elysee", "paix")));
      case 7 -> new QueryNode.Prefix(prose(), any(List.of("fra", "Él", "d", "pai", "ma")));
      case 8 ->
          new QueryNode.Wildcard(prose(), any(List.of("m?t", "*e", "?h*r", "f*p*s", "????", "*")));
      case 9 -> new QueryNode.Fuzzy(prose(), any(List.of("frape", "elisee", "chra", "pais")), 1);
      case 10 -> place();
      case 11 -> actor();
      case 12 -> value();
      case 13 -> days(any(List.of(DispatchField.PUBLISHED, DispatchField.EVENT)));
      case 14 -> near();
      case 15 -> new QueryNode.Word(DispatchField.TEXT, any(List.of("?", "…", "absent")));
      case 16 -> several();
      case 17 -> new QueryNode.Or(nodes(depth));
      case 20, 21, 22 -> within();
      case 18 -> conjunction(nodes(depth));
      case 19 ->
          new QueryNode.Quorum(
              2, Stream.concat(nodes(depth).stream(), nodes(depth).stream()).toList());
      default -> new QueryNode.Not(node(depth - 1));
    };
  }

  /// What is saved under a name means what it would without.
  private static QueryNode conjunction(List<QueryNode> clauses) {
    return clauses.size() == 2
        ? new QueryNode.And(clauses, Optional.of(new SavedQuery("deux", "a b", "")))
        : new QueryNode.And(clauses);
  }

  private List<QueryNode> nodes(int depth) {
    return Stream.generate(() -> node(depth - 1)).limit(1 + random.nextInt(3)).toList();
  }

  private QueryNode within() {
    DispatchField field = prose();
    List<QueryNode> clauses =
        Stream.generate(() -> inside(field, 1)).limit(1 + random.nextInt(3)).toList();
    return new QueryNode.Within(
        any(List.of(Stretch.values())),
        field,
        clauses.size() == 1 ? clauses.getFirst() : new QueryNode.And(clauses));
  }

  /// A word, or what joins words, of one field.
  private QueryNode inside(DispatchField field, int depth) {
    return switch (random.nextInt(depth > 0 ? 14 : 10)) {
      case 0, 1, 2, 3 -> new QueryNode.Word(field, any(WORDS));
      case 4 -> new QueryNode.Phrase(field, List.of(any(WORDS), any(WORDS)), 0);
      case 5 -> new QueryNode.Exact(field, any(List.of("frappe", "élysée", "paix")));
      case 6 -> new QueryNode.Prefix(field, any(List.of("fra", "Él", "d", "pai", "ma")));
      case 7 -> new QueryNode.Fuzzy(field, any(List.of("frape", "elisee", "chra")), 1);
      case 8 -> new QueryNode.AtLeast(new QueryNode.Word(field, any(WORDS)), 2 + random.nextInt(2));
      case 9 ->
          new QueryNode.Phrase(
              field,
              any(List.of(List.of("char", "détruit"), List.of("zone", "paix", "mat"))),
              1 + random.nextInt(4));
      case 10 -> new QueryNode.Or(List.of(inside(field, 0), inside(field, 0)));
      case 11 -> new QueryNode.And(List.of(inside(field, 0), inside(field, 0)));
      case 12 ->
          new QueryNode.Quorum(
              2, List.of(inside(field, 0), inside(field, 0), inside(field, depth - 1)));
      default -> new QueryNode.Not(inside(field, 0));
    };
  }

  private QueryNode several() {
    QueryNode.Written once =
        any(
            List.of(
                new QueryNode.Word(prose(), any(WORDS)),
                new QueryNode.Exact(prose(), "frappe"),
                new QueryNode.Phrase(prose(), List.of(any(WORDS), any(WORDS)), 0)));
    return new QueryNode.AtLeast(once, 2 + random.nextInt(2));
  }

  private DispatchField prose() {
    return any(
        List.of(
            DispatchField.TEXT,
            DispatchField.TEXT,
            DispatchField.TEXT,
            DispatchField.TITLE,
            DispatchField.BODY,
            DispatchField.COMMENT));
  }

  /// Near words differ, because Lucene's count of moves is approximate where they repeat.
  private QueryNode phrase() {
    return random.nextBoolean()
        ? new QueryNode.Phrase(prose(), List.of(any(WORDS), any(WORDS)), 0)
        : new QueryNode.Phrase(
            prose(),
            any(List.of(List.of("char", "détruit"), List.of("zone", "paix", "mat"))),
            1 + random.nextInt(4));
  }

  QueryNode place() {
    return new QueryNode.Place(
        random.nextInt(4) == 0 ? DispatchField.DATELINE : DispatchField.PLACE,
        any(
            List.of(
                "syrie",
                "Idlib",
                "Saraqeb",
                "Idleb",
                "Europe",
                "méditerranée",
                "Turquie",
                "Nulle part")));
  }

  QueryNode actor() {
    return new QueryNode.Actor(
        any(List.of("onu", "VP", "Macron", "macron emmanuel", "turque", "Dupont")));
  }

  private QueryNode value() {
    return switch (random.nextInt(5)) {
      case 0 -> new QueryNode.Value(DispatchField.AGENCY, any(List.of("AFP", "afp", "press")));
      case 1 -> new QueryNode.Word(DispatchField.AGENCY, any(List.of("afp", "associated", "ap")));
      case 2 -> new QueryNode.Value(DispatchField.ACTOR_KIND, any(List.of("person", "Army")));
      case 3 ->
          new QueryNode.Value(DispatchField.FAMILY, any(List.of("f", "d")) + random.nextInt(20));
      default -> new QueryNode.Value(DispatchField.STATUS, "cancelled");
    };
  }

  QueryNode days(DispatchField field) {
    LocalDate day = day();
    return switch (random.nextInt(4)) {
      case 0 -> range(field, day.withDayOfMonth(1), day.withDayOfMonth(1).plusMonths(1));
      case 1 -> range(field, day.withDayOfYear(1), day.withDayOfYear(1).plusYears(1));
      case 2 -> new QueryNode.Days(field, Optional.of(day), Optional.empty(), "");
      default -> range(field, day, day.plusDays(random.nextInt(60)));
    };
  }

  private static QueryNode range(DispatchField field, LocalDate from, LocalDate to) {
    return new QueryNode.Days(field, Optional.of(from), Optional.of(to), "");
  }

  private QueryNode near() {
    return random.nextBoolean()
        ? new QueryNode.Near("Saraqeb", Optional.empty(), 500)
        : new QueryNode.Near("", Optional.of(point()), any(List.of(1.0, 1300.0)));
  }
}
