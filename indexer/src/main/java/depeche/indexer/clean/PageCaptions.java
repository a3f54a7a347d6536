package depeche.indexer.clean;

import depeche.analysis.Folding;
import java.util.HashSet;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Tells the words of pictures from the text.
final class PageCaptions {
  private static final int STEPS = 4;

  /// A caption of fewer characters may be repeated by chance.
  private static final int SHORTEST_TOLD = 20;

  /// So many signs are compared: what is shown may be cut short.
  private static final int COMPARED = 80;

  private static final int LONGEST_TOLD = 500;
  private static final int MOST_PICTURES = 1_000;

  private final Set<Element> aroundWholes;
  private final Set<String> told = new HashSet<>();
  private final Element root;

  /// @param root the element up to which a picture is looked for
  PageCaptions(PageSurvey page, Element root) {
    this.aroundWholes = PageSurvey.around(page.shown(page.wholes));
    this.root = root;
    for (Element picture :
        page.pictures.subList(0, Math.min(MOST_PICTURES, page.pictures.size()))) {
      tell(picture.attr("alt"));
      tell(picture.attr("title"));
    }
  }

  private void tell(String words) {
    if (words.length() >= SHORTEST_TOLD) {
      String cut = words.substring(0, Math.min(LONGEST_TOLD, words.length()));
      told.add(opening(Parser.unescapeEntities(cut, true))); // many encode it twice
    }
  }

  /// Whether a picture of the page is described by the very words of the block.
  boolean areTold(Block block) {
    return !told.isEmpty() && told.contains(opening(block.text()));
  }

  private static String opening(String words) {
    String line = TextRepair.line(words.substring(0, Math.min(2 * COMPARED, words.length())));
    return Folding.key(line.substring(0, Math.min(COMPARED, line.length())));
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
