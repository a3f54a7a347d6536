package depeche.searcher.engine;

import depeche.analysis.Folding;
import depeche.dispatch.Actor;
import depeche.dispatch.ActorKind;
import depeche.dispatch.Labelled;
import depeche.searcher.query.QueryNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The facets of the oracle, counted one dispatch after the other.
final class NaiveFacets {
  private final List<ReadDispatch> archive;
  private final NaiveMatcher matcher;

  NaiveFacets(List<ReadDispatch> archive, NaiveMatcher matcher) {
    this.archive = archive;
    this.matcher = matcher;
  }

  Facet facet(
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
      case PUBLISHED, EVENT -> calendar(wanted, counts, chosen);
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
    List<String> spanned =
        counts.keySet().stream()
            .map(List::getFirst)
            .filter(it ->
                it.length() == 7
                    || (it.length() == 4
                        && months.stream().noneMatch(month -> month.startsWith(it))))
            .map(it -> it.length() == 7 ? it : it + "-01")
            .sorted()
            .toList();
    boolean byYear =
        months.isEmpty()
            || !LocalDate.parse(spanned.getFirst() + "-01")
                .plusYears(5)
                .isAfter(LocalDate.parse(spanned.getLast() + "-01"));
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
}
