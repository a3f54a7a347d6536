package depeche.indexer.clean;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Finds where a page goes on with another article: some load the next one below, as it is read.
final class NextArticle {
  private NextArticle() {}

  /// The paragraphs before the next headline: a heading behind prose that is built like the
  /// headline, in a part of its own that is built like the headline's.
  static List<Block> cut(List<Block> blocks, Optional<Element> headline) {
    @Nullable Element own = headline.orElse(null);
    boolean below = false;
    boolean told = false;
    for (int i = 0; own != null && i < blocks.size(); i++) {
      Block block = blocks.get(i);
      below |= block.element().equals(own);
      told |= below && block.isProse();
      if (told && block.isHeading() && isTwin(block.element(), own)) {
        return blocks.subList(0, i);
      }
    }
    return blocks;
  }

  private static boolean isTwin(Element heading, Element own) {
    @Nullable Element part = heading.parent();
    @Nullable Element ownPart = own.parent();
    return isAlike(heading, own)
        && part != null
        && ownPart != null
        && !part.equals(ownPart)
        && isAlike(part, ownPart)
        && isNamed(part)
        && !heading.text().equals(own.text());
  }

  /// Divisions without a name are alike wherever they stand.
  private static boolean isNamed(Element part) {
    return part.normalName().equals("article") || !part.className().isEmpty();
  }

  private static boolean isAlike(Element first, Element second) {
    return !first.equals(second)
        && first.normalName().equals(second.normalName())
        && first.className().equals(second.className());
  }
}
