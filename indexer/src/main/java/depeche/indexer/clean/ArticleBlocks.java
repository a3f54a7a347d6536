package depeche.indexer.clean;

import depeche.analysis.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Sorts the paragraphs within the article: text, captions, bylines; what is left is dropped.
///
/// What stands in the element that holds most of the prose is trusted: there even short lines are
/// text, and no box ends the article.
final class ArticleBlocks {
  private static final int SHORT_RUN = 4;
  private static final int SHORTEST_LAST = 40;
  private static final int FEWEST_LAST = 7;

  /// What begins with such a sign leads on to other pages.
  private static final Pattern POINTER = Pattern.compile("(?:[>»►▶→⋙➤]|>>)[ \u00A0]*\\p{L}");

  /// What stands above each entry of a running account.
  private static final Pattern HOUR = Pattern.compile("[0-2]?[0-9] ?[hH:] ?(?:[0-5][0-9])?");

  /// « — Nom (@nom) 4 novembre 2022 », below a message that is shown in the text.
  private static final Pattern HANDLE =
      Pattern.compile("^[—–-] ?[^@]{0,80}\\(@\\w{1,30}\\).{0,40}$");

  /// A short line that awaits what follows it.
  ///
  /// @param trusted whether it stands where the text does
  /// @param item whether it is one of a list or a row, and may end the text
  /// @param box where a line stands that is none of the text unless a sentence follows there
  /// @param series whether it is one of several headings of the text
  private record Pending(
      String text, boolean trusted, boolean item, Optional<Element> box, boolean series) {}

  private final Draft draft;
  private final PageCaptions captions;
  private final Teasers teasers;
  private final String title;
  private final ArticleHome home;
  private final Repetitions repetitions;
  private final Wrapping wrapping;
  private final List<Pending> pending = new ArrayList<>();
  private boolean inBox;
  private boolean boxAtHome;

  /// Whether the box has shown what it leads to.
  private boolean linksInBox;

  private boolean ended;

  /// What held the last sentence: a line behind a break in it goes with it.
  private @Nullable Element last;

  private boolean hasProse;

  private ArticleBlocks(
      Draft draft,
      PageCaptions captions,
      Teasers teasers,
      ArticleHome home,
      Repetitions repetitions,
      Wrapping wrapping) {
    this.draft = draft;
    this.teasers = teasers;
    this.captions = captions;
    this.title = Folding.key(draft.title);
    this.home = home;
    this.repetitions = repetitions;
    this.wrapping = wrapping;
  }

