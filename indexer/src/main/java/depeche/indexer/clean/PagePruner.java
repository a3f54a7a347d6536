package depeche.indexer.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Takes out of a page what its markup says is no article: scripts, menus, asides, boxes named so;
/// never the part that holds most of the prose or the headline.
final class PagePruner {
  private static final String NEVER_TEXT =
      "script,style,noscript,template,svg,iframe,object,embed,canvas,button,input,select,textarea,"
          + "nav,dialog,audio,video,map,datalist,progress,meter,[role=navigation],[role=search],"
          + "[role=dialog],[role=alertdialog],[role=menu],[role=complementary]";

  /// Above this share of the page's prose an element is the article, whatever it is called.
  private static final double MOST = 0.4;

  /// Readers may write more than the article does, so only nearly everything protects it.
  private static final double ALMOST_ALL = 0.85;

  private final Map<Element, Integer> prose = new HashMap<>();
  private final int total;
  private final List<Element> comments = new ArrayList<>();

  private PagePruner(Document page) {
    int sum = 0;
    for (Block block : BlockReader.read(page.body())) {
      if (block.isProse()) {
        sum += block.text().length();
        for (@Nullable Element e = block.element(); e != null; e = e.parent()) {
          prose.merge(e, block.text().length(), Integer::sum);
        }
      }
    }
    total = Math.max(1, sum);
  }

  /// Prunes in place.
  ///
  /// @return the elements that held readers' comments, taken out of the page
  static List<Element> prune(Document page) {
    page.select(NEVER_TEXT).remove();
    var pruner = new PagePruner(page);
    for (Element element : page.body().getAllElements()) {
      pruner.consider(element);
    }
    return pruner.comments;
  }

  private void consider(Element element) {
    boolean inPage = element.parent() != null && element.ownerDocument() != null;
    if (!inPage || isStructure(element)) {
      return;
    }
    double share = prose.getOrDefault(element, 0) / (double) total;
    if (share < ALMOST_ALL
        && PageWords.has(element, PageWords.Role.COMMENT)
        && !holdsHeadline(element)) {
      comments.add(element);
      element.remove();
    } else if (share < MOST && isClutter(element) && !holdsHeadline(element)) {
      element.remove();
    }
  }

  private static boolean isStructure(Element element) {
    return switch (element.normalName()) {
      case "html", "body", "main", "h1" -> true;
      default -> false;
    };
  }

  private static boolean isClutter(Element element) {
    String tag = element.normalName();
    boolean hidden =
        element.hasAttr("hidden")
            || element.attr("style").replace(" ", "").contains("display:none");
    return hidden
        || tag.equals("aside")
        || tag.equals("footer")
        || (!tag.equals("article") && PageWords.has(element, PageWords.Role.CLUTTER));
  }

  private static boolean holdsHeadline(Element element) {
    return element.selectFirst("h1,[itemprop=headline],[itemprop=articleBody]") != null;
  }
}
