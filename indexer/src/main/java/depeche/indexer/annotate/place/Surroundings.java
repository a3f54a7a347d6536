package depeche.indexer.annotate.place;

import depeche.indexer.annotate.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the words around a name.
final class Surroundings {
  private static final Set<String> ARTICLES = Set.of("le", "la", "les", "l'");
  private static final Set<String> OF = Set.of("de", "d'", "du", "des");
  private static final int MOST_ADJECTIVES = 2;
  private static final int LONGEST_ACRONYM = 4;

  private final Cues cues;

  Surroundings(Cues cues) {
    this.cues = cues;
  }

  /// The evidence for the name from token `first` to token `last`.
  Evidence evidence(List<Token> tokens, int first, int last) {
    Evidence evidence = left(tokens, first - 1);
    if (evidence.wants() != Cue.Sort.NONE || evidence.weight() > -4) {
      evidence = neighbours(tokens, first, last, evidence);
    }
    return evidence;
  }

  private Evidence left(List<Token> tokens, int at) {
    if (at < 0 || !tokens.get(at).isWord()) {
      return at > 0 && isAbbreviated(tokens, at) ? cue(tokens, at - 1) : Evidence.NONE;
    }
    int word = at;
    if (word > 0 && ARTICLES.contains(tokens.get(word).folded())) {
      word--;
    }
    if (word > 0 && OF.contains(tokens.get(word).folded())) {
      return head(tokens, word - 1, MOST_ADJECTIVES);
    }
    Evidence direct = cue(tokens, word);
    return direct.equals(Evidence.NONE) ? head(tokens, at, 0) : direct;
  }

  /// « M. » is a word and a full stop.
  private boolean isAbbreviated(List<Token> tokens, int at) {
    return tokens.get(at).text().equals(".") && tokens.get(at - 1).end() == tokens.get(at).start();
  }

  private Evidence cue(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    // « a » is the verb unless an accent or a capital makes it the preposition
    String word = token.text().equals("à") || token.text().equals("À") ? "à" : token.folded();
    if (word.equals("a") && !token.isCapitalised()) {
      return Evidence.NONE;
    }
    return cues.before(word)
        .map(cue -> new Evidence(cue.weight(), cue.wants(), cue.coins(), -1, token.text()))
        .orElse(Evidence.NONE);
  }

  /// The noun that the name completes, behind at most `adjectives` other words.
  private Evidence head(List<Token> tokens, int from, int adjectives) {
    for (int at = from; at >= 0 && at >= from - adjectives; at--) {
      Token token = tokens.get(at);
      if (!token.isWord()) {
        break;
      }
      Optional<Cue> cue = cues.head(token.folded());
      if (cue.isPresent()) {
        Cue found = cue.get();
        return new Evidence(found.weight(), found.wants(), found.coins(), at, token.text());
      }
      if (OF.contains(token.folded()) || ARTICLES.contains(token.folded())) {
        break;
      }
    }
    return Evidence.NONE;
  }

  /// Capitalised words that touch the name make it a part of a longer one: « Paris Match ».
  private static Evidence neighbours(List<Token> tokens, int first, int last, Evidence evidence) {
    Evidence judged = evidence;
    if (first > 0 && isName(tokens, first - 1) && !tokens.get(first).sentenceStart()) {
      judged = judged.plus(-2.5, "after " + tokens.get(first - 1).text());
    }
    if (first == last && isAcronym(tokens, first)) {
      judged = judged.plus(-2, "an acronym");
    }
    if (last + 1 < tokens.size() && isChannel(tokens.get(last + 1))) {
      judged = judged.plus(-3, "before " + tokens.get(last + 1).text());
    }
    if (last + 1 < tokens.size()
        && isName(tokens, last + 1)
        && !tokens.get(last + 1).sentenceStart()) {
      judged = judged.plus(-2, "before " + tokens.get(last + 1).text());
    }
    return judged;
  }

  /// « Europe 1 », « France 2 ».
  private static boolean isChannel(Token token) {
    return token.shape() == Token.Shape.NUMBER && token.text().length() == 1;
  }

  /// Few letters, all capital, beside words that are not.
  private static boolean isAcronym(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    if (token.shape() != Token.Shape.CAPITALS || token.text().length() > LONGEST_ACRONYM) {
      return false;
    }
    return neighbourIsLower(tokens, at - 1) || neighbourIsLower(tokens, at + 1);
  }

  private static boolean neighbourIsLower(List<Token> tokens, int at) {
    return at >= 0 && at < tokens.size() && tokens.get(at).shape() == Token.Shape.LOWER;
  }

  private static boolean isName(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    return token.isCapitalised()
        && !token.isElision()
        && token.text().length() > 1
        && !(token.sentenceStart() && FrenchWords.isFunctionWord(token.folded()));
  }
}
