package depeche.searcher.render;

import depeche.searcher.engine.Facet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Facets beside each other where the terminal is wide enough, below each other where it is not.
final class FacetColumns {
  /// A column is never narrower.
  private static final int NARROWEST = 28;

  private static final int GAP = 3;

  private static final int LONGEST_BAR = 40;

  /// Where there is less room for bars there are none.
  private static final int SHORTEST_BAR = 4;

  private final Style style;
  private final Paint paint;

  private final Optional<FacetKeys> keys;

  /// @param keys which give each value shown a short name
  FacetColumns(Style style, Optional<FacetKeys> keys) {
    this.keys = keys;
    this.style = style;
    this.paint = new Paint(style.colour());
  }

  void print(List<Facet> facets, Appendable out) throws IOException {
    List<Facet> filled = facets.stream().filter(facet -> !facet.values().isEmpty()).toList();
    int abreast = Math.max(1, Math.min(filled.size(), (style.width() + GAP) / (NARROWEST + GAP)));
    for (int first = 0; first < filled.size(); first += abreast) {
      row(filled.subList(first, Math.min(filled.size(), first + abreast)), abreast, out);
    }
  }

  private void row(List<Facet> facets, int abreast, Appendable out) throws IOException {
    int width = Math.min(44, (style.width() + GAP) / abreast - GAP);
    var columns = new ArrayList<List<String>>();
    int height = 0;
    for (Facet facet : facets) {
      List<String> column = column(facet, width);
      columns.add(column);
      height = Math.max(height, column.size());
    }
    for (int line = 0; line < height; line++) {
      var text = new StringBuilder();
      for (List<String> column : columns) {
        String cell = line < column.size() ? column.get(line) : "";
        text.append(cell).append(" ".repeat(Math.max(0, width - Wrapping.columns(cell)) + GAP));
      }
      out.append(text.toString().stripTrailing()).append('\n');
    }
  }

  private List<String> column(Facet facet, int width) {
    var lines = new ArrayList<String>();
    lines.add(paint.bold(Labels.heading(facet.dimension(), style.language())));
    for (FacetTree.Row row : FacetTree.rows(facet)) {
      Facet.Count count = row.count();
      String number = Numbers.grouped(count.dispatches(), style.language());
      String indent = "  ".repeat(row.depth());
      String key = keys.map(it -> it.add(facet.dimension(), count) + " ").orElse("");
      String name = Wrapping.cut(indent + key + name(facet, count), width - number.length() - 3);
      String blanks = " ".repeat(Math.max(1, width - 2 - Wrapping.columns(name) - number.length()));
      String label = (count.selected() ? "✓ " : "  ") + name;
      lines.add((count.selected() ? paint.bold(label) : label) + blanks + paint.dim(number));
    }
    int left = facet.distinct() - facet.values().size();
    if (left > 0) {
      lines.add(
          paint.dim(
              "  "
                  + style.language().choose("et ", "and ")
                  + Numbers.grouped(left, style.language())
                  + style.language().choose(left > 1 ? " autres" : " autre", " more")));
    }
    return lines;
  }

  private String name(Facet facet, Facet.Count count) {
    return SafeText.forTerminal(Labels.value(facet.dimension(), count.value(), style.language()));
  }

  /// One facet alone, with bars.
  static void bars(Facet facet, Style style, Paint paint, Appendable out) throws IOException {
    int most = facet.values().stream().mapToInt(Facet.Count::dispatches).max().orElse(1);
    int widest =
        facet.values().stream()
            .mapToInt(it -> Wrapping.columns(label(facet, it, style)))
            .max()
            .orElse(0);
    int names = Math.min(widest, Math.max(16, style.width() / 2));
    int left = style.width() - names - 12;
    if (left < SHORTEST_BAR) {
      names = Math.min(widest, style.width() - 12);
    }
    int room = left < SHORTEST_BAR ? 0 : Math.min(LONGEST_BAR, left);
    for (Facet.Count count : facet.values()) {
      String name = Labels.fitted(count.path(), label(facet, count, style), names);
      int length = count.dispatches() * room / Math.max(1, most);
      String bar = "▇".repeat(room == 0 ? 0 : Math.max(1, length));
      out.append((count.selected() ? "✓ " : "  ") + name)
          .append(" ".repeat(names - Wrapping.columns(name)))
          .append("%8s ".formatted(Numbers.grouped(count.dispatches(), style.language())))
          .append(paint.place(bar))
          .append('\n');
    }
  }

  private static String label(Facet facet, Facet.Count count, Style style) {
    String kind = count.kind().map(it -> " (" + Labels.kind(it, style.language()) + ")").orElse("");
    String value =
        Labels.isPath(facet.dimension())
            ? String.join(" > ", count.path())
            : Labels.value(facet.dimension(), count.value(), style.language());
    return SafeText.forTerminal(value) + kind;
  }
}
