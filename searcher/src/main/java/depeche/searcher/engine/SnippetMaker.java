package depeche.searcher.engine;

import depeche.dispatch.AnnotatedDispatch;
import depeche.dispatch.DispatchText;
import depeche.dispatch.Span;
import depeche.dispatch.Zone;
import depeche.searcher.engine.MentionFinder.Found;
import depeche.searcher.engine.PassageCutter.Passage;
import depeche.searcher.translation.WordFinder;
import depeche.searcher.translation.WordFinder.Mark;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Cuts from the stored text of a hit the passages that tell why it matched: those with the most
/// different words of the query, then those with the most of the places, actors and dates that were
/// asked for, the earlier ones first; and as the second passage what the first does not have.
final class SnippetMaker {
  private static final int PASSAGES = 2;

  /// How much of the lead stands for a dispatch in which nothing was to be found.
  private static final int OPENING = 200;

  /// A lead that is little longer is shown whole.
  private static final int WHOLE = 280;

  private static final int WORTH_OF_WORD = 3;

  /// Where passages are looked for, in reading order; the title is shown anyway.
  private static final List<Zone> ZONES =
      List.of(Zone.LEAD, Zone.BODY, Zone.SLUGLINE, Zone.KICKER, Zone.CAPTION, Zone.COMMENT);

  private final WordFinder finder;
  private final MentionFinder mentions;

  SnippetMaker(WordFinder finder, MentionFinder mentions) {
    this.finder = finder;
    this.mentions = mentions;
  }

  /// The whole title with what matched marked.
  Snippet title(AnnotatedDispatch dispatch) {
    String title = dispatch.dispatch().text().title().orElse("");
    List<Mark> marks = marks(Zone.TITLE, 0, title, mentions.in(dispatch));
    return PassageCutter.snippet(title, 0, title.length(), marks);
  }

  /// Words by their number, mentions by theirs after them.
  private List<Mark> marks(Zone zone, int paragraph, String text, List<Found> found) {
    var marks = new ArrayList<>(finder.marks(zone, text));
    for (Found it : found) {
      Span span = it.span();
      if (span.zone() == zone && span.paragraph() == paragraph) {
        marks.add(new Mark(finder.items() + it.item(), span.start(), span.end()));
      }
    }
    return marks;
  }

  /// At most two passages, the more telling first.
  List<Snippet> snippets(AnnotatedDispatch dispatch) {
    DispatchText text = dispatch.dispatch().text();
    List<Passage> passages = passages(text, mentions.in(dispatch));
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

  private List<Passage> passages(DispatchText text, List<Found> found) {
    var passages = new ArrayList<Passage>();
    int number = 0;
    for (Zone zone : ZONES) {
      if (finder.looksIn(zone) || (zone.editorial() && !found.isEmpty())) {
        List<String> paragraphs = text.in(zone);
        for (int i = 0; i < paragraphs.size(); i++) {
          List<Mark> marks = marks(zone, i, paragraphs.get(i), found);
          if (!marks.isEmpty()) {
            passages.addAll(new PassageCutter(number, paragraphs.get(i), marks).passages());
          }
          number++;
        }
      }
    }
    return passages;
  }

  /// The first of those with the most items that were not told yet, then with the most items.
  private Passage mostTelling(List<Passage> passages, BitSet told) {
    Passage best = passages.getFirst();
    for (Passage passage : passages) {
      if (worth(passage, told) > worth(best, told)) {
        best = passage;
      }
    }
    return best;
  }

  private int worth(Passage passage, BitSet told) {
    BitSet news = (BitSet) passage.items().clone();
    news.andNot(told);
    return 100 * worth(news) + worth(passage.items());
  }

  private int worth(BitSet items) {
    int words = items.get(0, finder.items()).cardinality();
    return WORTH_OF_WORD * words + items.cardinality() - words;
  }

  private static List<Snippet> opening(DispatchText text) {
    List<String> paragraphs = text.lead().map(List::of).orElse(text.body());
    if (paragraphs.isEmpty()) {
      return List.of();
    }
    String lead = paragraphs.getFirst();
    int end = lead.length() <= WHOLE ? lead.length() : WordCut.end(lead, OPENING, 0);
    return List.of(PassageCutter.snippet(lead, 0, end, List.of()));
  }
}
