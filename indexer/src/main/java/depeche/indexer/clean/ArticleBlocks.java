package depeche.indexer.clean;

import depeche.analysis.Folding;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Sorts the paragraphs within the article: text, captions, bylines; what is left is dropped.
final class ArticleBlocks {
  private static final int SHORT_RUN = 4;

  private final Draft draft;
  private final Element root;
  private final String title;
  private final List<String> pending = new ArrayList<>();

  private ArticleBlocks(Draft draft, Element root) {
    this.draft = draft;
    this.root = root;
    this.title = Folding.key(draft.title);
  }

  static void read(List<Block> blocks, Element root, Draft draft) {
    var reader = new ArticleBlocks(draft, root);
    for (Block block : blocks) {
      reader.consider(block);
    }
    // after the last paragraph only a credit is of interest
    for (String rest : reader.pending) {
      if (!Endings.isCredit(rest, draft)) {
        VisibleDates.readNamed(rest, draft);
      }
    }
  }

  private void consider(Block block) {
    String text = block.text();
    if (isCaption(block, root)) {
      draft.captions.add(text);
    } else if (Folding.key(text).equals(title) || isLinks(block)) {
      return;
    } else if (VisibleDates.read(text, draft) || isByline(block)) {
      return;
    } else if ((Prose.isProse(text) && !block.isHeading()) || Phrases.kindOf(text).isPresent()) {
      keep(text);
    } else if (isAside(block)) {
      return;
    } else {
      pending.add(text);
    }
  }

  private void keep(String text) {
    boolean opening = draft.body.isEmpty();
    boolean menu = pending.size() > SHORT_RUN && pending.stream().noneMatch(Prose::endsSentence);
    if (!opening && !menu) {
      draft.body.addAll(pending);
    }
    pending.clear();
    draft.body.add(text);
  }

  private static boolean isLinks(Block block) {
    double limit = block.isListItem() || block.isHeading() ? 0.5 : 0.7;
    return block.linkDensity() >= limit && block.text().length() < 300;
  }

  /// A short line in an element that is named as a byline or a standfirst's neighbour.
  private static boolean isAside(Block block) {
    return block.text().length() < 60 && PageWords.has(block.element(), PageWords.Role.BYLINE);
  }

  private boolean isByline(Block block) {
    var byline = Byline.of(block.text());
    byline.ifPresent(found -> draft.authors.addAll(found.authors()));
    return byline.isPresent();
  }

  /// Whether the block belongs to a picture, up to the root of the article.
  static boolean isCaption(Block block, Element root) {
    @Nullable Element element = block.element();
    for (int step = 0; step < 4 && element != null && !element.equals(root); step++) {
      String tag = element.normalName();
      if (tag.equals("figcaption")
          || tag.equals("figure")
          || PageWords.has(element, PageWords.Role.CAPTION)) {
        return true;
      }
      element = element.parent();
    }
    return false;
  }
}
