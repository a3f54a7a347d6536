package depeche.searcher.engine;

import depeche.analysis.Folding;
import depeche.dispatch.Actor;
import depeche.dispatch.ActorKind;
import depeche.dispatch.AnnotatedDispatch;
import depeche.dispatch.Labelled;
import depeche.dispatch.Status;
import depeche.fields.DispatchAnalyzer;
import depeche.fields.FacetDimension;
import depeche.searcher.query.PlaceNames;
import depeche.searcher.query.QueryNode;
import depeche.searcher.query.TextAnalysis;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The oracle: looks at every dispatch, one by one, with neither index nor shortcut. It knows no
/// relevance: hits come newest first unless the oldest are wanted.
final class NaiveEngine implements SearchEngine {
  private final List<ReadDispatch> archive;
  private final NaiveMatcher matcher;

  NaiveEngine(List<TestDispatch.Indexed> dispatches, PlaceNames places) {
    var analyzer = new DispatchAnalyzer();
    var analysis = new TextAnalysis(analyzer);
    int gap = analyzer.getPositionIncrementGap("text");
    Map<String, List<String>> members =
        dispatches.stream()
            .collect(
                Collectors.groupingBy(
                    TestDispatch.Indexed::family,
                    Collectors.mapping(TestDispatch.Indexed::id, Collectors.toList())));
    archive =
        dispatches.stream()
            .map(it ->
                new ReadDispatch(it, members.getOrDefault(it.family(), List.of()), analysis, gap))
            .toList();
    matcher = new NaiveMatcher(archive, analysis, places);
  }

  @Override
  public ResultPage search(SearchRequest request) {
    DrillDown drillDown = DrillDown.of(request);
    Predicate<ReadDispatch> base =
        matcher
            .all(drillDown.base())
            .or(() -> matcher.asWritten(new QueryNode.And(drillDown.base())))
            .orElse(_ -> true)
            .and(visible(request));
    List<ReadDispatch> hits = matching(base, drillDown, Optional.empty());
    boolean fallback = false;
    if (hits.isEmpty() && request.fallback() == SearchRequest.Fallback.ALLOWED) {
      Predicate<ReadDispatch> loose = loose(drillDown.base()).and(visible(request));
      List<ReadDispatch> looser = matching(loose, drillDown, Optional.empty());
      if (!looser.isEmpty()) {
        hits = looser;
        base = loose;
        fallback = true;
      }
    }
    var facets = new ArrayList<Facet>();
    for (FacetRequest wanted : request.facets()) {
      List<ReadDispatch> counted = matching(base, drillDown, Optional.of(wanted.dimension()));
      facets.add(facet(wanted, counted, request.families(), drillDown.chosen(wanted.dimension())));
    }
    var families = new HashSet<String>();
    List<Hit> lines =
        hits.stream()
            .sorted(order(request))
            .filter(it ->
                request.families() == SearchRequest.Families.EXPANDED
                    || families.add(it.family().id()))
            .map(this::hit)
            .toList();
    List<Hit> page = lines.stream().skip(request.offset()).limit(request.size()).toList();
    boolean counted = request.families() == SearchRequest.Families.COUNTED;
    return new ResultPage(
        request,
        "",
        fallback,
        List.of(),
        List.of(),
        counted ? lines.size() : hits.size(),
        lines.size() > request.offset() + request.size(),
        Duration.ZERO,
        page,
        facets);
  }

  private Predicate<ReadDispatch> all(List<QueryNode> nodes) {
    return matcher.all(nodes).orElse(_ -> true);
  }

  private Predicate<ReadDispatch> visible(SearchRequest request) {
    return it ->
        request.visibility() == SearchRequest.Visibility.EVERYTHING
            || (it.metadata().status() != Status.CANCELLED
                && it.metadata().status() != Status.WITHHELD
                && !it.metadata().embargoedUntil().filter(TestArchive.NOW::isBefore).isPresent()
                && archive.stream().noneMatch(other -> supersedes(other, it)));
  }

