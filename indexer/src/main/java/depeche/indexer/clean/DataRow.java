package depeche.indexer.clean;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/// Tells a row of short cells from one that lays out a page. Not for several threads.
final class DataRow implements NodeFilter {
  private static final int LONGEST_CELL = 200;

  private final PageSurvey page;
  private int length;
  private boolean blank = true;
  private boolean layout;

  private DataRow(PageSurvey page) {
    this.page = page;
  }

  static boolean is(Element row, PageSurvey page) {
    int cells = 0;
    for (@Nullable Element cell = row.firstElementChild();
        cell != null;
        cell = cell.nextElementSibling()) {
      if (!page.isRemoved(cell)) {
        cells++;
        var reader = new DataRow(page);
        NodeTraversor.filter(reader, cell);
        if (reader.layout || reader.length > LONGEST_CELL) {
          return false;
        }
      }
    }
    return cells >= 2;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      count(words.getWholeText());
    } else if (node instanceof Element element) {
      if (page.isRemoved(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      layout =
          switch (element.normalName()) {
            case "table", "div", "h1", "h2", "ul" -> true;
            default -> false;
          };
    }
    return layout || length > LONGEST_CELL ? FilterResult.STOP : FilterResult.CONTINUE;
  }

  /// A run of blanks counts once.
  private void count(String words) {
    for (int i = 0; i < words.length(); i++) {
      boolean space = Character.isWhitespace(words.charAt(i)) || words.charAt(i) == '\u00A0';
      length += space && blank ? 0 : 1;
      blank = space;
    }
  }
}
