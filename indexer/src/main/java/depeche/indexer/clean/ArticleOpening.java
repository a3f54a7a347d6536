package depeche.indexer.clean;

import depeche.analysis.Folding;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What stands between the headline and the text: standfirst, byline, dates, the caption of the
/// opening picture.
final class ArticleOpening {
  private static final int LONGEST_STANDFIRST = 900;
  private static final int SHORTEST_STANDFIRST = 40;
  private static final int SHORTEST_NAMED = 25;
  private static final int SHORTEST_UNNAMED = 60;
  private static final int LONGEST_LABEL = 30;
  private static final int LARGEST_BOX = 400;

  /// « Suivez », « Retrouvez », « Prenez note »: it speaks to the reader.
  private static final Pattern PROMPT = Pattern.compile("\\p{Lu}\\p{L}{2,15}ez\\b");

  private static final int NEIGHBOURS = 12;
  private static final int LONGEST_BYLINE = 120;

  private final List<Block> page;
  private final PageSurvey survey;
  private final PageCaptions captions;
  private final Wrapping wrapping;
  private final Set<Element> aroundPictures;
  private final Set<Element> signed;
  private final Description description;
  private final Teasers teasers;
  private final Draft draft;
  private @Nullable Block lead;

  private ArticleOpening(
      List<Block> page, PageSurvey survey, PageFacts facts, Teasers teasers, Draft draft) {
    this.page = page;
    this.survey = survey;
    this.captions = new PageCaptions(survey, survey.page);
    this.wrapping = Wrapping.of(page);
    this.aroundPictures = PageSurvey.around(survey.pictures);
    this.signed = PageSurvey.around(survey.shown(survey.signed));
    this.description = Description.of(facts);
    this.teasers = teasers;
    this.draft = draft;
  }

  /// @param page all blocks
  /// @param article those of the article's root, a run of the same text
  static void read(
      PageSurvey survey,
      List<Block> page,
      List<Block> article,
      PageTitle title,
      PageFacts facts,
      Teasers teasers,
      Draft draft) {
    new ArticleOpening(page, survey, facts, teasers, draft).read(article, title);
  }

  private void read(List<Block> article, PageTitle title) {
    int start = article.isEmpty() ? page.size() : indexOf(article.getFirst(), page);
    int headline = headline(page, title, start);
    int from = headline >= 0 ? headline + 1 : Math.max(0, start - NEIGHBOURS);
    @Nullable Block unnamed = null;
    for (int i = Math.max(0, from - 4); i < Math.min(start, page.size()); i++) {
      Block block = page.get(i);
      if ((i >= from || isBeside(title, block)) && captions.has(block)) {
        draft.addCaption(block.text());
      } else if (continuesLead(block)) {
        draft.lead = draft.lead + " " + block.text();
      } else if (!noteByline(block) && i >= from && (draft.lead.isEmpty() || isBetter(block))) {
        if (isStandfirst(block)) {
          readLead(block);
        } else if (captions.areTold(block)) {
          draft.addCaption(block.text());
        } else if (headline >= 0 && unnamed == null && isSentences(block)) {
          unnamed = block;
        }
      }
    }
    if (unnamed != null && draft.lead.isEmpty()) {
      readLead(unnamed);
    }
    readTimes(Math.max(0, from - 4), start);
  }

  /// Whether it shares a small box with a picture: a portrait and what is told of the author.
  private boolean isPictured(Block block) {
    return wrapping
        .shared(block)
        .filter(box -> aroundPictures.contains(box) && box.text().length() <= LARGEST_BOX)
        .isPresent();
  }

  /// Under the second line of a headline, « Trente jours de grève », the standfirst proper follows.
  private boolean isBetter(Block block) {
    return !Prose.endsSentence(draft.lead)
        && !Prose.isProse(draft.lead)
        && Prose.isProse(block.text())
        && isNamedStandfirst(block, wrapping);
  }

  /// The standfirst of some sites is a list of sentences.
  private boolean continuesLead(Block block) {
    return lead != null
        && lead.isListItem()
        && block.isListItem()
        && lead.container().equals(block.container())
        && mayBe(block, SHORTEST_STANDFIRST)
        && Prose.endsSentence(block.text())
        && draft.lead.length() + block.text().length() <= LONGEST_STANDFIRST;
  }

