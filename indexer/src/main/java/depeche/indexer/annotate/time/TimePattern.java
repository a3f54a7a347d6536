package depeche.indexer.annotate.time;

import depeche.analysis.Folding;
import depeche.indexer.annotate.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A sequence of words and classes of words, read from one line: `en|depuis { MONTH YEAR? }
/// !euros`.
///
/// A name in capitals is a class of the lexicon, a digit at its end tells two captures apart
/// (`DAY`, `DAY2`); anything else is a literal, compared without accents and capitals. `|`
/// separates alternatives, of which the first names the capture, `?` marks what may be missing, `!`
/// what must not stand there (it takes no token). Braces enclose the mention; without them all of
/// it is the mention. No match runs over the start of a sentence.
record TimePattern(List<Element> elements, int mentionFrom, int mentionTo) {
  private static final int LONGEST_ACCENTED = 3;

  TimePattern {
    elements = List.copyOf(elements);
  }

  /// One place of the pattern.
  ///
  /// @param name what the value column calls it
  /// @param classes the classes of which one is needed
  /// @param literals folded
  /// @param accented those literals that need their accent, for « a », « la » and « des » are
  ///   others
  record Element(
      String name,
      long classes,
      Set<String> literals,
      Set<String> accented,
      boolean optional,
      boolean forbidden) {
    boolean accepts(TimeText text, int at) {
      return text.in(at, classes) || (!literals.isEmpty() && accepts(text.token(at)));
    }

    private boolean accepts(Token token) {
      return literals.contains(token.folded())
          && !(accented.contains(token.folded()) && token.text().equals(token.folded()));
    }
  }

  static TimePattern parse(String line, TimeLexicon lexicon) {
    var elements = new ArrayList<Element>();
    int from = 0;
    int to = -1;
    for (String word : line.split(" +", -1)) {
      switch (word) {
        case "{" -> from = elements.size();
        case "}" -> to = elements.size();
        default -> elements.add(element(word, lexicon));
      }
    }
    return new TimePattern(elements, from, to < 0 ? elements.size() : to);
  }

  private static Element element(String word, TimeLexicon lexicon) {
    boolean forbidden = word.startsWith("!") && word.length() > 1;
    boolean optional = word.endsWith("?") && word.length() > 1;
    String names = word.substring(forbidden ? 1 : 0, word.length() - (optional ? 1 : 0));
    long classes = 0;
    var literals = new HashSet<String>();
    var accented = new HashSet<String>();
    for (String name : names.split("\\|", -1)) {
      if (Character.isUpperCase(name.charAt(0))) {
        classes |= lexicon.knownBit(name.replaceFirst("[0-9]$", ""));
      } else {
        String folded = Folding.fold(name);
        literals.add(folded);
        lexicon.addLiteral(folded);
        if (!folded.equals(name) && name.length() <= LONGEST_ACCENTED) {
          accented.add(folded);
        }
      }
    }
    return new Element(
        names.split("\\|", -1)[0],
        classes,
        Set.copyOf(literals),
        Set.copyOf(accented),
        optional,
        forbidden);
  }

  /// The elements with which a mention can begin.
  List<Element> firsts() {
    var firsts = new ArrayList<Element>();
    for (int i = mentionFrom; i < mentionTo; i++) {
      Element element = elements.get(i);
      if (element.forbidden()) {
        continue;
      }
      firsts.add(element);
      if (!element.optional()) {
        break;
      }
    }
    return firsts;
  }
}
