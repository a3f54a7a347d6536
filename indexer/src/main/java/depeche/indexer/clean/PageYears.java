package depeche.indexer.clean;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// What the rest of a page tells of the year in which its article came out, where the article shows
/// its day without one.
///
/// A site leaves the year out while it lasts: the days of its lists of fresh articles, which are
/// those of the crawl, tell which it was. Asked only where the year is wanted, since it costs a
/// walk over the page.
final class PageYears {
  /// So many characters of a copyright notice are read.
  private static final int NOTICE = 60;

  /// Letters beside a date of a list: « Publié le … à 18h04 par la rédaction ».
  private static final int LIST_LETTERS = 40;

  private PageYears() {}

  static void read(PageSurvey page, Draft draft) {
    if (draft.dates.wantsYear()) {
      readCopyright(page, draft);
      readDays(page, draft);
    }
  }

  /// The last notice is that of the page, those before it may be of its pictures.
  private static void readCopyright(PageSurvey page, Draft draft) {
    for (Element notice : page.notices.reversed()) {
      String text = notice.text();
      int sign = text.indexOf('©');
      OptionalInt year =
          sign < 0
              ? OptionalInt.empty()
              : DateText.lastYear(text.substring(sign, Math.min(text.length(), sign + NOTICE)));
      if (year.isPresent()) {
        draft.dates.copyrightYear(year.getAsInt());
        return;
      }
    }
  }

  private static void readDays(PageSurvey page, Draft draft) {
    for (Element time : page.times) {
      DateText.first(time.attr("datetime")).ifPresent(date -> draft.dates.elsewhere(date.day()));
    }
    page.page
        .body()
        .traverse((Node node, int depth) -> {
          if (node instanceof TextNode words) {
            days(words.getWholeText().strip()).forEach(draft.dates::elsewhere);
          }
        });
  }

  /// The days of a line that does little but date.
  private static List<LocalDate> days(String line) {
    if (line.length() > 2 * LIST_LETTERS || !DateText.hasFigures(line)) {
      return List.of();
    }
    return DateText.all(line).stream().map(it -> it.value().day()).toList();
  }
}