  /// A label in capitals may stand before the words in an element of its own.
  private void readLead(Block block) {
    lead = block;
    draft.lead = block.text();
    @Nullable Element label = block.element().firstElementChild();
    String words = label == null ? "" : TextRepair.line(label.text());
    boolean loud = words.length() >= 4 && words.equals(words.toUpperCase(Locale.ROOT));
    boolean known = Labels.isLabel(words);
    boolean before = draft.lead.startsWith(words + " ") && words.length() <= LONGEST_LABEL;
    String rest = before ? draft.lead.substring(words.length()).strip() : "";
    if ((loud || known) && !rest.isEmpty() && Character.isUpperCase(rest.codePointAt(0))) {
      draft.kicker = draft.kicker.isEmpty() && loud ? words : draft.kicker;
      draft.lead = rest;
    }
  }

  /// Whether sentences stand by themselves between the headline and the text: then they are the
  /// standfirst, whatever their markup.
  private boolean isSentences(Block block) {
    return mayBe(block, SHORTEST_UNNAMED)
        && block.linkLength() == 0
        && Prose.isProse(block.text())
        && Prose.endsSentence(block.text())
        && !block.isListItem()
        && !isPictured(block)
        && !PROMPT.matcher(block.text()).lookingAt()
        && !teasers.has(block);
  }

  /// Whether a line above the headline stands in the same article: the opening picture may come
  /// first.
  private static boolean isBeside(PageTitle title, Block block) {
    return title
        .element()
        .flatMap(ArticleRoot::articleAround)
        .filter(article -> ArticleRoot.isWithin(block.element(), article))
        .isPresent();
  }

  /// Notes what a line tells that dates, signs or credits the dispatch.
  ///
  /// @return whether it is such a line
  private boolean noteByline(Block block) {
    String text = block.text();
    boolean dated = VisibleDates.read(text, draft);
    boolean byline = Byline.note(text, draft);
    if (dated && !byline && draft.authors.isEmpty()) {
      Byline.noteBesideDate(text, draft);
    }
    if (dated || byline) {
      Endings.noteAgency(text, draft);
      return true;
    }
    boolean named =
        text.length() < LONGEST_BYLINE
            && (wrapping.isNamed(block, PageWords.Role.BYLINE) || signed.contains(block.element()));
    if (named) {
      Endings.noteAgency(text, draft);
      Byline.noteNamed(text, draft);
    }
    return named || Endings.noteCredit(text, draft);
  }

  private boolean isStandfirst(Block block) {
    return isNamedStandfirst(block, wrapping)
        || (mayBe(block, SHORTEST_STANDFIRST) && description.isLike(block.text()));
  }

  /// Whether it is a standfirst by its markup, whatever its words.
  static boolean isNamedStandfirst(Block block, Wrapping wrapping) {
    return mayBe(block, SHORTEST_NAMED) && isNamed(block, wrapping);
  }

  private static boolean mayBe(Block block, int shortest) {
    int length = block.text().length();
    return length >= shortest
        && length <= LONGEST_STANDFIRST
        && block.linkDensity() <= 0.3
        && PagePhrases.kindOf(block.text()).isEmpty();
  }

  private static boolean isNamed(Block block, Wrapping wrapping) {
    @Nullable Element element = block.element();
    int step = 0;
    while (element != null && (step < 3 || wrapping.isAlone(element))) {
      boolean described = element.attr("itemprop").equals("description");
      if (described || PageWords.has(element, PageWords.Role.LEAD)) {
        return true;
      }
      element = element.parent();
      step++;
    }
    boolean first = block.element().normalName().equals("h2");
    return block.isHeading()
        && Prose.isProse(block.text())
        && (first || Prose.endsSentence(block.text()));
  }

  private static int headline(List<Block> page, PageTitle title, int start) {
    String key = Folding.key(title.words());
    @Nullable Element heading = title.element().orElse(null);
    int found = -1;
    for (int i = 0; i < Math.min(start + 1, page.size()); i++) {
      boolean shown = page.get(i).element().equals(heading);
      String text = page.get(i).text();
      String opening = text.length() > 40 ? text.substring(0, 40) : text;
      // most blocks differ from the first words on
      boolean same =
          !key.isEmpty() && key.startsWith(Folding.key(opening)) && Folding.key(text).equals(key);
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
  private void readTimes(int from, int start) {
    var near = new HashSet<Element>();
    for (int i = from; i < Math.min(start + 3, page.size()); i++) {
      near.add(page.get(i).element());
    }
    for (Element time : survey.times) {
      @Nullable Element around = time;
      while (around != null && !near.contains(around)) {
        around = around.parent();
      }
      if (around != null && survey.isShown(time)) {
        PageDates.readTime(time, draft);
      }
    }
  }
}
