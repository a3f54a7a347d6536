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

  private static final int LONGEST_FORM = 400;
  private static final int MOST_FIELDS = 50;
  private static final double FORM_SHARE = 0.25;

  /// A page may hide a copy of its article, or the article until a script shows it.
  private static final double HIDDEN = 0.6;

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
    List<Element> forms = formBoxes(page);
    page.select(NEVER_TEXT).remove();
    var pruner = new PagePruner(page);
    forms.forEach(pruner::considerForm);
    for (Element element : page.body().getAllElements()) {
      pruner.consider(element);
    }
    return pruner.comments;
  }

  /// The boxes around fields to fill in: newsletters, alerts, logins.
  private static List<Element> formBoxes(Document page) {
    var boxes = new ArrayList<Element>();
    List<Element> fields = page.select("input[type=email],input[type=password],input[name*=mail]");
    // a page with more fields is a form and no article
    for (Element field : fields.subList(0, Math.min(MOST_FIELDS, fields.size()))) {
      @Nullable Element box = field.parent();
      while (box != null && box.parent() != null && isSmall(box.parent())) {
        box = box.parent();
      }
      if (box != null && isSmall(box)) {
        boxes.add(box);
      }
    }
    return boxes;
  }

  private static boolean isSmall(Element box) {
    return !isStructure(box) && box.text().length() <= LONGEST_FORM && !holdsHeadline(box);
  }

  private void considerForm(Element box) {
    if (box.parent() != null && prose.getOrDefault(box, 0) < FORM_SHARE * total) {
      box.remove();
    }
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
    } else if (share < HIDDEN && isHidden(element) && !holdsOnlyHeadline(element)) {
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

  private static boolean isHidden(Element element) {
    return element.hasAttr("hidden")
        || element.attr("style").replace(" ", "").contains("display:none");
  }

  private static boolean isClutter(Element element) {
    String tag = element.normalName();
    return tag.equals("aside")
        || tag.equals("footer")
        || (!tag.equals("article") && PageWords.has(element, PageWords.Role.CLUTTER));
  }

  private static boolean holdsOnlyHeadline(Element element) {
    int own = element.select("h1").size();
    return own > 0 && own == element.root().select("h1").size();
  }

  private static boolean holdsHeadline(Element element) {
    return element.selectFirst("h1,[itemprop=headline],[itemprop=articleBody]") != null;
  }
}