  private boolean supersedes(ReadDispatch newer, ReadDispatch older) {
    Optional<String> guid = older.metadata().guid();
    if (guid.isEmpty() || newer.id().equals(older.id())) {
      return false;
    }
    boolean later = newer.versionSecond() > older.versionSecond();
    if (newer.metadata().replaces().equals(guid) && later) {
      return true;
    }
    boolean numbered =
        archive.stream()
            .filter(it -> it.metadata().guid().equals(guid))
            .allMatch(it -> it.versionNumber() >= 0);
    boolean byNumber = numbered && newer.versionNumber() != older.versionNumber();
    return newer.metadata().guid().equals(guid)
        && (byNumber ? newer.versionNumber() > older.versionNumber() : later);
  }

  private Predicate<ReadDispatch> loose(List<QueryNode> conjuncts) {
    List<QueryNode> bare = conjuncts.stream().filter(FallbackPolicy::isBare).toList();
    List<Predicate<ReadDispatch>> words =
        bare.stream().flatMap(node -> matcher.loosely(node).stream()).toList();
    if (bare.size() < 2 || words.isEmpty()) {
      return _ -> false;
    }
    Predicate<ReadDispatch> rest =
        all(conjuncts.stream().filter(it -> !FallbackPolicy.isBare(it)).toList());
    return rest.and(it -> 3 * words.stream().filter(word -> word.test(it)).count() >= words.size());
  }

  private List<ReadDispatch> matching(
      Predicate<ReadDispatch> base, DrillDown drillDown, Optional<FacetDimension> leftOut) {
    Predicate<ReadDispatch> condition = base;
    for (var choice : drillDown.choices().entrySet()) {
      if (!leftOut.equals(Optional.of(choice.getKey()))) {
        for (List<QueryNode> anyOf : choice.getValue()) {
          condition = condition.and(matcher.condition(new QueryNode.Or(anyOf)).orElse(_ -> true));
        }
      }
    }
    return archive.stream().filter(condition).toList();
  }

  private static Comparator<ReadDispatch> order(SearchRequest request) {
    boolean oldest = request.order() == SearchRequest.Order.OLDEST;
    return Comparator.<ReadDispatch>comparingLong(it ->
            it.publishedSecond().map(second -> oldest ? second : -second).orElse(Long.MAX_VALUE))
        .thenComparing(ReadDispatch::id);
  }

  private Hit hit(ReadDispatch read) {
    var none = new Snippet("", List.of());
    return new Hit(read.annotated(), 0, none, List.of(none), read.family());
  }

  private Facet facet(
      FacetRequest wanted,
      List<ReadDispatch> counted,
      SearchRequest.Families families,
      List<List<QueryNode>> chosen) {
    var counts = new TreeMap<List<String>, Integer>(Comparator.comparing(List::toString));
    boolean named = wanted.names().isPresent();
    var seen = new HashSet<List<String>>();
    for (ReadDispatch dispatch : counted) {
      for (List<String> value : dispatch.facetValues(wanted.dimension())) {
        var withFamily = new ArrayList<>(value);
        withFamily.add(dispatch.family().id());
        if ((!named || wanted.names().get().matches(value.getLast()))
            && (families != SearchRequest.Families.COUNTED || seen.add(withFamily))) {
          counts.merge(value, 1, Integer::sum);
        }
      }
    }
    return switch (wanted.dimension()) {
      case PLACE, DATELINE -> tree(wanted, counts, chosen);
      case PUBLISHED -> calendar(wanted, counts, chosen);
      case ACTOR -> flat(wanted, counts, chosen, 1);
      case ACTOR_KIND, AGENCY, SITE, SECTION, KEYWORD, AUTHOR, LANGUAGE, PRIORITY, GENRE, FAMILY ->
          flat(wanted, counts, chosen, 0);
    };
  }

