package depeche.indexer.clean;

import org.jsoup.nodes.Element;

/// A paragraph of a page as a reader sees it.
///
/// @param text repaired, on one line
/// @param linkLength how many of its characters stand in links
/// @param element the block element around it
record Block(String text, int linkLength, Element element) {

  double linkDensity() {
    return text.isEmpty() ? 0 : Math.min(1, (double) linkLength / text.length());
  }

  boolean isHeading() {
    String tag = element.normalName();
    return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
  }

  boolean isListItem() {
    return element.closest("li,dd,dt") != null;
  }

  /// Whether it is made of sentences and not of links.
  boolean isProse() {
    return Prose.isProse(text) && linkDensity() < 0.4;
  }
}
