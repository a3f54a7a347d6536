package depeche.indexer.clean;

import depeche.analysis.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /// What stands above each entry of a running account.
  private static final Pattern HOUR = Pattern.compile("[0-2]?[0-9] ?[hH:] ?(?:[0-5][0-9])?");

  /// How deep a paragraph may lie in divisions of its own.
  private static final int TWIN_STEPS = 3;

  private record Pending(String text, boolean trusted, boolean item) {}

  private final Draft draft;
  private final PageCaptions captions;
  private final Teasers teasers;
  private final String title;
  private final Optional<Element> home;
  private final List<Pending> pending = new ArrayList<>();
  private boolean inBox;
  private boolean ended;
  private boolean hasProse;

  private ArticleBlocks(Draft draft, PageCaptions captions, Teasers teasers, List<Block> blocks) {
    this.draft = draft;
    this.teasers = teasers;
    this.captions = captions;
    this.title = Folding.key(draft.title);
    this.home = home(blocks);
  }

  static void read(List<Block> blocks, PageCaptions captions, Teasers teasers, Draft draft) {
    var reader = new ArticleBlocks(draft, captions, teasers, blocks);
    for (Block block : blocks) {
      reader.consider(block);
    }
    reader.close();
  }

  /// After the last sentence only items of lists are text, and credits are of interest.
  private void close() {
    for (Pending rest : pending) {
      if (rest.item() && !Endings.isCredit(rest.text(), draft)) {
        draft.body.add(rest.text());
      } else {
        note(rest.text());
      }
    }
  }

  /// The element that holds most of the prose.
  private Optional<Element> home(List<Block> blocks) {
    Map<Element, Integer> lengths = new HashMap<>();
    for (Block block : blocks) {
      if (block.isProse() && !teasers.has(block)) {
        block.container().ifPresent(e -> lengths.merge(e, block.text().length(), Integer::sum));
      }
    }
    Optional<Element> best = Optional.empty();
    int most = 0;
    for (Block block : blocks) {
      int length = block.container().map(e -> lengths.getOrDefault(e, 0)).orElse(0);
      if (length > most) {
        most = length;
        best = block.container();
      }
    }
    return best;
  }

  private void consider(Block block) {
    String text = block.text();
    boolean quoted = block.isQuoted();
    boolean trusted = isAtHome(block) || quoted;
    if (captions.has(block)) {
      draft.captions.add(text);
    } else if (!isTitle(text)
        && !isLinks(block)
        && (trusted || !teasers.has(block))
        && (quoted || !isService(block, trusted))) {
      Optional<Phrases.Kind> phrase = Phrases.kindOf(text);
      if (phrase.isPresent()) {
        enterBox(phrase.get());
      } else {
        keepText(block, trusted);
      }
    }
  }

  /// In the element that holds most of the prose, or in a twin of it: some systems put every
  /// paragraph into a division of its own.
  private boolean isAtHome(Block block) {
    @Nullable Element own = block.container().orElse(null);
    @Nullable Element best = home.orElse(null);
    for (int step = 0; step < TWIN_STEPS && own != null && best != null; step++) {
      if (own.equals(best)) {
        return true;
      }
      boolean alike =
          own.normalName().equals(best.normalName()) && own.className().equals(best.className());
      if (!alike || own.normalName().equals("li")) {
        return false;
      }
      own = own.parent();
      best = best.parent();
    }
    return false;
  }

  private boolean isTitle(String text) {
    // most paragraphs differ from the first words on
    String opening = text.length() > 40 ? text.substring(0, 40) : text;
    return title.startsWith(Folding.key(opening)) && Folding.key(text).equals(title);
  }

  private void enterBox(Phrases.Kind phrase) {
    inBox = phrase != Phrases.Kind.LINE;
    ended = ended || (phrase == Phrases.Kind.END && hasProse);
  }

  private void keepText(Block block, boolean trusted) {
    String text = block.text();
    boolean prose = Prose.isProse(text) && !block.isHeading();
    if (ended || (inBox && !(prose && trusted))) {
      return;
    }
    inBox = false;
    if (prose || (trusted && Prose.endsSentence(text) && !block.isHeading())) {
      keep(text);
    } else {
      boolean item = trusted && block.isListItem() && block.linkDensity() < 0.2;
      pending.add(new Pending(text, trusted || block.isRow(), item || block.isRow()));
    }
  }

  /// A byline or a date line: it says something of the dispatch, and is none of its words. In the
  /// middle of the text a date alone is a heading, as in a chronology.
  private boolean isService(Block block, boolean trusted) {
    String text = block.text();
    boolean middle = trusted && !draft.body.isEmpty();
    boolean dated = middle ? VisibleDates.readNamed(text, draft) : VisibleDates.read(text, draft);
    boolean signed = Byline.note(text, draft);
    if (dated || signed || HOUR.matcher(text).matches()) {
      Endings.noteAgency(text, draft);
      return true;
    }
    boolean named =
        text.length() < 60 && PageWords.has(block.element(), PageWords.Role.BYLINE) && !middle;
    if (named) {
      note(text);
    }
    return named;
  }

  private void note(String text) {
    if (!Endings.isCredit(text, draft)) {
      VisibleDates.readNamed(text, draft);
    }
  }

  private void keep(String text) {
    boolean opening = draft.body.isEmpty();
    boolean menu =
        pending.size() > SHORT_RUN
            && pending.stream().noneMatch(p -> p.trusted() || Prose.endsSentence(p.text()));
    if (!opening && !menu) {
      for (Pending kept : pending) {
        draft.body.add(kept.text());
        hasProse |= Prose.isProse(kept.text());
      }
    } else if (opening) {
      pending.forEach(p -> note(p.text()));
    }
    pending.clear();
    draft.body.add(text);
    hasProse |= Prose.isProse(text);
  }

  private static boolean isLinks(Block block) {
    double limit = block.isListItem() || block.isHeading() ? 0.5 : 0.7;
    return block.linkDensity() >= limit && block.text().length() < 300 && !block.isRow();
  }
}
