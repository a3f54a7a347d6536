package depeche.indexer.clean;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The words of readers, without names, dates and buttons.
final class ReaderComments {
  private static final int SHORTEST = 25;
  private static final int MOST = 1_000;
  private static final int LONGEST_META = 80;
  private static final int STEPS = 2;

  private ReaderComments() {}

  /// Whether markup says that the line names who wrote, and when.
  private static boolean isMeta(Block block) {
    @Nullable Element around = block.element();
    for (int step = 0; step < STEPS && around != null; step++) {
      if (PageWords.has(around, PageWords.Role.BYLINE)) {
        return true;
      }
      around = around.parent();
    }
    return false;
  }

  static void read(PageSurvey page, List<Element> sections, Draft draft) {
    for (Element section : sections) {
      for (Block block : BlockReader.read(page, section)) {
        if (draft.comments.size() >= MOST) {
          return;
        }
        boolean told = block.text().length() >= SHORTEST && block.linkDensity() < 0.4;
        boolean signed = block.text().length() < LONGEST_META && isMeta(block);
        boolean words =
            told && !signed && !block.isHeading() && PagePhrases.kindOf(block.text()).isEmpty();
        if (words && !VisibleDates.areAllOf(block.text())) {
          draft.comments.add(block.text());
        }
      }
    }
  }
}
