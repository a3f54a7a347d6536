package depeche.searcher.engine;

import depeche.analysis.Folding;
import depeche.dispatch.ActorKind;
import depeche.fields.FacetDimension;
import depeche.searcher.query.QueryNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Chooses which of the counted values of a dimension a page shows.
///
/// Hierarchies are shown as an open tree: a base level, and the children of each node on the way to
/// what is selected. Of each level the most frequent are taken, and the selected ones whatever
/// their count. Where names are wanted, the values of all levels that are called so are one level.
final class FacetView {
  private static final Comparator<Facet.Count> ORDER =
      Comparator.comparingInt(Facet.Count::dispatches)
          .reversed()
          .thenComparing(Facet.Count::value)
          .thenComparing(count -> String.join("\t", count.path()))
          .thenComparing(count -> count.kind().map(ActorKind::label).orElse(""));

  private static final Comparator<Facet.Count> BY_VALUE =
      Comparator.comparing(FacetView::key).thenComparing(ORDER);

  /// Days are counted by year when they span more months than this.
  private static final int MONTHS_SHOWN = 60;

  private final FacetRequest request;
  private final FacetCounts counts;
  private final List<Facet.Count> shown = new ArrayList<>();
  private int distinct;

  private FacetView(FacetRequest request, FacetCounts counts) {
    this.request = request;
    this.counts = counts;
  }

  /// The facet that `request` asks for.
  ///
  /// @param chosen what the search request chose of the dimension
  static Facet of(
      FacetRequest request, FacetCounts counts, List<List<QueryNode>> chosen, Choice.Reader choices)
      throws IOException {
    var view = new FacetView(request, counts);
    FacetDimension dimension = request.dimension();
    if (request.names().isPresent() && dimension.hierarchical()) {
      view.addNamed(chosen, choices);
    } else if (dimension.isCalendar()) {
      view.addCalendar(Calendar.of(chosen));
    } else if (dimension.hierarchical()) {
      view.addTree(choices.read(dimension, chosen));
    } else {
      view.addFlat(choices.read(dimension, chosen));
    }
    view.shown.sort(request.order() == FacetRequest.Order.VALUE ? BY_VALUE : ORDER);
    return new Facet(dimension, view.shown, view.distinct);
  }

  /// What a value is ordered by: places stand behind what they lie in.
  private static String key(Facet.Count count) {
    return count.path().stream().map(Folding::fold).collect(Collectors.joining("\t"));
  }

  private void addFlat(Choice choice) throws IOException {
    boolean actors = request.dimension() == FacetDimension.ACTOR;
    addLevel(
        counts.startingWith("").entrySet().stream()
            .map(entry -> {
              String value = entry.getKey();
              String name = actors ? FacetDimension.actorName(value) : value;
              Optional<ActorKind> kind =
                  actors ? Optional.of(FacetDimension.actorKind(value)) : Optional.empty();
              return new Facet.Count(List.of(name), kind, entry.getValue(), choice.takes(name));
            })
            .filter(this::isNamed)
            .toList());
  }

  private void addNamed(List<List<QueryNode>> chosen, Choice.Reader choices) throws IOException {
    Map<String, Integer> all = counts.startingWith("");
    FacetDimension dimension = request.dimension();
    addLevel(
        (dimension.isCalendar()
                ? moments(all, Calendar.of(chosen), _ -> true)
                : nodes(all, choices.read(dimension, chosen)))
            .stream().filter(this::isNamed).toList());
  }

  private boolean isNamed(Facet.Count count) {
    return request.names().map(pattern -> pattern.matches(count.value())).orElse(true);
  }

  private void addTree(Choice choice) throws IOException {
    Map<String, Integer> tops = counts.startingWith(FacetDimension.childPrefix(List.of()));
    var base = new ArrayList<Facet.Count>();
    for (Facet.Count country : nodes(counts.startingWith("2|"), choice)) {
      if (!choice.takes(country.path().getFirst())) {
        base.add(country);
      }
    }
    for (Facet.Count top : nodes(tops, choice)) {
      if (top.selected() || !isContainer(top.path())) {
        base.add(top);
      }
    }
    addLevel(base);
    for (List<String> path : opened(choice)) {
      addLevel(nodes(counts.startingWith(FacetDimension.childPrefix(path)), choice));
    }
  }

