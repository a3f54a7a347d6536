package depeche.searcher.engine;

import depeche.dispatch.ActorKind;
import depeche.dispatch.DispatchText;
import depeche.dispatch.GeoPoint;
import depeche.dispatch.PlaceRole;
import depeche.dispatch.Status;
import depeche.fields.DispatchField;
import depeche.fields.FacetDimension;
import depeche.searcher.query.ParsedQuery;
import depeche.searcher.query.PlaceNames;
import depeche.searcher.query.QueryNode;
import depeche.searcher.query.Stretch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Random dispatches and random requests over a small world, so that they often meet.
final class RandomArchive {
  /// Inflections, accents, capitals, elisions and compounds.
  private static final List<String> WORDS =
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

  private static final List<String> PLACES =
      List.of(
          "Asie > Syrie",
          "Asie > Syrie > Gouvernorat d'Idlib > Idlib",
          "Asie > Syrie > Gouvernorat d'Idlib > Saraqib",
          "Asie > Syrie > Alep",
          "Asie",
          "Asie > Turquie > Ankara",
          "Europe > France > Paris",
          "Europe > France > Idlib",
          "Méditerranée",
          "Afrique");

  private static final List<String> ACTORS =
      List.of("Vladimir Poutine", "ONU", "Emmanuel Macron", "Brigitte Macron", "Armée turque");

  private static final List<String> AGENCIES = List.of("AFP", "Reuters", "Associated Press");

  /// Knows one alias, as the gazetteer would.
  static final PlaceNames ALIASES =
      new PlaceNames() {
        @Override
        public List<String> canonical(String name) {
          return name.equals("Saraqeb") ? List.of("Saraqib", "Ailleurs") : List.of();
        }

        @Override
        public Optional<GeoPoint> point(String name) {
          return name.equals("Saraqeb") ? Optional.of(new GeoPoint(10, 10)) : Optional.empty();
        }
      };

  private final Random random;
  private final RandomFacets more;

  RandomArchive(Random random) {
    this.random = random;
    this.more = new RandomFacets(random);
  }

  List<TestDispatch.Indexed> dispatches() {
    return IntStream.range(0, 1 + random.nextInt(30)).mapToObj(this::dispatch).toList();
  }

  private TestDispatch.Indexed dispatch(int number) {
    var text =
        new DispatchText(
            Optional.of(words(1 + random.nextInt(3))),
            Optional.empty(),
            rarely(() -> words(2)),
            Optional.empty(),
            rarely(() -> words(4)),
            Stream.generate(() -> words(1 + random.nextInt(12))).limit(random.nextInt(3)).toList(),
            List.of(),
            random.nextInt(5) == 0 ? List.of(words(2)) : List.of());
    var dispatch = new TestDispatch("d" + number, text).family("f" + random.nextInt(20));
    if (random.nextInt(6) > 0) {
      dispatch.on(day().toString());
    }
    rarely(() -> any(AGENCIES)).ifPresent(dispatch::agency);
    if (random.nextInt(8) == 0) {
      dispatch.with(it -> it.status(Status.CANCELLED));
    }
    versioned(dispatch);
    for (String place : some(PLACES)) {
      dispatch.place(place, any(List.of(PlaceRole.values())), rarely(this::point));
    }
    for (String actor : some(ACTORS)) {
      String surname = actor.substring(actor.indexOf(' ') + 1);
      dispatch.actor(actor, any(List.of(ActorKind.PERSON, ActorKind.ARMY)), surname, sigle(actor));
    }
    if (random.nextInt(3) == 0) {
      LocalDate first = day();
      dispatch.event(first, first.plusDays(random.nextInt(40)));
    }
    more.fill(dispatch);
    return dispatch.build();
  }

