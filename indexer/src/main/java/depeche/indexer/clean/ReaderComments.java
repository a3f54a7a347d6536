package depeche.indexer.clean;

import java.util.List;
import org.jsoup.nodes.Element;

/// The words of readers, without names, dates and buttons.
final class ReaderComments {
  private static final int SHORTEST = 25;
  private static final int MOST = 1_000;

  private ReaderComments() {}

  static void read(PageSurvey page, List<Element> sections, Draft draft) {
    for (Element section : sections) {
      for (Block block : BlockReader.read(page, section)) {
        if (draft.comments.size() >= MOST) {
          return;
        }
        boolean told = block.text().length() >= SHORTEST && block.linkDensity() < 0.4;
        boolean words = told && !block.isHeading() && Phrases.kindOf(block.text()).isEmpty();
        if (words && !VisibleDates.read(block.text(), new Draft())) {
          draft.comments.add(block.text());
        }
      }
    }
  }
}
