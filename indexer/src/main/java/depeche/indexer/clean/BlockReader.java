package depeche.indexer.clean;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/// Splits a part of a page into paragraphs: at block elements, at two line breaks in a row, at a
/// single one after a closed sentence; a row of a data table is one paragraph.
///
/// The walk is iterative, so that no nesting is too deep.
final class BlockReader implements NodeVisitor {
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em",
          "font", "i", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike",
          "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "data", "nobr", "blink", "ruby",
          "rt", "rp", "img", "picture", "source", "meta", "link", "map", "area");

  /// A line that a single break ends is a paragraph if it is at least so long.
  private static final int SHORTEST_BROKEN = 60;

  private static final int LONGEST_CELL = 200;

  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder linked = new StringBuilder();
  private final Deque<Element> open = new ArrayDeque<>();
  private int links;
  private int preformatted;
  private int rows;

  private BlockReader() {}

  /// The paragraphs within an element, in reading order.
  static List<Block> read(Element root) {
    var reader = new BlockReader();
    NodeTraversor.traverse(reader, root);
    reader.flush(root);
    return reader.blocks;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
    } else if (node instanceof Element element) {
      open(element);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      close(element);
    }
  }

  private void open(Element element) {
    String tag = element.normalName();
    switch (tag) {
      case "br" -> mark('\n');
      case "hr" -> flush(around(element));
      case "a" -> links++;
      default -> {
        if (isBlock(element)) {
          flush(around(element));
          open.push(element);
        } else if (rows > 0 && (tag.equals("td") || tag.equals("th")) && hasText()) {
          append(" | ");
        }
      }
    }
    preformatted += tag.equals("pre") ? 1 : 0;
    rows += isDataRow(element) ? 1 : 0;
  }

  private void close(Element element) {
    String tag = element.normalName();
    links -= tag.equals("a") ? 1 : 0;
    preformatted -= tag.equals("pre") ? 1 : 0;
    if (element.equals(open.peek())) {
      flush(element);
      open.pop();
      rows -= isDataRow(element) ? 1 : 0;
    }
  }

  private Element around(Element element) {
    Element block = open.peek();
    return block == null ? element : block;
  }

  private boolean hasText() {
    return !text.toString().isBlank();
  }

  private boolean isBlock(Element element) {
    boolean cell = element.normalName().equals("td") || element.normalName().equals("th");
    return !INLINE.contains(element.normalName()) && !(rows > 0 && cell);
  }

  /// A row of short cells, not one that lays out a page.
  private static boolean isDataRow(Element element) {
    if (!element.normalName().equals("tr") || element.childrenSize() < 2) {
      return false;
    }
    for (Element cell : element.children()) {
      if (cell.selectFirst("table,div,h1,h2,ul") != null || cell.text().length() > LONGEST_CELL) {
        return false;
      }
    }
    return true;
  }

  private void append(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean breaks = c == '\n' || c == '\r';
      mark(breaks && preformatted == 0 ? ' ' : c == '\r' ? ' ' : c);
    }
  }

  private void mark(char c) {
    text.append(c);
    linked.append(links > 0 && !Character.isWhitespace(c) ? 'x' : ' ');
  }

  private void flush(Element element) {
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || (text.charAt(i) == '\n' && endsParagraph(start, i))) {
        add(start, i, element);
        start = i + 1;
      }
    }
    text.setLength(0);
    linked.setLength(0);
  }

  private boolean endsParagraph(int start, int at) {
    int next = at + 1;
    while (next < text.length() && isBlank(text.charAt(next))) {
      next++;
    }
    boolean doubled = next < text.length() && text.charAt(next) == '\n';
    int last = at;
    while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    String end = text.substring(Math.max(start, last - 1), last);
    return doubled || (last - start >= SHORTEST_BROKEN && Prose.endsSentence(end));
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\u00A0';
  }

  private void add(int start, int end, Element element) {
    String line = TextRepair.line(text.substring(start, end));
    if (!line.isEmpty()) {
      int length = (int) linked.substring(start, end).chars().filter(c -> c == 'x').count();
      blocks.add(new Block(line, length, element));
    }
  }
}
