package depeche.searcher.versions;

import depeche.dispatch.Dispatch;
import depeche.dispatch.DispatchText;
import depeche.dispatch.Passage;
import depeche.dispatch.Zone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Two versions of a dispatch, paragraph by paragraph and word by word.
///
/// Paragraphs that share half of their words are one paragraph, reworded; a lead may have become a
/// paragraph of the body. Typographic apostrophes and blanks make no difference.
///
/// @param passages the title, then lead and body, in reading order
/// @param figures those that are others in the newer version
public record Comparison(
    Dispatch before, Dispatch after, List<ComparedPassage> passages, List<FigureChange> figures) {
  /// A word, a figure or a sign, with the blanks after it.
  private static final Pattern WORD =
      Pattern.compile(
          "(?:[\\p{L}\\p{M}]+"
              + "|\\p{N}+(?:[.,\\u00A0\\u202F ]\\p{N}{3})*(?:,\\p{N}+)?"
              + "|[^\\s\\u00A0\\u202F])[\\s\\u00A0\\u202F]*");

  private static final Pattern FIGURE =
      Pattern.compile("\\p{N}+(?:[.,\\u00A0\\u202F ]\\p{N}{3})*(?:,\\p{N}+)?");

  private static final double HALF = .5;

  /// Titles are one passage even if no word is left of them.
  private static final double SLIGHTEST = .001;

  private static final int CONTEXT_WORDS = 3;

  public Comparison {
    passages = List.copyOf(passages);
    figures = List.copyOf(figures);
  }

  /// Compares two versions.
  public static Comparison of(Dispatch before, Dispatch after) {
    var passages = new ArrayList<ComparedPassage>();
    passages.addAll(compared(titles(before.text()), titles(after.text()), 0));
    passages.addAll(compared(prose(before.text()), prose(after.text()), HALF));
    var figures = new ArrayList<FigureChange>();
    passages.forEach(passage -> addFigures(passage.pieces(), figures));
    return new Comparison(before, after, passages, figures.stream().distinct().toList());
  }

  /// Whether title, lead and body are the same words.
  public boolean unchanged() {
    return passages.stream().allMatch(ComparedPassage::unchanged);
  }

  private static List<Passage> titles(DispatchText text) {
    return text.title().map(title -> new Passage(Zone.TITLE, 0, title)).stream().toList();
  }

  private static List<Passage> prose(DispatchText text) {
    return text.editorial().stream()
        .filter(it -> it.zone() == Zone.LEAD || it.zone() == Zone.BODY)
        .toList();
  }

  /// A word and what it is compared by.
  private record Word(String key, String text) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Word word && word.key.equals(key);
    }

    @Override
    public int hashCode() {
      return key.hashCode();
    }
  }

  private record Paragraph(Zone zone, List<Word> words, Map<String, Integer> bag) {
    static Paragraph of(Passage passage) {
      var words = new ArrayList<Word>();
      var bag = new HashMap<String, Integer>();
      Matcher matcher = WORD.matcher(passage.text().strip());
      while (matcher.find()) {
        String key = matcher.group().strip().replace('’', '\'').replaceAll("[\\u00A0\\u202F]", " ");
        words.add(new Word(key, matcher.group()));
        bag.merge(key, 1, Integer::sum);
      }
      return new Paragraph(passage.zone(), words, bag);
    }

    /// The share of the words of both that are common (Dice).
    double likeness(Paragraph other) {
      int both = 0;
      for (var entry : bag.entrySet()) {
        both += Math.min(entry.getValue(), other.bag.getOrDefault(entry.getKey(), 0));
      }
      int all = words.size() + other.words.size();
      return all == 0 ? 1 : 2.0 * both / all;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Paragraph paragraph && paragraph.words.equals(words);
    }

    @Override
    public int hashCode() {
      return words.hashCode();
    }
  }

  /// @param least how alike paragraphs are that are one, from 0 to 1
  private static List<ComparedPassage> compared(
      List<Passage> before, List<Passage> after, double least) {
    List<Paragraph> olds = before.stream().map(Paragraph::of).toList();
    List<Paragraph> news = after.stream().map(Paragraph::of).toList();
    var compared = new ArrayList<ComparedPassage>();
    for (Alignment.Pair pair :
        Alignment.of(
            olds,
            news,
            (a, b) -> {
              double likeness = a.likeness(b);
              return likeness >= least ? Math.max(likeness, SLIGHTEST) : 0;
            })) {
      Optional<Paragraph> old = at(olds, pair.before());
      Optional<Paragraph> anew = at(news, pair.after());
      compared.add(
          new ComparedPassage(
              anew.or(() -> old).map(Paragraph::zone).orElseThrow(),
              pieces(
                  old.map(Paragraph::words).orElse(List.of()),
                  anew.map(Paragraph::words).orElse(List.of()))));
    }
    return compared;
  }

  private static Optional<Paragraph> at(List<Paragraph> paragraphs, int index) {
    return index < 0 ? Optional.empty() : Optional.of(paragraphs.get(index));
  }

  private static List<Piece> pieces(List<Word> before, List<Word> after) {
    var pieces = new ArrayList<Piece>();
    var gone = new StringBuilder();
    var added = new StringBuilder();
    var kept = new StringBuilder();
    for (Alignment.Pair pair : Alignment.of(before, after, (a, b) -> a.equals(b) ? 1 : 0)) {
      if (pair.matched()) {
        flush(Piece.Change.REMOVED, gone, pieces);
        flush(Piece.Change.ADDED, added, pieces);
        kept.append(after.get(pair.after()).text());
      } else {
        flush(Piece.Change.KEPT, kept, pieces);
        if (pair.before() >= 0) {
          gone.append(before.get(pair.before()).text());
        } else {
          added.append(after.get(pair.after()).text());
        }
      }
    }
    flush(Piece.Change.KEPT, kept, pieces);
    flush(Piece.Change.REMOVED, gone, pieces);
    flush(Piece.Change.ADDED, added, pieces);
    return pieces;
  }

  private static void flush(Piece.Change change, StringBuilder text, List<Piece> pieces) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(change, text.toString()));
      text.setLength(0);
    }
  }

  /// Where as many figures went as came in one place, each became the one that stands where it did.
  private static void addFigures(List<Piece> pieces, List<FigureChange> figures) {
    for (int i = 1; i < pieces.size(); i++) {
      if (pieces.get(i - 1).change() == Piece.Change.REMOVED
          && pieces.get(i).change() == Piece.Change.ADDED) {
        List<String> gone = figures(pieces.get(i - 1).text());
        List<String> come = figures(pieces.get(i).text());
        String after =
            pieces.get(i).text() + (i + 1 < pieces.size() ? pieces.get(i + 1).text() : "");
        for (int k = 0; k < come.size() && gone.size() == come.size(); k++) {
          if (!gone.get(k).equals(come.get(k))) {
            figures.add(new FigureChange(gone.get(k), come.get(k), context(after, come.get(k))));
          }
        }
      }
    }
  }

  private static List<String> figures(String text) {
    return FIGURE.matcher(text).results().map(result -> result.group()).toList();
  }

  private static String context(String text, String figure) {
    String rest = text.substring(text.indexOf(figure) + figure.length()).strip();
    var context = new StringBuilder();
    Matcher words = Pattern.compile("[\\p{L}'’-]+|\\S").matcher(rest);
    for (int i = 0; i < CONTEXT_WORDS && words.find(); i++) {
      if (!Character.isLetter(words.group().charAt(0))) {
        break;
      }
      context.append(i == 0 ? "" : " ").append(words.group());
    }
    return context.toString();
  }
}
