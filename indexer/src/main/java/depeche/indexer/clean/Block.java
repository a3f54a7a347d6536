package depeche.indexer.clean;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// A paragraph of a page as a reader sees it.
///
/// @param text repaired, on one line
/// @param linkLength how many of its characters stand in links
/// @param linkedStart how many characters of a link it begins with
/// @param element the block element around it
record Block(String text, int linkLength, int linkedStart, Element element) {

  double linkDensity() {
    return text.isEmpty() ? 0 : Math.min(1, (double) linkLength / text.length());
  }

  boolean isHeading() {
    return isHeading(element);
  }

  static boolean isHeading(Element element) {
    String tag = element.normalName();
    return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
  }

  /// A row of a table, its cells parted by bars.
  boolean isRow() {
    return element.normalName().equals("tr");
  }

  /// The element around the paragraph; a division that holds text itself is its own container.
  Optional<Element> container() {
    @Nullable Element parent = element.parent();
    return switch (element.normalName()) {
      case "li", "dd", "dt", "tr" ->
          Optional.ofNullable(parent == null || parent.parent() == null ? parent : parent.parent());
      case "p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "figcaption" ->
          Optional.ofNullable(parent);
      default -> Optional.of(element);
    };
  }

  boolean isListItem() {
    for (@Nullable Element e = element; e != null; e = e.parent()) {
      switch (e.normalName()) {
        case "li", "dd", "dt" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  boolean isQuoted() {
    return quotation().isPresent();
  }

  /// The innermost quotation that it stands in.
  Optional<Element> quotation() {
    @Nullable Element e = element;
    while (e != null && !e.normalName().equals("blockquote")) {
      e = e.parent();
    }
    return Optional.ofNullable(e);
  }

  /// Whether it is made of sentences and not of links.
  boolean isProse() {
    return Prose.isProse(text) && linkDensity() < 0.4;
  }
}
