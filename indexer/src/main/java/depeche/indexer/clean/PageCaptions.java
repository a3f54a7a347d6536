package depeche.indexer.clean;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Tells the words of pictures from the text.
final class PageCaptions {
  private static final int STEPS = 4;

  private final Set<Element> aroundWholes;
  private final Element root;

  /// @param root the element up to which a picture is looked for
  PageCaptions(PageSurvey page, Element root) {
    this.aroundWholes = PageSurvey.around(page.shown(page.wholes));
    this.root = root;
  }

  /// Whether the block belongs to a picture; a figure around a table or a quotation is none.
  boolean has(Block block) {
    @Nullable Element element = block.element();
    for (int step = 0; step < STEPS && element != null && !element.equals(root); step++) {
      String tag = element.normalName();
      if (tag.equals("figcaption")
          || (tag.equals("figure") && !aroundWholes.contains(element))
          || PageWords.has(element, PageWords.Role.CAPTION)) {
        return true;
      }
      element = element.parent();
    }
    return false;
  }
}
