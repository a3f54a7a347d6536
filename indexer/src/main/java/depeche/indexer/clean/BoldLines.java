package depeche.indexer.clean;

import depeche.analysis.Folding;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Finds the headings and questions that are no more than bold words with a line break behind them.
final class BoldLines {
  private static final int LONGEST = 120;

  private BoldLines() {}

  /// Whether the break stands behind bold words that open a paragraph, or closes bold words that
  /// are a line by themselves: editors of old pages set the break in bold too.
  ///
  /// @param line what stands before the break on its line
  static boolean areEndedBy(Element lineBreak, String line) {
    return isBehind(lineBreak) || isWithin(lineBreak, line);
  }

  private static boolean isBehind(Element lineBreak) {
    @Nullable Node before = lineBreak.previousSibling();
    if (before instanceof TextNode blank && blank.isBlank()) {
      before = blank.previousSibling();
    }
    return before instanceof Element words && isBold(innermost(words)) && opensLine(words);
  }

  private static boolean opensLine(Element words) {
    @Nullable Node before = words.previousSibling();
    if (before instanceof TextNode blank && blank.isBlank()) {
      before = blank.previousSibling();
    }
    return before == null
        || (before instanceof Element lineBreak && lineBreak.normalName().equals("br"));
  }

  /// The element within others that have nothing but it: `<font><b>…</b></font>` is bold, too; a
  /// link is one of many.
  private static Element innermost(Element element) {
    Element inner = element;
    while (!isBold(inner)
        && InlineElements.is(inner.normalName())
        && !inner.normalName().equals("a")
        && inner.childNodeSize() == 1
        && inner.childrenSize() == 1) {
      inner = inner.child(0);
    }
    return inner;
  }

  private static boolean isWithin(Element lineBreak, String line) {
    Element inner = lineBreak;
    @Nullable Element around = inner.parent();
    while (around != null && !isBold(inner) && isLast(inner)) {
      inner = around;
      around = InlineElements.is(inner.normalName()) ? inner.parent() : null;
    }
    String words = isBold(inner) ? Folding.key(inner.text()) : "";
    return !words.isEmpty()
        && words.length() <= LONGEST
        && line.length() <= 2 * LONGEST
        && words.equals(Folding.key(line));
  }

  private static boolean isBold(Element element) {
    return element.normalName().equals("strong") || element.normalName().equals("b");
  }

  private static boolean isLast(Node node) {
    @Nullable Node next = node.nextSibling();
    while (next instanceof TextNode blank && blank.isBlank()) {
      next = next.nextSibling();
    }
    return next == null;
  }
}
