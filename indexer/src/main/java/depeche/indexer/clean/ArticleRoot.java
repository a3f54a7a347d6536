package depeche.indexer.clean;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Finds the element that holds the text of the article.
///
/// Every paragraph of prose gives its length to the element around it, and half of it to the next
/// one out; names and markup weigh. From the best one the search climbs as long as what it gains is
/// prose and not menus.
final class ArticleRoot {
  private final Map<Element, Double> scores = new HashMap<>();
  private final Map<Element, double[]> sums = new HashMap<>();
  private final Document page;

  private ArticleRoot(Document page, List<Block> blocks) {
    this.page = page;
    for (Block block : blocks) {
      count(block);
    }
  }

  /// The body of the page if nothing in it stands out.
  static Element find(Document page, List<Block> blocks) {
    return new ArticleRoot(page, blocks).find();
  }

  private void count(Block block) {
    double value = value(block);
    @Nullable Element first = container(block.element());
    if (value > 0 && first != null) {
      scores.merge(first, value, Double::sum);
      if (first.parent() != null) {
        scores.merge(first.parent(), value / 2, Double::sum);
      }
    }
    for (@Nullable Element e = block.element(); e != null; e = e.parent()) {
      double[] sum = sums.computeIfAbsent(e, x -> new double[2]);
      sum[value > 0 ? 0 : 1] += Math.abs(value);
    }
  }

  /// The element around a paragraph element; a division that holds text itself is its own
  /// container.
  private static @Nullable Element container(Element element) {
    return switch (element.normalName()) {
      case "p",
          "li",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "blockquote",
          "pre",
          "tr",
          "dd",
          "figcaption" ->
          element.normalName().equals("li") && element.parent() != null
              ? element.parent().parent()
              : element.parent();
      default -> element;
    };
  }

  private static double value(Block block) {
    double length = block.text().length();
    if (block.isHeading()) {
      return -1;
    }
    if (block.linkDensity() >= 0.5) {
      return -15 - Math.min(60, block.linkLength());
    }
    if (Phrases.kindOf(block.text()).isPresent()) {
      return -30;
    }
    if (block.isProse()) {
      double free = length - block.linkLength();
      return free * (length >= 120 ? 1 : 0.6);
    }
    return -10;
  }

  private Element find() {
    Element best = page.body();
    double most = 0;
    for (Map.Entry<Element, Double> entry : scores.entrySet()) {
      double score = entry.getValue() * weight(entry.getKey());
      boolean first =
          score == most && entry.getKey().cssSelector().compareTo(best.cssSelector()) < 0;
      if (score > most || first) {
        most = score;
        best = entry.getKey();
      }
    }
    return climbed(best);
  }

  private static double weight(Element element) {
    double weight = 1;
    if (element.attr("itemprop").contains("articleBody")) {
      weight *= 2;
    }
    if (PageWords.has(element, PageWords.Role.BODY)) {
      weight *= 1.4;
    }
    if (element.normalName().equals("article")) {
      weight *= 1.2;
    }
    return weight;
  }

  private Element climbed(Element start) {
    Element best = start;
    double[] own = sums.getOrDefault(start, new double[2]);
    double most = gain(own);
    boolean bodyMarked = start.attr("itemprop").contains("articleBody");
    for (@Nullable Element e = start.parent(); e != null && !e.equals(page); e = e.parent()) {
      double[] sum = sums.getOrDefault(e, new double[2]);
      double gained = sum[0] - own[0];
      double lost = sum[1] - own[1];
      // a marked body is left only for much more text
      boolean worth = gained > 3 * lost && gained > (bodyMarked ? 1.5 : 0.1) * own[0];
      if (worth && gain(sum) > most) {
        best = e;
        own = sum;
        most = gain(sum);
      }
      if (e.normalName().equals("article") || e.normalName().equals("body")) {
        break;
      }
    }
    return best;
  }

  private static double gain(double[] sum) {
    return sum[0] - 1.5 * sum[1];
  }
}
