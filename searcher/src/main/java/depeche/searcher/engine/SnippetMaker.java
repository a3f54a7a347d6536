package depeche.searcher.engine;

import depeche.dispatch.DispatchText;
import depeche.dispatch.Zone;
import depeche.searcher.engine.PassageCutter.Passage;
import depeche.searcher.query.WordFinder;
import depeche.searcher.query.WordFinder.Mark;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Cuts from the stored text of a hit the passages that tell why it matched: those with the most
/// different words of the query, the earlier ones first, and of the second passage what the first
/// does not have.
final class SnippetMaker {
  private static final int PASSAGES = 2;

  /// How much of the lead stands for a dispatch in which no word was to be found.
  private static final int OPENING = 200;

  /// Where passages are looked for, in reading order; the title is shown anyway.
  private static final List<Zone> ZONES =
      List.of(Zone.LEAD, Zone.BODY, Zone.SLUGLINE, Zone.KICKER, Zone.CAPTION, Zone.COMMENT);

  private final WordFinder finder;

  SnippetMaker(WordFinder finder) {
    this.finder = finder;
  }

  /// The whole title with what matched marked.
  Snippet title(DispatchText text) {
    String title = text.title().orElse("");
    return PassageCutter.snippet(title, 0, title.length(), finder.marks(Zone.TITLE, title));
  }

  /// At most two passages, the more telling first.
  List<Snippet> snippets(DispatchText text) {
    List<Passage> passages = passages(text);
    if (passages.isEmpty()) {
      return opening(text);
    }
    var chosen = new ArrayList<Passage>();
    var told = new BitSet();
    while (chosen.size() < PASSAGES && !passages.isEmpty()) {
      Passage best = mostTelling(passages, told);
      chosen.add(best);
      told.or(best.items());
      passages.removeIf(best::overlaps);
    }
    return chosen.stream().map(Passage::snippet).toList();
  }

  private List<Passage> passages(DispatchText text) {
    var passages = new ArrayList<Passage>();
    int paragraph = 0;
    for (Zone zone : ZONES) {
      if (finder.looksIn(zone)) {
        for (String it : text.in(zone)) {
          List<Mark> marks = finder.marks(zone, it);
          if (!marks.isEmpty()) {
            passages.addAll(new PassageCutter(paragraph, it, marks).passages());
          }
          paragraph++;
        }
      }
    }
    return passages;
  }

  /// The first of those with the most items that were not told yet, then with the most items.
  private static Passage mostTelling(List<Passage> passages, BitSet told) {
    Passage best = passages.getFirst();
    for (Passage passage : passages) {
      if (worth(passage, told) > worth(best, told)) {
        best = passage;
      }
    }
    return best;
  }

  private static int worth(Passage passage, BitSet told) {
    BitSet news = (BitSet) passage.items().clone();
    news.andNot(told);
    return 100 * news.cardinality() + passage.items().cardinality();
  }

  private static List<Snippet> opening(DispatchText text) {
    List<String> paragraphs = text.lead().map(List::of).orElse(text.body());
    if (paragraphs.isEmpty()) {
      return List.of();
    }
    String lead = paragraphs.getFirst();
    return List.of(PassageCutter.snippet(lead, 0, WordCut.end(lead, OPENING, 0), List.of()));
  }
}
