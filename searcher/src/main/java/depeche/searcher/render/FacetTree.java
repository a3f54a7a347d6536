package depeche.searcher.render;

import depeche.searcher.engine.Facet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The values of a facet as a reader sees a tree: each behind the value it lies in, what is
/// selected first.
final class FacetTree {
  private FacetTree() {}

  /// A value and how many of the values shown it lies in.
  record Row(Facet.Count count, int depth) {}

  static List<Row> rows(Facet facet) {
    if (facet.dimension().isCalendar()) {
      return facet.values().stream()
          .sorted(Comparator.comparing(Facet.Count::value))
          .map(count -> new Row(count, 0))
          .toList();
    }
    var rows = new ArrayList<Row>();
    var roots = new ArrayList<Facet.Count>();
    for (Facet.Count count : facet.values()) {
      if (facet.values().stream().noneMatch(other -> liesIn(count, other))) {
        roots.add(count);
      }
    }
    for (Facet.Count root : roots) {
      if (isOpen(root, facet)) {
        add(root, 0, facet, rows);
      }
    }
    for (Facet.Count root : roots) {
      if (!isOpen(root, facet)) {
        add(root, 0, facet, rows);
      }
    }
    return rows;
  }

  /// Whether it is selected or holds what is.
  private static boolean isOpen(Facet.Count count, Facet facet) {
    return count.selected()
        || facet.values().stream().anyMatch(other -> other.selected() && liesIn(other, count));
  }

  private static void add(Facet.Count count, int depth, Facet facet, List<Row> rows) {
    rows.add(new Row(count, depth));
    for (Facet.Count other : facet.values()) {
      boolean child =
          liesIn(other, count)
              && facet.values().stream()
                  .noneMatch(between -> liesIn(other, between) && liesIn(between, count));
      if (child) {
        add(other, depth + 1, facet, rows);
      }
    }
  }

  private static boolean liesIn(Facet.Count inner, Facet.Count outer) {
    return inner.path().size() > outer.path().size()
        && inner.path().subList(0, outer.path().size()).equals(outer.path());
  }
}
