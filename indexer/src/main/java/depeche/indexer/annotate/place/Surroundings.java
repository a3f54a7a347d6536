package depeche.indexer.annotate.place;

import depeche.indexer.annotate.Token;
import depeche.indexer.annotate.TokenizedPassage;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the words around a name.
final class Surroundings {
  private static final Set<String> ARTICLES = FrenchWords.around("article");
  private static final Set<String> OF = FrenchWords.around("of");
  private static final Set<String> OF_THE = FrenchWords.around("of the");
  private static final Set<String> INDEFINITE = FrenchWords.around("indefinite");

  /// Adjectives that events and bodies have and towns have not.
  private static final Set<String> QUALIFYING = FrenchWords.around("qualifying");

  /// Words after which « à » leads to somebody.
  private static final Set<String> PHRASES = FrenchWords.words("persons-before.tsv");

  /// Of foreign names: what follows is not the whole name.
  private static final Set<String> PARTICLES = FrenchWords.around("particle");

  private static final Set<String> PURPOSE = FrenchWords.around("purpose");
  private static final Set<String> COMPASS = FrenchWords.around("compass");

  /// « la gendarmerie de Dinan »: towns take no article.
  private static final Evidence COMPLEMENT =
      new Evidence(0.3, Cue.Sort.ANY, Optional.empty(), -1, "de");

  private static final int MOST_ADJECTIVES = 2;
  private static final int LONGEST_ACRONYM = 4;

  private final Cues cues;

  Surroundings(Cues cues) {
    this.cues = cues;
  }

  /// The evidence for the name from token `first` to token `last`.
  Evidence evidence(TokenizedPassage passage, int first, int last) {
    List<Token> tokens = passage.tokens();
    Evidence evidence = left(tokens, first - 1);
    if (evidence.wants() != Cue.Sort.NONE || evidence.weight() > -4) {
      evidence = neighbours(tokens, first, last, evidence);
    }
    return evidence;
  }

  private Evidence left(List<Token> tokens, int at) {
    if (isCategory(tokens, at)) {
      return cue(tokens, at - 3);
    }
    if (at < 0 || !tokens.get(at).isWord()) {
      return at > 0 && isAbbreviated(tokens, at) ? cue(tokens, at - 1) : Evidence.NONE;
    }
    int word = at;
    if (word > 0 && ARTICLES.contains(tokens.get(word).folded())) {
      word--;
    }
    if (word > 0 && OF.contains(tokens.get(word).folded())) {
      Evidence evidence = head(tokens, word - 1, MOST_ADJECTIVES);
      String of = tokens.get(word).folded();
      boolean article = word < at || OF_THE.contains(of);
      return article || !evidence.equals(Evidence.NONE) ? evidence : COMPLEMENT;
    }
    Evidence direct = cue(tokens, word);
    return direct.equals(Evidence.NONE) ? apposed(tokens, at) : direct;
  }

  /// « M. » is a word and a full stop.
  private boolean isAbbreviated(List<Token> tokens, int at) {
    return tokens.get(at).text().equals(".") && tokens.get(at - 1).end() == tokens.get(at).start();
  }

  /// « ouragan de catégorie 4 » before its name.
  private static boolean isCategory(List<Token> tokens, int at) {
    return at > 3
        && tokens.get(at).shape() == Token.Shape.NUMBER
        && tokens.get(at - 1).folded().equals("categorie")
        && tokens.get(at - 2).folded().equals("de");
  }

  private Evidence cue(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    // « a » is the verb unless an accent or a capital makes it the preposition
    String word = token.text().equals("à") || token.text().equals("À") ? "à" : token.folded();
    if ((word.equals("a") && !token.isCapitalised()) || isOfPhrase(tokens, at, word)) {
      return Evidence.NONE;
    }
    return cues.before(word)
        .map(cue -> new Evidence(cue.weight(), cue.wants(), cue.coins(), -1, token.text()))
        .orElse(Evidence.NONE);
  }

  /// « grâce à George »: no preposition of place.
  private static boolean isOfPhrase(List<Token> tokens, int at, String word) {
    return word.equals("à") && at > 0 && PHRASES.contains(tokens.get(at - 1).folded());
  }

