package depeche.searcher.engine;

import depeche.dispatch.ActorKind;
import depeche.dispatch.DispatchText;
import depeche.dispatch.GeoPoint;
import depeche.dispatch.PlaceRole;
import depeche.dispatch.Status;
import depeche.fields.DispatchField;
import depeche.fields.FacetDimension;
import depeche.searcher.query.ParsedQuery;
import depeche.searcher.query.QueryNode;
import depeche.searcher.translation.PlaceNames;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Random dispatches and random requests over a small world, so that they often meet.
final class RandomArchive {
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

  /// Knows two aliases, as the gazetteer would; one is that of a place that has a namesake.
  static final PlaceNames ALIASES =
      new PlaceNames() {
        @Override
        public List<List<String>> paths(String name) {
          return switch (name) {
            case "Saraqeb" ->
                List.of(
                    List.of("Afrique", "Saraqib"),
                    List.of("Asie", "Syrie", "Gouvernorat d'Idlib", "Saraqib"));
            case "Idleb" -> List.of(List.of("Asie", "Syrie", "Gouvernorat d'Idlib", "Idlib"));
            default -> List.of();
          };
        }

        @Override
        public Optional<GeoPoint> point(String name) {
          return name.equals("Saraqeb") ? Optional.of(new GeoPoint(10, 10)) : Optional.empty();
        }
      };

  private final Random random;
  private final RandomNodes nodes;
  private final RandomFacets more;

  RandomArchive(Random random) {
    this.random = random;
    this.nodes = new RandomNodes(random);
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
      dispatch.on(nodes.day().toString());
    }
    rarely(() -> any(AGENCIES)).ifPresent(dispatch::agency);
    if (random.nextInt(8) == 0) {
      dispatch.with(it -> it.status(Status.CANCELLED));
    }
    versioned(dispatch);
    for (String place : some(PLACES)) {
      dispatch.place(place, any(List.of(PlaceRole.values())), rarely(nodes::point));
    }
    for (String actor : some(ACTORS)) {
      String surname = actor.substring(actor.indexOf(' ') + 1);
      dispatch.actor(actor, any(List.of(ActorKind.PERSON, ActorKind.ARMY)), surname, sigle(actor));
    }
    if (random.nextInt(3) == 0) {
      LocalDate first = nodes.day();
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

  /// Sentences of a few words.
  private String words(int count) {
    var text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(any(RandomNodes.WORDS)).append(random.nextInt(4) == 0 ? ". A " : " ");
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
            ? nodes.node(2)
            : new QueryNode.And(
                Stream.generate(() -> nodes.node(1)).limit(1 + random.nextInt(4)).toList());
    var selections = new ArrayList<SearchRequest.Selection>();
    while (random.nextInt(3) == 0) {
      selections.add(selection());
    }
    List<FacetRequest> facets =
        Stream.of(FacetDimension.values())
            .filter(_ -> random.nextInt(3) == 0)
            .map(it ->
                new FacetRequest(it, 1 + random.nextInt(5), more.names(), FacetRequest.Order.COUNT))
            .toList();
    return SearchRequest.of(new ParsedQuery("", node, List.of()))
        .choosing(selections)
        .counting(facets)
        .in(any(List.of(SearchRequest.Order.values())))
        .lines(
            random.nextInt(4) == 0 ? random.nextInt(20) : 0,
            random.nextInt(4) == 0 ? random.nextInt(10) : 50)
        .falling(any(List.of(SearchRequest.Fallback.values())))
        .showing(any(List.of(SearchRequest.Visibility.values())))
        .with(any(List.of(SearchRequest.Families.values())));
  }

  private SearchRequest.Selection selection() {
    return new SearchRequest.Selection(
        switch (random.nextInt(8)) {
          case 0 -> List.of(nodes.place(), nodes.place());
          case 1 -> List.of(new QueryNode.Value(DispatchField.AGENCY, any(AGENCIES)));
          case 2 -> List.of(nodes.days(DispatchField.PUBLISHED));
          case 3 ->
              List.of(nodes.days(DispatchField.PUBLISHED), nodes.days(DispatchField.PUBLISHED));
          case 4 -> List.of(nodes.actor(), new QueryNode.Actor(any(ACTORS)), nodes.actor());
          case 5 -> List.of(new QueryNode.Actor(any(ACTORS)), nodes.place());
          default -> more.chosen();
        },
        more.counted());
  }
}
