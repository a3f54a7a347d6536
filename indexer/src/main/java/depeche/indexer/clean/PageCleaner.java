package depeche.indexer.clean;

import depeche.analysis.Folding;
import depeche.indexer.source.UnreadableSourceException;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Takes the article out of a web page.
final class PageCleaner {
  /// A page is cut here: no article is longer, and a hostile page costs no more than this.
  static final int LONGEST_PAGE = 5_000_000;

  private static final int SHORTEST_ARTICLE = 80;
  private static final int CREDIT_LINES = 3;
  private static final int TITLE_BLOCKS = 100;
  private static final int TITLE = 400;
  private static final int SHORTEST_TITLE = 15;

  private static final int SHORTEST_TOLD = 200;

  /// A described text that is much shorter than the one shown is a summary.
  private static final double SHORTER = 0.6;

  /// The share of the described text that has to be shown, or it is taken as it is described.
  private static final double SHOWN = 0.5;

  private PageCleaner() {}

  /// @throws UnreadableSourceException if the page is no article, with the reason
  static Draft clean(String html) throws UnreadableSourceException {
    Document page =
        Jsoup.parse(html.length() > LONGEST_PAGE ? html.substring(0, LONGEST_PAGE) : html);
    var draft = new Draft();
    PageSurvey survey = PageSurvey.of(page);
    PageFacts facts = PageFacts.of(survey);
    PageMetadata.read(page, facts, draft);
    PageDates.read(survey, facts, draft);
    PageTitle title = PageTitle.of(survey, facts, draft.site);
    draft.title = title.words();
    draft.kicker = title.kicker();
    if (draft.site.isEmpty()) {
      draft.site = title.siteBehind(page.title(), draft.section);
    }

    List<Element> comments = PagePruner.prune(survey, facts);
    List<Block> blocks = BlockReader.read(survey, page.body());
    title.element().ifPresentOrElse(_ -> {}, () -> readShownTitle(survey, blocks, draft));
    Optional<String> reason = NoArticle.reason(survey, facts, blocks);
    if (reason.isPresent()) {
      throw new UnreadableSourceException(reason.get());
    }
    List<Block> own = NextArticle.cut(blocks, title.element());
    Teasers teasers = Teasers.of(own);
    List<String> told = facts.structured().body();
    Element root = ArticleRoot.find(survey, own, title.element(), teasers, Told.of(told));
    List<Block> article = within(root, own, survey);
    ArticleOpening.read(survey, own, article, title, facts, teasers, draft);
    ArticleBlocks.read(survey, article, new PageCaptions(survey, root), teasers, draft);
    readTold(told, draft);
    ReaderComments.read(survey, comments, draft);
    readCreditAfter(own, article, draft);
    readSoleCaption(draft);
    Byline.noteMarked(survey, draft);
    PageMetadata.dropPaper(page, draft);
    ScriptDates.read(survey, draft);
    PageYears.read(survey, draft);
    check(draft);
    return draft;
  }

  /// Without headings the title stands as a line of its own; in the window that of the site is
  /// around it.
  private static void readShownTitle(PageSurvey page, List<Block> blocks, Draft draft) {
    String window = Folding.key(page.page.title());
    for (Block block : blocks.subList(0, Math.min(blocks.size(), TITLE_BLOCKS))) {
      String key = Folding.key(block.text().substring(0, Math.min(block.text().length(), TITLE)));
      boolean most = key.length() >= SHORTEST_TITLE && 2 * key.length() >= window.length();
      if (most && window.contains(key) && block.linkDensity() < 0.5) {
        draft.title = block.text();
        return;
      }
    }
  }

  /// The blocks of the article are a run of those of the page, unless a link, a row or preformatted
  /// text reaches into it from outside.
  private static List<Block> within(Element root, List<Block> blocks, PageSurvey page) {
    if (!BlockReader.standsAlone(root)) {
      return BlockReader.read(page, root);
    }
    return blocks.stream().filter(block -> ArticleRoot.isWithin(block.element(), root)).toList();
  }

  /// A page that shows its text by a script alone still describes it.
  private static void readTold(List<String> told, Draft draft) {
    String shown = draft.lead + " " + String.join(" ", draft.body);
    int length = told.stream().mapToInt(String::length).sum();
    boolean whole = length >= SHORTEST_TOLD && length > SHORTER * shown.length();
    if (whole && Told.of(told).shareIn(Told.of(List.of(shown))) < SHOWN) {
      draft.body.clear();
      draft.body.addAll(told);
      draft.lead = draft.lead.equals(told.getFirst()) ? "" : draft.lead;
    }
  }

  /// A credit or a signature often stands just below the text, in an element of its own.
  private static void readCreditAfter(List<Block> page, List<Block> article, Draft draft) {
    int end = article.isEmpty() ? -1 : page.lastIndexOf(article.getLast());
    for (int i = end + 1; end >= 0 && i < Math.min(end + 1 + CREDIT_LINES, page.size()); i++) {
      Block block = page.get(i);
      boolean credit = Endings.noteCredit(block.text(), draft);
      if (!credit && PageWords.has(block.element(), PageWords.Role.BYLINE)) {
        Byline.noteNamed(block.text(), draft);
      }
    }
  }

  /// A page without any text but the words under its picture is not lost.
  private static void readSoleCaption(Draft draft) {
    boolean empty = draft.lead.isEmpty() && draft.body.isEmpty();
    if (empty && !draft.captions.isEmpty() && Prose.isProse(draft.captions.getLast())) {
      draft.lead = draft.captions.removeLast();
    }
  }

  private static void check(Draft draft) throws UnreadableSourceException {
    int length = draft.lead.length() + draft.body.stream().mapToInt(String::length).sum();
    if (length == 0) {
      throw new UnreadableSourceException("no article text");
    }
    if (length < SHORTEST_ARTICLE && draft.title.isEmpty()) {
      throw new UnreadableSourceException("no article text: " + length + " characters, no title");
    }
  }
}