  /// « mont Blanc », « rue Lepic », but not « maire Les Républicains ».
  private Evidence apposed(List<Token> tokens, int at) {
    Evidence evidence = head(tokens, at, 0);
    return switch (evidence.wants()) {
      case NATURAL, WATER, DISTRICT, NONE -> evidence;
      case ANY, CITY, AREA -> Evidence.NONE;
    };
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
        if (found.wants() == Cue.Sort.NONE && isOneOfMany(tokens, at)) {
          break;
        }
        boolean inTown = found.wants() == Cue.Sort.DISTRICT && isOneOfMany(tokens, at);
        return inTown
            ? new Evidence(found.weight(), Cue.Sort.CITY, Optional.empty(), at, token.text())
            : new Evidence(found.weight(), found.wants(), found.coins(), at, token.text());
      }
      if (OF.contains(token.folded()) || ARTICLES.contains(token.folded())) {
        break;
      }
    }
    return Evidence.NONE;
  }

  /// « une rue de Plouhinec » is in Plouhinec, « rue de Lyon » is not in Lyon; « un quartier de
  /// Nice » is not called Nice.
  private static boolean isOneOfMany(List<Token> tokens, int head) {
    return head > 0 && INDEFINITE.contains(tokens.get(head - 1).folded());
  }

  /// Capitalised words that touch the name make it a part of a longer one: « Paris Match ».
  private static Evidence neighbours(List<Token> tokens, int first, int last, Evidence evidence) {
    Evidence judged = evidence;
    if (first > 0 && isName(tokens, first - 1) && !tokens.get(first).sentenceStart()) {
      judged = judged.plus(-2.5, "after " + tokens.get(first - 1).text());
    }
    if (first > 1
        && PARTICLES.contains(tokens.get(first - 1).text())
        && tokens.get(first - 2).isCapitalised()) {
      judged = judged.plus(-3, "after " + tokens.get(first - 1).text());
    }
    if (last + 2 < tokens.size()
        && PARTICLES.contains(tokens.get(last + 1).text())
        && tokens.get(last + 2).isCapitalised()) {
      judged = judged.plus(-3, "before " + tokens.get(last + 1).text());
    }
    if (ForeignRuns.holds(tokens, first, last)) {
      judged = judged.plus(-3, "in another language");
    }
    if (isBesideInitial(tokens, first, last)) {
      judged = judged.plus(-3, "beside an initial");
    }
    if (first == last && isPointOfCompass(tokens, first)) {
      judged = judged.plus(-4, "the north of something");
    }
    if (first == last && isQualified(tokens, last)) {
      judged = judged.plus(-4, "before " + tokens.get(last + 1).text());
    }
    if (first == last && isAcronym(tokens.get(first)) && !isShouting(tokens)) {
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

  /// « Mary J Quelque », « W. Bush »: a single letter stands for a given name.
  private static boolean isBesideInitial(List<Token> tokens, int first, int last) {
    int dot = first > 1 && tokens.get(first - 1).text().equals(".") ? first - 2 : first - 1;
    boolean after =
        dot > 0
            && isInitial(tokens.get(dot))
            && !tokens.get(dot).sentenceStart()
            && !tokens.get(first).sentenceStart();
    boolean before =
        last + 2 < tokens.size()
            && isInitial(tokens.get(last + 1))
            && !tokens.get(last + 1).sentenceStart()
            && (tokens.get(last + 2).isCapitalised() || tokens.get(last + 2).text().equals("."));
    return after || before;
  }

  /// « A » may be the preposition, « Y » a village of its own.
  private static boolean isInitial(Token token) {
    return token.text().length() == 1
        && token.isCapitalised()
        && !token.isElision()
        && "ay".indexOf(token.folded().charAt(0)) < 0;
  }

  /// « le Nord de l'Europe » is no département.
  private static boolean isPointOfCompass(List<Token> tokens, int at) {
    if (!tokens.get(at).folded().equals("nord")
        || at + 2 >= tokens.size()
        || !OF.contains(tokens.get(at + 1).folded())) {
      return false;
    }
    int next = ARTICLES.contains(tokens.get(at + 2).folded()) ? at + 3 : at + 2;
    return next < tokens.size() && tokens.get(next).isCapitalised();
  }

  /// Whether a folded name is a point of the compass, which nothing but « région Sud » makes a
  /// place; « le Nord » is a département.
  static boolean isCompass(String key) {
    return COMPASS.contains(key);
  }

  /// « le Salon de l'agriculture »: « de » and a noun behind a word that is a noun too.
  boolean hasComplement(List<Token> tokens, int last) {
    int at = last + 1;
    if (at + 1 >= tokens.size() || !OF.contains(tokens.get(at).folded())) {
      return false;
    }
    at += ARTICLES.contains(tokens.get(at + 1).folded()) ? 2 : 1;
    return at < tokens.size()
        && tokens.get(at).shape() == Token.Shape.LOWER
        && tokens.get(at).text().length() > 3
        && cues.before(tokens.get(at).folded()).isEmpty();
  }

  /// « la Marche pour le climat », « le Front contre la misère ».
  static boolean hasPurpose(List<Token> tokens, int last) {
    return last + 1 < tokens.size() && PURPOSE.contains(tokens.get(last + 1).folded());
  }

  /// « le Salon international du livre »: a noun, as its adjective says.
  private static boolean isQualified(List<Token> tokens, int at) {
    return at + 1 < tokens.size() && QUALIFYING.contains(tokens.get(at + 1).folded());
  }

  /// « Europe 1 », « France 2 ».
  private static boolean isChannel(Token token) {
    return token.shape() == Token.Shape.NUMBER && token.text().length() == 1;
  }

  private static boolean isAcronym(Token token) {
    return token.shape() == Token.Shape.CAPITALS && token.text().length() <= LONGEST_ACRONYM;
  }

  /// Whether a passage is in capitals, so that they say nothing: a slugline, a dateline.
  static boolean isShouting(List<Token> tokens) {
    int capitals = 0;
    for (Token token : tokens) {
      if (token.shape() == Token.Shape.LOWER && !token.isElision() && token.text().length() > 3) {
        return false;
      }
      capitals += token.shape() == Token.Shape.CAPITALS ? 1 : 0;
    }
    return capitals > 1;
  }

  private static boolean isName(List<Token> tokens, int at) {
    Token token = tokens.get(at);
    return token.isCapitalised()
        && !token.isElision()
        && token.text().length() > 1
        && !(token.sentenceStart() && FrenchWords.isFunctionWord(token.folded()));
  }
}