  /// Whether one of the chosen nodes means a value of that name.
  private boolean chosen(List<List<QueryNode>> chosen, String name) {
    Set<String> words = Set.of(Folding.key(name).split(" ", -1));
    return chosen.stream()
        .flatMap(List::stream)
        .anyMatch(node ->
            switch (node) {
              case QueryNode.Value it -> words.containsAll(keyWords(it.value()));
              case QueryNode.Word it -> words.containsAll(keyWords(it.text()));
              case QueryNode.Actor it -> {
                Set<String> names = called(it.name());
                yield names.isEmpty()
                    ? words.containsAll(keyWords(it.name()))
                    : names.contains(name);
              }
              case QueryNode other -> throw new IllegalArgumentException(other.toString());
            });
  }

  private static List<String> keyWords(String text) {
    return List.of(Folding.key(text).split(" ", -1));
  }

  private Set<String> called(String alias) {
    String key = Folding.key(alias);
    return archive.stream()
        .filter(it -> it.actorKeys().contains(key))
        .limit(ActorNames.ASKED)
        .flatMap(it -> it.actors().stream())
        .filter(it -> ActorNames.answersTo(it, key))
        .map(Actor::name)
        .collect(Collectors.toSet());
  }

  private Facet flat(
      FacetRequest wanted,
      Map<List<String>, Integer> counts,
      List<List<QueryNode>> chosen,
      int nameAt) {
    var level = new ArrayList<Facet.Count>();
    counts.forEach((value, count) -> {
      String name = value.get(nameAt);
      level.add(
          new Facet.Count(
              List.of(name),
              nameAt == 0
                  ? Optional.empty()
                  : Optional.of(Labelled.of(ActorKind.class, value.getFirst())),
              count,
              chosen(chosen, name)));
    });
    return shown(wanted, List.of(level));
  }

  private Facet tree(
      FacetRequest wanted, Map<List<String>, Integer> counts, List<List<QueryNode>> chosen) {
    var keys = new HashSet<String>();
    chosen.forEach(
        anyOf -> anyOf.forEach(node -> keys.addAll(matcher.placeKeys((QueryNode.Place) node))));
    Set<String> containers = new HashSet<>();
    for (ReadDispatch dispatch : archive) {
      dispatch.paths(wanted.dimension().field()).stream()
          .filter(path -> path.size() > 1)
          .forEach(path -> containers.add(path.getFirst()));
    }
    Predicate<List<String>> selected = path -> keys.contains(Folding.key(path.getLast()));
    var levels = new ArrayList<List<Facet.Count>>();
    if (wanted.names().isPresent()) {
      return shown(wanted, List.of(level(counts, _ -> true, selected)));
    }
    levels.add(
        level(
            counts,
            path ->
                (path.size() == 2 && !selected.test(path.subList(0, 1)))
                    || (path.size() == 1
                        && (selected.test(path) || !containers.contains(path.get(0)))),
            selected));
    for (List<String> node : counts.keySet()) {
      boolean aboveBase =
          node.size() == 1 && containers.contains(node.getFirst()) && !selected.test(node);
      boolean onTheWay =
          counts.keySet().stream()
              .anyMatch(it ->
                  selected.test(it)
                      && it.size() >= node.size()
                      && it.subList(0, node.size()).equals(node));
      if (onTheWay && !aboveBase) {
        levels.add(
            level(
                counts,
                it -> it.size() == node.size() + 1 && it.subList(0, node.size()).equals(node),
                selected));
      }
    }
    return shown(wanted, levels);
  }

