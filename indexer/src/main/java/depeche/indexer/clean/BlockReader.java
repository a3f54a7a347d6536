package depeche.indexer.clean;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/// Splits a part of a page into paragraphs: at block elements, at two line breaks in a row, at a
/// single one after a closed sentence; a row of a data table is one paragraph.
///
/// The walk is iterative, so that no nesting is too deep.
final class BlockReader implements NodeFilter {
  /// A line that a single break ends is a paragraph if it is at least so long.
  private static final int SHORTEST_BROKEN = 60;

  private static final int LONGEST_DATE = 60;

  private final PageSurvey page;
  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  /// Which characters of the text stand in links.
  private final BitSet linked = new BitSet();

  private final Pointers pointers = new Pointers(text, linked);

  private final Deque<Element> open = new ArrayDeque<>();
  private final Deque<Element> rows = new ArrayDeque<>();
  private int links;
  private int preformatted;

  /// Whether an inline element began or ended behind the last character.
  private boolean boundary;

  private BlockReader(PageSurvey page) {
    this.page = page;
  }

  /// The paragraphs within an element, in reading order, without what was taken out of the page.
  static List<Block> read(PageSurvey page, Element root) {
    var reader = new BlockReader(page);
    NodeTraversor.filter(reader, root);
    reader.flush(root);
    return reader.blocks;
  }

  /// Whether an element is read the same, whatever stands around it.
  static boolean standsAlone(Element root) {
    boolean alone = !InlineElements.is(root.normalName());
    for (@Nullable Element e = root.parent(); e != null && alone; e = e.parent()) {
      alone =
          switch (e.normalName()) {
            case "a", "pre", "tr" -> false;
            default -> true;
          };
    }
    return alone;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
    } else if (node instanceof Element element) {
      // the root itself may have been taken out: readers' comments are read all the same
      if (depth > 0 && page.isRemoved(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      open(element);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      close(element);
    }
    return FilterResult.CONTINUE;
  }

  private void open(Element element) {
    String tag = element.normalName();
    boundary = true;
    switch (tag) {
      case "br" -> {
        boolean heading = BoldLines.areEndedBy(element, text.substring(text.lastIndexOf("\n") + 1));
        mark('\n');
        if (heading) {
          mark('\n');
        }
      }
      case "hr" -> flush(around(element));
      case "a" -> links += isMailbox(element) ? 0 : 1;
      default -> {
        if (isBlock(element)) {
          flush(around(element));
          open.push(element);
        } else if (!rows.isEmpty() && isCell(tag) && hasText()) {
          append(" | ");
        }
      }
    }
    preformatted += tag.equals("pre") ? 1 : 0;
    if (tag.equals("tr") && DataRow.is(element, page)) {
      rows.push(element);
    }
  }

  private void close(Element element) {
    String tag = element.normalName();
    boundary = true;
    links -= tag.equals("a") && !isMailbox(element) ? 1 : 0;
    preformatted -= tag.equals("pre") ? 1 : 0;
    if (element.equals(open.peek())) {
      flush(element);
      open.pop();
      if (element.equals(rows.peek())) {
        rows.pop();
      }
    }
  }

  private Element around(Element element) {
    Element block = open.peek();
    return block == null ? element : block;
  }

  private boolean hasText() {
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isBlock(Element element) {
    String tag = element.normalName();
    return InlineElements.is(tag)
        ? rows.isEmpty() && links == 0 && InlineElements.standsApart(element, open)
        : rows.isEmpty() || !isCell(tag);
  }

  private static boolean isCell(String tag) {
    return tag.equals("td") || tag.equals("th");
  }

  /// An address to write to leads to no other page: it is one of the words.
  private static boolean isMailbox(Element link) {
    return link.attr("href").regionMatches(true, 0, "mailto:", 0, 7);
  }

  private void append(String words) {
    part(words);
    if (links == 0 && words.indexOf('\n') < 0 && words.indexOf('\r') < 0) {
      text.append(words);
      return;
    }
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean breaks = c == '\n' || c == '\r';
      mark(breaks && preformatted == 0 ? ' ' : c == '\r' ? ' ' : c);
    }
  }

  /// « Lire aussi » and the link behind it are held apart by a style sheet: a capital behind a
  /// small letter begins a word where an element does.
  private void part(String words) {
    if (words.isEmpty()) {
      return;
    }
    boolean inner = boundary && !text.isEmpty() && preformatted == 0;
    if (inner
        && Character.isLowerCase(text.charAt(text.length() - 1))
        && Character.isUpperCase(words.charAt(0))) {
      text.append(' ');
    }
    boundary = false;
  }

  private void mark(char c) {
    if (links > 0 && !Character.isWhitespace(c)) {
      linked.set(text.length());
    }
    text.append(c);
  }

  private void flush(Element element) {
    if (text.isEmpty()) {
      return;
    }
    int start = 0;
    for (int i = text.indexOf("\n"); i >= 0; i = text.indexOf("\n", i + 1)) {
      if (endsParagraph(start, i)) {
        add(start, i, element);
        start = i + 1;
      }
    }
    add(start, text.length(), element);
    text.setLength(0);
    linked.clear();
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
    return doubled
        || (last - start >= SHORTEST_BROKEN && Prose.endsSentence(end))
        || VisibleDates.isDateLine(line(next))
        || isDateAbove(text.substring(start, last), next);
  }

  /// Whether a short line dates what begins a sentence below it.
  private boolean isDateAbove(String line, int next) {
    return line.length() <= LONGEST_DATE
        && next < text.length()
        && Character.isUpperCase(text.charAt(next))
        && VisibleDates.isDateLine(line.strip());
  }

  /// The line that begins at `from`, if it is short.
  private String line(int from) {
    int end = from;
    while (end < text.length() && end - from <= LONGEST_DATE && text.charAt(end) != '\n') {
      end++;
    }
    return end - from > LONGEST_DATE ? "" : text.substring(from, end);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\u00A0';
  }

  /// How many characters from there on stand in links, blanks between them aside.
  private int linkedFrom(int from, int end) {
    int plain = linked.isEmpty() ? from : linked.nextClearBit(from);
    while (plain < end && Character.isWhitespace(text.charAt(plain))) {
      plain = linked.nextClearBit(plain + 1);
    }
    return plain - from;
  }

  private void add(int start, int end, Element element) {
    int from = start;
    while (from < end && text.charAt(from) <= ' ') {
      from++;
    }
    int to = Block.isHeading(element) ? end : pointers.endWithout(from, end);
    String line = from == to ? "" : TextRepair.line(text.substring(from, to));
    while (!rows.isEmpty() && line.endsWith("|")) { // cells that hold a picture or nothing
      line = line.substring(0, line.length() - 1).stripTrailing();
    }
    if (!line.isEmpty() && !isTemplate(line)) {
      int length = linked.isEmpty() ? 0 : linked.get(start, to).cardinality();
      blocks.add(new Block(line, length, linkedFrom(from, to), element));
    }
  }

  /// « {{page.title}} »: a script would have put words in its place.
  private static boolean isTemplate(String line) {
    return line.startsWith("{{") && line.endsWith("}}");
  }
}