  private void versioned(TestDispatch dispatch) {
    if (random.nextInt(3) == 0) {
      dispatch.with(it -> it.guid(Optional.of("urn:" + random.nextInt(6))));
      rarely(() -> random.nextInt(12))
          .ifPresent(number -> dispatch.with(it -> it.version(Optional.of(number.toString()))));
    }
    if (random.nextInt(12) == 0) {
      dispatch.with(it -> it.replaces(Optional.of("urn:" + random.nextInt(6))));
    }
    if (random.nextInt(8) == 0) {
      int seconds = random.nextInt(3) - 1;
      dispatch.with(it -> it.embargoedUntil(Optional.of(TestArchive.NOW.plusSeconds(seconds))));
    }
  }

  private static String sigle(String name) {
    return name.replaceAll("\\P{Lu}", "");
  }

  private GeoPoint point() {
    return new GeoPoint(10.0 * random.nextInt(3), 10.0 * random.nextInt(3));
  }

  private LocalDate day() {
    int years = random.nextInt(4) == 0 ? 9 : 1;
    return LocalDate.of(2019, 11, 1).minusDays(random.nextInt(365 * years));
  }

  /// Sentences of a few words.
  private String words(int count) {
    var text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(any(WORDS)).append(random.nextInt(4) == 0 ? ". A " : " ");
    }
    return text.toString().strip();
  }

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private List<String> some(List<String> values) {
    return values.stream().filter(_ -> random.nextInt(5) == 0).toList();
  }

  private <T> Optional<T> rarely(java.util.function.Supplier<T> value) {
    return random.nextInt(3) == 0 ? Optional.of(value.get()) : Optional.empty();
  }

  /// A request for every hit and several facets.
  SearchRequest request() {
    QueryNode node =
        random.nextInt(4) == 0
            ? node(2)
            : new QueryNode.And(
                Stream.generate(() -> node(1)).limit(1 + random.nextInt(4)).toList());
    var selections = new ArrayList<SearchRequest.Selection>();
    while (random.nextInt(3) == 0) {
      selections.add(selection());
    }
    List<FacetRequest> facets =
        Stream.of(FacetDimension.values())
            .filter(_ -> random.nextInt(3) == 0)
            .map(it -> new FacetRequest(it, 1 + random.nextInt(5), more.names()))
            .toList();
    return new SearchRequest(
        new ParsedQuery("", node, List.of()),
        selections,
        facets,
        any(List.of(SearchRequest.Order.values())),
        random.nextInt(4) == 0 ? random.nextInt(20) : 0,
        random.nextInt(4) == 0 ? random.nextInt(10) : 50,
        any(List.of(SearchRequest.Fallback.values())),
        any(List.of(SearchRequest.Visibility.values())),
        any(List.of(SearchRequest.Families.values())));
  }

  private SearchRequest.Selection selection() {
    return new SearchRequest.Selection(
        switch (random.nextInt(8)) {
          case 0 -> List.of(place(), place());
          case 1 -> List.of(new QueryNode.Value(DispatchField.AGENCY, any(AGENCIES)));
          case 2 -> List.of(days(DispatchField.PUBLISHED));
          case 3 -> List.of(days(DispatchField.PUBLISHED), days(DispatchField.PUBLISHED));
          case 4 -> List.of(actor(), new QueryNode.Actor(any(ACTORS)), actor());
          case 5 -> List.of(new QueryNode.Actor(any(ACTORS)), place());
          default -> more.chosen();
        },
        more.counted());
  }

  private QueryNode node(int depth) {
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
      case 18 -> new QueryNode.And(nodes(depth));
      case 19 ->
          new QueryNode.Quorum(
              2, Stream.concat(nodes(depth).stream(), nodes(depth).stream()).toList());
      default -> new QueryNode.Not(node(depth - 1));
    };
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
    QueryNode once =
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

  private QueryNode place() {
    return new QueryNode.Place(
        random.nextInt(4) == 0 ? DispatchField.DATELINE : DispatchField.PLACE,
        any(
            List.of(
                "syrie", "Idlib", "Saraqeb", "Europe", "méditerranée", "Turquie", "Nulle part")));
  }

  private QueryNode actor() {
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

  private QueryNode days(DispatchField field) {
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