  static void read(
      PageSurvey page, List<Block> blocks, PageCaptions captions, Teasers teasers, Draft draft) {
    var wrapping = Wrapping.of(blocks);
    ArticleHome home = ArticleHome.of(page, blocks, teasers, wrapping);
    Repetitions repetitions = Repetitions.of(home, blocks, wrapping);
    var reader = new ArticleBlocks(draft, captions, teasers, home, repetitions, wrapping);
    int end = home.endOf(blocks);
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (i < end || block.isHeading() || Labels.opensVersion(block.text())) {
        reader.consider(block);
      }
    }
    reader.close();
  }

  /// After the last sentence only lists and what heads them are text, and credits are of interest.
  private void close() {
    int items = pending.size();
    while (items > 0 && !pending.get(items - 1).item()) {
      items--;
    }
    for (int i = 0; i < pending.size(); i++) {
      Pending rest = pending.get(i);
      if (i < items && (rest.item() || rest.trusted()) && !Endings.noteCredit(rest.text(), draft)) {
        draft.body.add(rest.text());
      } else {
        note(rest.text());
      }
    }
  }

  private void consider(Block block) {
    String text = block.text();
    boolean quoted = block.isQuoted();
    boolean trusted = home.has(block) || quoted;
    linksInBox |= inBox && block.linkLength() > 0;
    if (captions.has(block)) {
      draft.addCaption(text);
    } else if (!isTitle(text)
        && !(quoted && HANDLE.matcher(text).matches())
        && !isLinks(block)
        && (trusted || !teasers.has(block))
        && !repetitions.repeats(block)
        && !home.isPrompt(block)
        && !Footnotes.isNote(text, draft.body)
        && (quoted || !noteService(block, trusted))) {
      Optional<PagePhrases.Kind> phrase = PagePhrases.kindOf(text);
      if (phrase.isPresent()) {
        enterBox(phrase.get(), block);
      } else if (!draft.body.isEmpty()
          && !trusted
          && !block.isHeading()
          && (home.isPictured(block) || captions.areTold(block))) {
        draft.addCaption(text);
      } else {
        keepText(block, trusted);
      }
    }
  }

  private boolean isTitle(String text) {
    // most paragraphs differ from the first words on
    String opening = text.length() > 40 ? text.substring(0, 40) : text;
    return title.startsWith(Folding.key(opening)) && Folding.key(text).equals(title);
  }

  private void enterBox(PagePhrases.Kind phrase, Block block) {
    boolean atHome = home.has(block);
    // a button of a box does not end it
    inBox = phrase != PagePhrases.Kind.LINE || (inBox && !boxAtHome && !atHome);
    boxAtHome = atHome;
    linksInBox = block.linkLength() > 0;
    ended = ended || (phrase == PagePhrases.Kind.END && hasProse);
  }

  private void keepText(Block block, boolean trusted) {
    String text = block.text();
    boolean sure = trusted || block.element().equals(last);
    boolean closed = Prose.endsSentence(text);
    boolean prose = Prose.isProse(text) && !block.isHeading();
    if (ended || (inBox && !(prose && trusted) && !leavesBox(block))) {
      return;
    }
    inBox = false;
    if (prose || isStandfirst(block) || (sure && closed && !block.isHeading())) {
      keep(block);
    } else if (trusted || closed || isHeading(block) || block.isListItem() || block.isRow()) {
      boolean told = trusted || (closed && home.isAround(block)) || home.isBeside(block);
      boolean listed = told && block.isListItem() && block.linkDensity() < 0.2;
      boolean item = listed || (trusted && isLastWord(block));
      boolean row = block.isRow();
      pending.add(
          new Pending(
              text, trusted || row, item || row, Optional.empty(), repetitions.hasSeries(block)));
    } else {
      pending.add(new Pending(text, false, false, box(block), false));
    }
  }

  /// A line without a sign at its end may still close the text, if it is no label.
  private static boolean isLastWord(Block block) {
    return !block.isHeading()
        && block.linkLength() == 0
        && block.text().length() >= SHORTEST_LAST
        && Folding.key(block.text()).split(" ", -1).length >= FEWEST_LAST;
  }

  /// What a line outside the text shares with others of its box.
  private Optional<Element> box(Block block) {
    return wrapping.shared(block).filter(it -> !home.isWithin(it)).or(block::container);
  }

  /// Behind a box of its own the text goes on with any line, behind one that is only headed by a
  /// line of the text with a heading.
  private boolean leavesBox(Block block) {
    boolean bold = linksInBox && block.linkLength() == 0 && isBold(block);
    return (home.has(block) || home.isBeside(block)) && (!boxAtHome || isHeading(block) || bold);
  }

  /// Whether all its words are bold, which makes a heading of a paragraph.
  private static boolean isBold(Block block) {
    return sole(block)
        .filter(it -> it.normalName().equals("strong") || it.normalName().equals("b"))
        .isPresent();
  }

  private static boolean isHeading(Block block) {
    return block.isHeading()
        || PageWords.has(block.element(), PageWords.Role.HEADING)
        || sole(block).filter(it -> PageWords.has(it, PageWords.Role.HEADING)).isPresent();
  }

  /// The element within the paragraph that holds all its words.
  private static Optional<Element> sole(Block block) {
    return Optional.ofNullable(block.element().firstElementChild())
        .filter(only -> TextRepair.line(only.text()).equals(block.text()));
  }

  private boolean isStandfirst(Block block) {
    return draft.lead.isEmpty()
        && draft.body.isEmpty()
        && ArticleOpening.isNamedStandfirst(block, wrapping);
  }

  /// A byline or a date line: it says something of the dispatch, and is none of its words. In the
  /// middle of the text a date alone is a heading, as in a chronology.
  private boolean noteService(Block block, boolean trusted) {
    String text = block.text();
    boolean middle = (trusted || block.isHeading()) && !draft.body.isEmpty();
    boolean dated = middle ? VisibleDates.readNamed(text, draft) : VisibleDates.read(text, draft);
    boolean byline = Byline.note(text, draft);
    if (dated && !byline && draft.authors.isEmpty()) {
      Byline.noteBesideDate(text, draft);
    }
    if (dated || byline || HOUR.matcher(text).matches()) {
      Endings.noteAgency(text, draft);
      return true;
    }
    if (isAtRight(block.element()) && Byline.isNames(text)) {
      Byline.noteNamed(text, draft);
      return true;
    }
    boolean named = text.length() < 60 && wrapping.isNamed(block, PageWords.Role.BYLINE);
    if (named) {
      note(text);
      Byline.noteNamed(text, draft);
    }
    return named && !middle;
  }

  /// Where old pages sign.
  private static boolean isAtRight(Element element) {
    return element.attr("align").equalsIgnoreCase("right")
        || element.attr("style").replace(" ", "").contains("text-align:right");
  }

  private void note(String text) {
    if (!Endings.noteCredit(text, draft)) {
      VisibleDates.readNamed(text, draft);
    }
  }

  private void keep(Block block) {
    boolean opening = draft.body.isEmpty();
    boolean menu =
        pending.size() > SHORT_RUN
            && pending.stream().noneMatch(p -> p.trusted() || Prose.endsSentence(p.text()));
    if (!opening && !menu) {
      for (Pending kept : pending) {
        if (kept.box().isEmpty() || kept.box().equals(box(block))) {
          draft.body.add(kept.text());
          hasProse |= Prose.isProse(kept.text());
        } else {
          note(kept.text());
        }
      }
    } else if (opening) {
      pending.forEach(p -> note(p.text()));
      // below a standfirst the text may begin with the first of its headings
      if (!draft.lead.isEmpty() && !pending.isEmpty() && pending.getLast().series()) {
        draft.body.add(pending.getLast().text());
      }
    }
    pending.clear();
    draft.body.add(block.text());
    last = block.element();
    hasProse |= Prose.isProse(block.text());
  }

  private static boolean isLinks(Block block) {
    boolean pointed = POINTER.matcher(block.text()).lookingAt();
    double limit = pointed ? 0.4 : block.isListItem() || block.isHeading() ? 0.5 : 0.7;
    return block.linkDensity() >= limit && block.text().length() < 300 && !block.isRow();
  }
}
