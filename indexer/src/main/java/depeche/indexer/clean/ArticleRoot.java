package depeche.indexer.clean;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Finds the element that holds the text of the article.
///
/// Every paragraph of prose gives its length to the element around it, and half of it to the next
/// one out, whatever wraps it alone aside; names and markup weigh. From the best one the search
/// climbs as long as what it gains is prose and not menus.
final class ArticleRoot {
  /// An `article` with less prose than this is a teaser.
  private static final double LEAST_SCOPE = 300;

  /// How far prose above the headline is believed: consent banners, teasers.
  private static final double BEFORE_HEADLINE = 0.1;

  /// How far prose is believed behind what ends articles.
  private static final double AFTER_END = 0.3;

  private static final double LINK = -15;
  private static final double TOLD = 2;

  /// Of what wraps a paragraph alone and what is around that, the outer one wins: a short line may
  /// stand beside it.
  private static final double WIDER = 1.05;

  // in the order of the page, so that the first of equals wins
  private final Map<Element, Double> scores = new LinkedHashMap<>();
  private final Map<Element, double[]> sums = new HashMap<>();
  private final PageSurvey page;
  private final Wrapping wrapping;
  private final Teasers teasers;
  private final Told told;

  private ArticleRoot(
      PageSurvey page, List<Block> blocks, Optional<Element> headline, Teasers teasers, Told told) {
    this.page = page;
    this.wrapping = Wrapping.of(blocks);
    this.teasers = teasers;
    this.told = told;
    int shown = headline.map(it -> lastOf(it, blocks)).orElse(-1);
    double belief = shown < 0 ? 1 : BEFORE_HEADLINE;
    double prose = 0;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (i == shown) {
        belief = 1;
        prose = 0;
      } else if (i > shown && belief == 1 && prose > 0 && closes(block, headline)) {
        belief = AFTER_END;
      }
      prose += block.isProse() ? block.text().length() : 0;
      count(block, belief);
    }
  }

  /// The body of the page if nothing in it stands out.
  ///
  /// @param headline the heading that shows the title
  /// @param told the text of the article as the page describes itself
  static Element find(
      PageSurvey page, List<Block> blocks, Optional<Element> headline, Teasers teasers, Told told) {
    return new ArticleRoot(page, blocks, headline, teasers, told).find(headline);
  }

  private static int lastOf(Element headline, List<Block> blocks) {
    for (int i = blocks.size() - 1; i >= 0; i--) {
      if (blocks.get(i).element().equals(headline)) {
        return i;
      }
    }
    return -1;
  }

  /// Readers' words, a list of other articles or another article begin here.
  private static boolean closes(Block block, Optional<Element> headline) {
    boolean other =
        block.element().normalName().equals("h1") && !Optional.of(block.element()).equals(headline);
    return other
        || PagePhrases.kindOf(block.text())
            .filter(it -> it == PagePhrases.Kind.END || it == PagePhrases.Kind.TAIL)
            .isPresent();
  }

  private void count(Block block, double belief) {
    double plain = teasers.has(block) ? LINK : value(block);
    double value = plain > 0 ? plain * belief * (told.has(block.text()) ? TOLD : 1) : plain;
    @Nullable Element first = block.container().orElse(null);
    if (value > 0 && first != null) {
      scores.merge(first, value, Double::sum);
      @Nullable Element next = wrapping.wider(first);
      if (next != null && wrapping.isAlone(first)) {
        scores.merge(next, WIDER * value, Double::sum);
        next = wrapping.wider(next);
      }
      if (next != null) {
        scores.merge(next, value / 2, Double::sum);
      }
    }
    for (@Nullable Element e = block.element(); e != null; e = e.parent()) {
      double[] sum = sums.computeIfAbsent(e, x -> new double[2]);
      // a root that takes in what stands above the headline loses by it
      sum[value > 0 && belief != BEFORE_HEADLINE ? 0 : 1] += Math.abs(value);
    }
  }

  private static double value(Block block) {
    double length = block.text().length();
    if (block.linkDensity() >= 0.5) {
      return LINK - Math.min(60, block.linkLength());
    }
    if (block.isHeading()) {
      return -1;
    }
    if (PagePhrases.kindOf(block.text()).isPresent()) {
      return -30;
    }
    if (block.isProse()) {
      double free = length - block.linkLength();
      return free * (length >= 120 ? 1 : 0.6);
    }
    return length <= 12 ? -2 : -10;
  }

  private Element find(Optional<Element> headline) {
    @Nullable Element scope = scope(headline);
    Element best = page.page.body();
    double most = 0;
    for (Map.Entry<Element, Double> entry : scores.entrySet()) {
      if (scope != null && !isWithin(entry.getKey(), scope)) {
        continue;
      }
      double score = entry.getValue() * weight(entry.getKey());
      if (score > most) {
        most = score;
        best = entry.getKey();
      }
    }
    return climbed(best, headline);
  }

  /// The `article` that the headline stands in, on a page of several, if it has text enough.
  private @Nullable Element scope(Optional<Element> headline) {
    @Nullable Element article = headline.flatMap(ArticleRoot::articleAround).orElse(null);
    boolean several = page.shown(page.articles).size() > 1;
    double prose = article == null ? 0 : sums.getOrDefault(article, new double[2])[0];
    boolean first = headline.filter(it -> it.normalName().equals("h1")).isPresent();
    return several && prose >= (first ? LEAST_SCOPE / 2 : LEAST_SCOPE) ? article : null;
  }

  static Optional<Element> articleAround(Element headline) {
    @Nullable Element element = headline;
    while (element != null && !element.normalName().equals("article")) {
      element = element.parent();
    }
    return Optional.ofNullable(element);
  }

  static boolean isWithin(Element element, Element scope) {
    for (@Nullable Element e = element; e != null; e = e.parent()) {
      if (e.equals(scope)) {
        return true;
      }
    }
    return false;
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

  private Element climbed(Element start, Optional<Element> headline) {
    Element best = start;
    double[] own = sums.getOrDefault(start, new double[2]);
    double most = gain(own);
    boolean bodyMarked = start.attr("itemprop").contains("articleBody");
    for (@Nullable Element e = start.parent(); e != null && !e.equals(page.page); e = e.parent()) {
      double[] sum = sums.getOrDefault(e, new double[2]);
      double gained = sum[0] - own[0];
      double lost = sum[1] - own[1];
      // a marked body is left only for much more text
      boolean worth = gained > 3 * lost && gained > (bodyMarked ? 1.5 : 0.25) * own[0];
      if (worth && gain(sum) > most) {
        best = e;
        own = sum;
        most = gain(sum);
      }
      // an article below the headline is an entry of a running account, or a card
      Element around = e;
      boolean whole = headline.filter(it -> !isWithin(it, around)).isEmpty();
      if (e.normalName().equals("body") || (e.normalName().equals("article") && whole)) {
        break;
      }
    }
    return best;
  }

  private static double gain(double[] sum) {
    return sum[0] - 1.5 * sum[1];
  }
}
