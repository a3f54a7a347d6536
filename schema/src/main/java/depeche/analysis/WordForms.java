package depeche.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The terms under which a word stands in a field of forms, so that it is found exactly as written,
/// with its accents in any case, or without them.
///
/// At each position stands the word as written, without a mark; `^` and the word in lower case, if
/// that is another; `~` and the word folded, if that is yet another:
///
/// | text | terms |
/// |---|---|
/// | pari | `pari` |
/// | Pari | `Pari` `~pari` |
/// | élu | `élu` `~elu` |
/// | Élysée | `Élysée` `^élysée` `~elysee` |
///
/// Most words of a text have one term, so three ways to look cost a quarter more than one.
public final class WordForms {
  /// Before a word in lower case with its accents.
  public static final char ACCENTED = '^';

  /// Before a word folded.
  public static final char FOLDED = '~';

  private WordForms() {}

  /// The terms that stand at the position of a word.
  static List<String> of(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    String folded = Folding.fold(word);
    var terms = new ArrayList<String>(3);
    terms.add(word);
    if (!lower.equals(word) && !lower.equals(folded)) {
      terms.add(ACCENTED + lower);
    }
    if (!folded.equals(word)) {
      terms.add(FOLDED + folded);
    }
    return terms;
  }

  /// The terms of a word in this very form.
  public static List<String> exact(String word) {
    return List.of(word);
  }

  /// The terms of a word with these accents, in capitals or not. One without accents is asked for
  /// in the ways it may be written, since its folded term is that of others with accents too.
  public static List<String> accented(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (!Folding.fold(lower).equals(lower)) {
      return List.of(lower, ACCENTED + lower);
    }
    String capitalised = word.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
    return Stream.of(lower, capitalised, word.toUpperCase(Locale.ROOT), word).distinct().toList();
  }

  /// The terms of a word in any spelling; also the beginnings of them, for prefixes and patterns.
  public static List<String> folded(String word) {
    String folded = Folding.fold(word);
    return List.of(folded, FOLDED + folded);
  }
}
