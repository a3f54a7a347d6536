package depeche.indexer.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/// Takes out of a page what its markup says is no article: scripts, menus, asides, boxes named so;
/// never the part that holds most of the prose or the headline.
final class PagePruner implements NodeFilter {
  /// Above this share of the page's prose an element is the article, whatever it is called.
  private static final double MOST = 0.4;

  /// Readers may write more than the article does, so only nearly everything protects it.
  private static final double ALMOST_ALL = 0.85;

  private static final double FORM_SHARE = 0.25;

  /// A page may hide a copy of its article, or the article until a script shows it.
  private static final double HIDDEN = 0.6;

  private static final Pattern NUMBERED =
      Pattern.compile("(?:div-)?(?:comment|commentaire|forum|com|c)[-_]?[0-9]{1,12}");

  private final PageSurvey page;
  private final Map<Element, Integer> prose = new HashMap<>();
  private final int total;
  private final Set<Element> aroundHeadline;
  private final Map<Element, Integer> headings = new HashMap<>();
  private int headingsLeft;

  /// The classes of those parts of the text that subscribers alone may read: « paywall » on them
  /// names no prompt.
  private final List<String> paidParts;

  /// What holds nothing but the words that the page describes itself with.
  private final Set<Element> described = new HashSet<>();

  private final List<Element> comments = new ArrayList<>();

  private PagePruner(PageSurvey page, List<Element> forms, PageFacts facts) {
    this.page = page;
    this.paidParts = facts.structured().paidParts();
    Description description = Description.of(facts);
    int sum = 0;
    List<Block> blocks = BlockReader.read(page, page.page.body());
    Teasers teasers = Teasers.of(blocks);
    for (Block block : blocks) {
      if (block.isProse() && !teasers.has(block)) {
        sum += block.text().length();
        add(block.element(), block.text().length(), prose);
      }
    }
    total = Math.max(1, sum);
    for (Block block : blocks) {
      if (block.linkLength() == 0 && description.isLike(block.text())) {
        describe(block);
      }
    }
    forms.forEach(this::considerForm);
    aroundHeadline = PageSurvey.around(page.shown(headlines(page)));
    for (Element heading : page.shown(page.headings)) {
      if (heading.normalName().equals("h1")) {
        add(heading, 1, headings);
        headingsLeft++;
      }
    }
  }

  private void describe(Block block) {
    @Nullable Element around = block.element();
    while (around != null && prose.getOrDefault(around, 0) <= block.text().length()) {
      described.add(around);
      around = around.parent();
    }
  }

  private static void add(Element inner, int count, Map<Element, Integer> sums) {
    for (@Nullable Element e = inner; e != null; e = e.parent()) {
      sums.merge(e, count, Integer::sum);
    }
  }

  /// Marks what is no article as removed.
  ///
  /// @return the elements that held readers' comments, taken out of the page
  static List<Element> prune(PageSurvey page, PageFacts facts) {
    List<Element> forms =
        page.fields.isEmpty()
            ? List.of()
            : new FormBoxes(PageSurvey.around(headlines(page))).around(page.fields);
    page.never.forEach(page::remove);
    var pruner = new PagePruner(page, forms, facts);
    NodeTraversor.filter(pruner, page.page.body());
    return pruner.comments;
  }

  private static List<Element> headlines(PageSurvey page) {
    return Stream.concat(
            page.headings.stream().filter(PageSurvey::isHeadline), page.bodies.stream())
        .toList();
  }

  private void considerForm(Element box) {
    if (prose.getOrDefault(box, 0) < FORM_SHARE * total) {
      page.remove(box);
    }
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    if (!page.isRemoved(element) && !isStructure(element)) {
      consider(element);
    }
    return page.isRemoved(element) ? FilterResult.SKIP_ENTIRELY : FilterResult.CONTINUE;
  }

  private void consider(Element element) {
    boolean clutter =
        isClutter(element)
            && paidParts.stream().noneMatch(element::hasClass)
            && !described.contains(element);
    boolean comment = PageWords.has(element, PageWords.Role.COMMENT);
    boolean hidden = isHidden(element);
    if (!clutter && !comment && !hidden) {
      return;
    }
    double share = prose.getOrDefault(element, 0) / (double) total;
    boolean headline = aroundHeadline.contains(element);
    if (comment && share < ALMOST_ALL && !headline) {
      comments.add(element);
      remove(element);
    } else if (hidden && share < HIDDEN && !holdsOnlyHeadline(element)) {
      remove(element);
    } else if (clutter && share < MOST && !headline) {
      addComments(element);
      remove(element);
    }
  }

  /// A site may name « navigation » whatever stands below its articles. What readers wrote of this
  /// one has numbers to be linked to; a list of the latest words of all articles has none.
  private void addComments(Element clutter) {
    Elements parts = clutter.getAllElements();
    @Nullable Element section = null;
    for (Element part : parts) {
      boolean within = section != null && ArticleRoot.isWithin(part, section);
      if (!within && PageWords.has(part, PageWords.Role.COMMENT) && isNumbered(part)) {
        section = part;
        comments.add(part);
      }
    }
  }

  private static boolean isNumbered(Element section) {
    return section.getAllElements().stream().anyMatch(it -> NUMBERED.matcher(it.id()).matches());
  }

  private void remove(Element element) {
    page.remove(element);
    headingsLeft -= headings.getOrDefault(element, 0);
  }

  static boolean isStructure(Element element) {
    return switch (element.normalName()) {
      case "html", "body", "main", "h1" -> true;
      default -> false;
    };
  }

  private static boolean isHidden(Element element) {
    return element.attributesSize() > 0
        && (element.hasAttr("hidden")
            || element.attr("style").replace(" ", "").contains("display:none"));
  }

  private static boolean isClutter(Element element) {
    String tag = element.normalName();
    return tag.equals("aside")
        || tag.equals("footer")
        || (!tag.equals("article") && PageWords.has(element, PageWords.Role.CLUTTER));
  }

  private boolean holdsOnlyHeadline(Element element) {
    int own = headings.getOrDefault(element, 0);
    return own > 0 && own == headingsLeft;
  }
}
