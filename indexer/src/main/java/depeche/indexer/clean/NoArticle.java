package depeche.indexer.clean;

import depeche.analysis.Folding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/// Recognises pages that are no article: the index of a section, a search, an error.
final class NoArticle {
  /// So many linked headlines make an index.
  private static final int HEADLINES = 5;

  private static final int SHORTEST_HEADLINE = 20;

  private static final int HEADLINE_WORDS = 4;
  private static final int SHORTEST_BRIEF = 100;

  /// So many paragraphs in one element are a text and no teaser.
  private static final int PARAGRAPHS = 3;

  private NoArticle() {}

  /// Why the page is no article; empty if it may be one.
  static Optional<String> reason(PageSurvey page, PageFacts facts, List<Block> blocks) {
    String title = Folding.key(page.page.title());
    if (Wording.of("search page").stream().anyMatch(title::startsWith)) {
      return Optional.of("search page");
    }
    if (Wording.of("error page").stream().anyMatch(title::startsWith)
        || Wording.of("error page has").stream().anyMatch(title::contains)) {
      return Optional.of("error page");
    }
    boolean claimed =
        facts.first("og:type").filter(type -> type.contains("article")).isPresent()
            || facts.first("article:published_time").isPresent()
            || facts.structured().article().isPresent()
            || page.bodies.stream().anyMatch(page::isShown);
    return !claimed && isListing(blocks) && !hasText(blocks)
        ? Optional.of("listing page")
        : Optional.empty();
  }

  /// Whether prose stands right under a headline that is no link: a brief above a list.
  private static boolean hasText(List<Block> blocks) {
    int prose = 0;
    boolean headed = false;
    for (Block block : blocks) {
      boolean linked = block.linkDensity() > 0.5;
      if (block.isHeading() && !linked) {
        boolean first = block.element().normalName().equals("h1");
        headed |= first && Folding.key(block.text()).split(" ", -1).length >= HEADLINE_WORDS;
      } else if (headed && linked) {
        return false;
      } else if (headed) {
        prose += block.text().length();
        if (prose >= SHORTEST_BRIEF) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isListing(List<Block> blocks) {
    int headlines = 0;
    Map<Element, Integer> paragraphs = new HashMap<>();
    int most = 0;
    for (Block block : blocks) {
      boolean linked = block.isHeading() && block.linkDensity() > 0.8;
      headlines += linked && block.text().length() >= SHORTEST_HEADLINE ? 1 : 0;
      if (block.isProse() && block.container().isPresent()) {
        most = Math.max(most, paragraphs.merge(block.container().get(), 1, Integer::sum));
      }
    }
    return headlines >= HEADLINES && most < PARAGRAPHS;
  }
}