  /// Whether a top-level node only holds others, as continents do: they are shown when selected.
  private boolean isContainer(List<String> path) throws IOException {
    return path.size() == 1 && counts.archiveHas(FacetDimension.childPrefix(path));
  }

  private static List<Facet.Count> nodes(Map<String, Integer> values, Choice choice) {
    return values.entrySet().stream()
        .map(entry -> {
          List<String> path = FacetDimension.path(entry.getKey());
          return new Facet.Count(
              path, Optional.empty(), entry.getValue(), choice.takes(path.getLast()));
        })
        .toList();
  }

  /// The nodes on the way to each selected one and that one itself, below the base level's parents.
  private Set<List<String>> opened(Choice choice) throws IOException {
    var opened = new LinkedHashSet<List<String>>();
    if (choice.isEmpty()) {
      return opened;
    }
    for (String value : counts.startingWith("").keySet()) {
      List<String> path = FacetDimension.path(value);
      if (choice.takes(path.getLast())) {
        boolean hidden = isContainer(path.subList(0, 1)) && !choice.takes(path.getFirst());
        for (int depth = hidden ? 2 : 1; depth <= path.size(); depth++) {
          opened.add(List.copyOf(path.subList(0, depth)));
        }
      }
    }
    return opened;
  }

  private void addCalendar(Calendar calendar) throws IOException {
    Map<String, Integer> months = counts.startingWith("2|");
    Map<String, Integer> years = counts.startingWith("1|");
    boolean byYear = months.isEmpty() || spansYears(withBareYears(months.keySet(), years.keySet()));
    addLevel(moments(byYear ? years : months, calendar, _ -> true));
    if (byYear) {
      addLevel(moments(months, calendar, month -> calendar.opens(month.substring(0, 4))));
    }
    if (months.keySet().stream().anyMatch(value -> calendar.opens(moment(value)))) {
      addLevel(
          moments(counts.startingWith("3|"), calendar, day -> calendar.opens(day.substring(0, 7))));
    }
  }

  /// A text may speak of a year and of none of its months: it stands for its January.
  private static Set<String> withBareYears(Set<String> months, Set<String> years) {
    var all = new LinkedHashSet<String>(months);
    for (String value : years) {
      String month = "2|" + moment(value) + "-";
      if (months.stream().noneMatch(it -> it.startsWith(month))) {
        all.add(month + "01");
      }
    }
    return all;
  }

  private static boolean spansYears(Set<String> months) {
    int first = Integer.MAX_VALUE;
    int last = Integer.MIN_VALUE;
    for (String value : months) {
      String month = moment(value);
      int dash = month.lastIndexOf('-');
      int number =
          12 * Integer.parseInt(month.substring(0, dash))
              + Integer.parseInt(month.substring(dash + 1));
      first = Math.min(first, number);
      last = Math.max(last, number);
    }
    return !months.isEmpty() && last - first >= MONTHS_SHOWN;
  }

  private static List<Facet.Count> moments(
      Map<String, Integer> values, Calendar calendar, Predicate<String> wanted) {
    return values.entrySet().stream()
        .filter(entry -> wanted.test(moment(entry.getKey())))
        .map(entry -> {
          String moment = moment(entry.getKey());
          return new Facet.Count(
              List.of(moment), Optional.empty(), entry.getValue(), calendar.takes(moment));
        })
        .toList();
  }

  /// The year, month or day in a value: `2020-02` of `2|2020-02`.
  private static String moment(String value) {
    return value.substring(2);
  }

  private void addLevel(List<Facet.Count> level) {
    distinct += level.size();
    int least = leastShown(level);
    List<Facet.Count> ordered =
        level.stream()
            .filter(it -> it.dispatches() >= least || it.selected())
            .sorted(ORDER)
            .toList();
    for (int i = 0; i < ordered.size(); i++) {
      if (i < request.size() || ordered.get(i).selected()) {
        shown.add(ordered.get(i));
      }
    }
  }

  /// The count of the last value shown, so that a long tail need not be sorted by name.
  private int leastShown(List<Facet.Count> level) {
    if (level.size() <= request.size()) {
      return 0;
    }
    int[] dispatches = level.stream().mapToInt(Facet.Count::dispatches).sorted().toArray();
    return dispatches[dispatches.length - request.size()];
  }
}
