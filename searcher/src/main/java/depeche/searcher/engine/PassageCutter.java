package depeche.searcher.engine;

import depeche.analysis.Sentences;
import depeche.searcher.translation.WordFinder.Mark;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Cuts a marked paragraph into passages fit for a result page: sentences, short ones together with
/// what follows, long ones around their marks.
final class PassageCutter {
  private static final int SHORT = 90;
  private static final int LONG = 240;

  /// A sentence that is little longer is shown whole.
  private static final int WHOLE = 280;

  /// What stands at most before the first mark of a sentence whose beginning is cut off.
  private static final int BEFORE = 100;

  /// Words before the mark that a passage has even if a clause begins nearer.
  private static final int AT_LEAST_BEFORE = 15;

  private final int paragraph;
  private final String text;
  private final List<Mark> marks;

  PassageCutter(int paragraph, String text, List<Mark> marks) {
    this.paragraph = paragraph;
    this.text = text;
    this.marks = marks;
  }

  /// A stretch of a paragraph with what was found in it.
  ///
  /// @param paragraph its number in reading order
  /// @param items the items found, by number
  record Passage(int paragraph, String text, int start, int end, List<Mark> marks, BitSet items) {
    boolean overlaps(Passage other) {
      return paragraph == other.paragraph && start < other.end && other.start < end;
    }

    /// As it is shown: three dots where a sentence is cut.
    Snippet snippet() {
      return PassageCutter.snippet(text, start, end, marks);
    }
  }

  /// The passages that hold a mark, in reading order; they may overlap.
  List<Passage> passages() {
    var passages = new ArrayList<Passage>();
    List<Sentences.Sentence> sentences = Sentences.of(text);
    for (int i = 0; i < sentences.size(); i++) {
      Sentences.Sentence sentence = sentences.get(i);
      if (within(sentence.start(), sentence.end()).isEmpty()) {
        continue;
      }
      int end = sentence.end();
      for (int next = i + 1; next < sentences.size() && end - sentence.start() < SHORT; next++) {
        if (sentences.get(next).end() - sentence.start() > LONG) {
          break;
        }
        end = sentences.get(next).end();
      }
      passages.add(
          end - sentence.start() > WHOLE
              ? window(sentence.start(), end)
              : passage(sentence.start(), end));
    }
    return passages;
  }

  /// The stretch of a long sentence with the most different items.
  private Passage window(int from, int to) {
    Passage best = null;
    for (Mark mark : within(from, to)) {
      int start = beginning(from, mark.start());
      int end = WordCut.end(text, Math.min(to, Math.max(start + LONG, mark.end())), mark.end());
      if (to - end < LONG / 8) {
        end = to;
      }
      Passage passage = passage(start, end);
      if (best == null || passage.items().cardinality() > best.items().cardinality()) {
        best = passage;
      }
    }
    return best == null ? passage(from, to) : best;
  }

  /// Where a passage begins that leads up to a mark: with the sentence if it begins near, else with
  /// a clause, else with a word.
  private int beginning(int from, int mark) {
    int earliest = mark - BEFORE;
    if (earliest <= from) {
      return from;
    }
    for (int i = earliest; i < mark - AT_LEAST_BEFORE; i++) {
      boolean clause = ",;:–—«(".indexOf(text.charAt(i)) >= 0;
      if (clause && Sentences.isBlank(text.charAt(i + 1))) {
        return i + 2;
      }
    }
    return WordCut.start(text, mark - BEFORE / 2, from);
  }

  private Passage passage(int start, int end) {
    List<Mark> inside = within(start, end);
    var items = new BitSet();
    inside.forEach(mark -> items.set(mark.item()));
    return new Passage(paragraph, text, start, end, inside, items);
  }

  private List<Mark> within(int start, int end) {
    return marks.stream().filter(mark -> mark.start() >= start && mark.end() <= end).toList();
  }

  /// Characters `start` to `end` of a text, its marks moved along and joined where they touch.
  static Snippet snippet(String text, int start, int end, List<Mark> marks) {
    String before = start > 0 && !startsSentence(text, start) ? "… " : "";
    String after = end < text.length() && !endsSentence(text, end) ? " …" : "";
    String shown = before + text.substring(start, end).replaceAll("[\\n\\t\\r]", " ") + after;
    int shift = before.length() - start;
    var highlights = new ArrayList<Snippet.Range>();
    marks.stream()
        .sorted((a, b) -> a.start() != b.start() ? a.start() - b.start() : b.end() - a.end())
        .forEach(mark -> {
          Snippet.Range last = highlights.isEmpty() ? null : highlights.getLast();
          int from = mark.start() + shift;
          int to = mark.end() + shift;
          if (last == null || from >= last.end()) {
            highlights.add(new Snippet.Range(from, to));
          } else if (to > last.end()) {
            highlights.set(highlights.size() - 1, new Snippet.Range(last.start(), to));
          }
        });
    return new Snippet(shown, highlights);
  }

  private static boolean startsSentence(String text, int start) {
    return Sentences.of(text).stream().anyMatch(it -> it.start() == start);
  }

  private static boolean endsSentence(String text, int end) {
    return Sentences.of(text).stream().anyMatch(it -> it.end() == end);
  }
}
