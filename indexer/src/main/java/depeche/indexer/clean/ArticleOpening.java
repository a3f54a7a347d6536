package depeche.indexer.clean;

import depeche.analysis.Folding;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What stands between the headline and the text: standfirst, byline, dates, the caption of the
/// opening picture.
final class ArticleOpening {
  private static final int LONGEST_STANDFIRST = 900;
  private static final int SHORTEST_STANDFIRST = 40;
  private static final int NEIGHBOURS = 12;
  private static final int LONGEST_BYLINE = 120;

  private ArticleOpening() {}

  /// @param page all blocks
  /// @param article those of the article's root, a run of the same text
  static void read(
      List<Block> page, List<Block> article, PageTitle title, PageFacts facts, Draft draft) {
    int start = article.isEmpty() ? page.size() : indexOf(article.getFirst(), page);
    int headline = headline(page, title, start);
    int from = headline >= 0 ? headline + 1 : Math.max(0, start - NEIGHBOURS);
    String description = facts.first("og:description", "description").orElse("");
    for (int i = Math.max(0, from - 4); i < Math.min(start, page.size()); i++) {
      Block block = page.get(i);
      if (i >= from && ArticleBlocks.isCaption(block, block.element().root())) {
        draft.captions.add(block.text());
      } else if (!isByline(block, draft)
          && i >= from
          && draft.lead.isEmpty()
          && isStandfirst(block, description)) {
        draft.lead = block.text();
      }
    }
    readTimes(page, Math.max(0, from - 4), start, draft);
  }

  /// A line that dates, signs or credits the dispatch.
  private static boolean isByline(Block block, Draft draft) {
    String text = block.text();
    boolean dated = VisibleDates.read(text, draft);
    boolean signed = Byline.note(text, draft);
    if (dated || signed) {
      Endings.noteAgency(text, draft);
      return true;
    }
    boolean named =
        text.length() < LONGEST_BYLINE
            && (PageWords.has(block.element(), PageWords.Role.BYLINE)
                || block.element().selectFirst("[rel=author],[itemprop=author]") != null);
    if (named) {
      Endings.noteAgency(text, draft);
    }
    return named || Endings.isCredit(text, draft);
  }

  private static boolean isStandfirst(Block block, String description) {
    String text = block.text();
    boolean sized = text.length() >= SHORTEST_STANDFIRST && text.length() <= LONGEST_STANDFIRST;
    if (!sized || block.linkDensity() > 0.3 || Phrases.kindOf(text).isPresent()) {
      return false;
    }
    return isNamed(block) || isDescription(text, description);
  }

  private static boolean isNamed(Block block) {
    @Nullable Element element = block.element();
    for (int step = 0; step < 3 && element != null; step++) {
      boolean described = element.attr("itemprop").equals("description");
      if (described || PageWords.has(element, PageWords.Role.LEAD)) {
        return true;
      }
      element = element.parent();
    }
    return block.element().normalName().equals("h2") && Prose.isProse(block.text());
  }

  private static boolean isDescription(String text, String description) {
    String known = Folding.key(description);
    String key = Folding.key(text);
    int length = Math.min(60, Math.min(known.length(), key.length()));
    return length >= 30 && known.substring(0, length).equals(key.substring(0, length));
  }

  private static int headline(List<Block> page, PageTitle title, int start) {
    String key = Folding.key(title.words());
    @Nullable Element heading = title.element().orElse(null);
    int found = -1;
    for (int i = 0; i < Math.min(start + 1, page.size()); i++) {
      boolean shown = page.get(i).element().equals(heading);
      boolean same = !key.isEmpty() && Folding.key(page.get(i).text()).equals(key);
      found = shown || same ? i : found;
    }
    return found;
  }

  private static int indexOf(Block wanted, List<Block> page) {
    for (int i = 0; i < page.size(); i++) {
      if (page.get(i).equals(wanted)) {
        return i;
      }
    }
    return page.size();
  }

  /// `time` elements by the headline and at the start of the text.
  private static void readTimes(List<Block> page, int from, int start, Draft draft) {
    for (int i = from; i < Math.min(start + 3, page.size()); i++) {
      for (Element time : page.get(i).element().select("time")) {
        PageDates.readTime(time, draft);
      }
    }
  }
}