  private static Facet calendar(
      FacetRequest wanted, Map<List<String>, Integer> counts, List<List<QueryNode>> chosen) {
    List<QueryNode.Days> ranges = ranges(chosen);
    Set<String> exact = new HashSet<>();
    Set<String> open = new HashSet<>();
    for (List<String> value : counts.keySet()) {
      String moment = value.getFirst();
      LocalDate first = LocalDate.parse(moment + "-01-01".substring(0, 10 - moment.length()));
      LocalDate next =
          switch (moment.length()) {
            case 4 -> first.plusYears(1);
            case 7 -> first.plusMonths(1);
            default -> first.plusDays(1);
          };
      for (QueryNode.Days range : ranges) {
        LocalDate from = range.from().orElse(LocalDate.MIN);
        LocalDate to = range.to().orElse(LocalDate.MAX);
        if (!from.isBefore(first) && !to.isAfter(next)) {
          open.add(moment);
        }
        if (from.equals(first) && to.equals(next)) {
          exact.add(moment);
        }
      }
    }
    List<String> months =
        counts.keySet().stream()
            .map(List::getFirst)
            .filter(it -> it.length() == 7)
            .sorted()
            .toList();
    boolean byYear =
        !months.isEmpty()
            && !LocalDate.parse(months.getFirst() + "-01")
                .plusYears(5)
                .isAfter(LocalDate.parse(months.getLast() + "-01"));
    Predicate<List<String>> selected = it -> exact.contains(it.getFirst());
    var levels = new ArrayList<List<Facet.Count>>();
    if (wanted.names().isPresent()) {
      return shown(wanted, List.of(level(counts, _ -> true, selected)));
    }
    levels.add(level(counts, it -> it.getFirst().length() == (byYear ? 4 : 7), selected));
    if (byYear) {
      levels.add(
          level(
              counts,
              it -> it.getFirst().length() == 7 && open.contains(it.getFirst().substring(0, 4)),
              selected));
    }
    levels.add(
        level(
            counts,
            it -> it.getFirst().length() == 10 && open.contains(it.getFirst().substring(0, 7)),
            selected));
    return shown(wanted, levels);
  }

  /// The ranges that were chosen; those that must hold together are one.
  private static List<QueryNode.Days> ranges(List<List<QueryNode>> chosen) {
    List<QueryNode.Days> all =
        chosen.stream().flatMap(List::stream).map(it -> (QueryNode.Days) it).toList();
    if (chosen.stream().anyMatch(anyOf -> anyOf.size() > 1) || all.isEmpty()) {
      return all;
    }
    Optional<LocalDate> from =
        all.stream().flatMap(it -> it.from().stream()).max(Comparator.naturalOrder());
    Optional<LocalDate> to =
        all.stream().flatMap(it -> it.to().stream()).min(Comparator.naturalOrder());
    return List.of(new QueryNode.Days(all.getFirst().field(), from, to, ""));
  }

  private static List<Facet.Count> level(
      Map<List<String>, Integer> counts,
      Predicate<List<String>> wanted,
      Predicate<List<String>> selected) {
    return counts.entrySet().stream()
        .filter(it -> wanted.test(it.getKey()))
        .map(it ->
            new Facet.Count(
                it.getKey(), Optional.empty(), it.getValue(), selected.test(it.getKey())))
        .toList();
  }

  private static Facet shown(FacetRequest wanted, List<List<Facet.Count>> levels) {
    Comparator<Facet.Count> order =
        Comparator.<Facet.Count>comparingInt(it -> -it.dispatches())
            .thenComparing(Facet.Count::value)
            .thenComparing(it -> String.join("\t", it.path()));
    var shown = new ArrayList<Facet.Count>();
    for (List<Facet.Count> level : levels) {
      List<Facet.Count> ordered = level.stream().sorted(order).toList();
      shown.addAll(ordered.subList(0, Math.min(wanted.size(), ordered.size())));
      ordered.stream().skip(wanted.size()).filter(Facet.Count::selected).forEach(shown::add);
    }
    shown.sort(order);
    int distinct = levels.stream().mapToInt(List::size).sum();
    return new Facet(wanted.dimension(), shown, distinct);
  }

  @Override
  public List<Facet> facets(SearchRequest request) {
    return search(request).facets();
  }

  @Override
  public void export(SearchRequest request, Consumer<AnnotatedDispatch> each) {
    throw new UnsupportedOperationException("the oracle exports nothing");
  }

  @Override
  public Optional<AnnotatedDispatch> dispatch(String id) {
    return archive.stream().filter(it -> it.id().equals(id)).map(ReadDispatch::annotated).findAny();
  }

  @Override
  public Optional<SimilarPage> similar(String id, int size) {
    throw new UnsupportedOperationException("the oracle knows no likeness");
  }

  @Override
  public ArchiveStatistics statistics() {
    throw new UnsupportedOperationException("the oracle has no figures");
  }

  @Override
  public void close() {}
}
