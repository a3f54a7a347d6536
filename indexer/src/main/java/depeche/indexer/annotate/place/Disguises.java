package depeche.indexer.annotate.place;

import depeche.analysis.Folding;
import depeche.analysis.FrenchVocabulary;
import depeche.dispatch.PlaceKind;
import depeche.indexer.annotate.Token;
import depeche.indexer.annotate.actor.GivenNames;
import depeche.places.GazetteerEntry;
import java.util.List;
import java.util.Set;

/// Tells names of places from what is spelt like them: « au Palais de Tokyo », « la Saint-Valentin
/// », « les marchés ».
final class Disguises {
  private static final Set<String> NOT_PLACES = FrenchWords.words("not-places.tsv");
  private static final Set<String> OF = Set.of("de", "d'", "du", "des");
  private static final Set<String> ARTICLES = Set.of("le", "la", "les", "l'");
  private static final GivenNames GIVEN_NAMES = GivenNames.bundled();
  private static final int LONGEST_PERSON = 4;
  private static final Set<String> DETERMINERS =
      Set.of("le", "la", "les", "l'", "au", "aux", "du", "des", "un", "une");
  private static final long WELL_KNOWN = 15_000;
  private static final Set<String> HOUSES = FrenchWords.words("houses.tsv");
  private static final int FARTHEST_HOUSE = 7;

  private final Surroundings surroundings;

  Disguises(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /// Sees what speaks against a name that was found, beside what stands around it.
  void judge(Toponym toponym) {
    boolean news = NOT_PLACES.contains(toponym.key);
    toponym.news = news;
    boolean word = hasOutsideArticle(toponym) && isWord(toponym);
    toponym.doubtful = news || word || toponym.names.commonWord() || toponym.names.personName();
    if (news) {
      // « une ville du Sud » is in the south of its country
      against(toponym, Surroundings.isCompass(toponym.key) ? -4 : -1.5, "a word of the news");
    }
    if (news && Surroundings.hasPurpose(toponym.passage.tokens(), toponym.last)) {
      against(toponym, -2, "before its purpose");
    }
    if (toponym.names.commonWord()
        && surroundings.hasComplement(toponym.passage.tokens(), toponym.last)) {
      against(toponym, -2, "before its complement");
    }
    if (FrenchWords.isFunctionWord(toponym.key)) {
      against(toponym, -4, "a word");
    }
    if (isPartOfName(toponym)) {
      against(toponym, -3, "part of a name");
    }
    if (isHouse(toponym)) {
      against(toponym, -4, "a house");
    }
    if (isWordWithArticle(toponym)) {
      against(toponym, -3, "a word with its article");
    }
    if (isOfPerson(toponym)) {
      against(toponym, -2, "after a given name");
    }
    if (isFeast(toponym)) {
      against(toponym, -4, "a feast");
    }
    if (isOtherwiseAccented(toponym)) {
      against(toponym, -4, "other accents");
    }
  }

  static boolean isArticle(Token token) {
    return ARTICLES.contains(token.folded());
  }

  private static void against(Toponym toponym, double weight, String why) {
    toponym.evidence = toponym.evidence.plus(weight, why);
  }

  private static GazetteerEntry likeliest(Toponym toponym) {
    return toponym.names.candidates().getFirst();
  }

  /// « du Havre »: the article of the name is no part of the mention.
  private static boolean hasOutsideArticle(Toponym toponym) {
    String word = Folding.key(toponym.passage.tokens().get(toponym.first).text());
    return !toponym.key.equals(word) && !toponym.key.startsWith(word + " ");
  }

  private static boolean isWord(Toponym toponym) {
    boolean one =
        toponym.first == toponym.last
            || (toponym.first + 1 == toponym.last
                && ARTICLES.contains(toponym.passage.tokens().get(toponym.first).folded()));
    return one
        && (toponym.names.commonWord()
            || FrenchVocabulary.contains(
                Folding.key(toponym.passage.tokens().get(toponym.last).text())));
  }

  /// « au Palais de Tokyo », « camp d'Aïn al-Hiloué ».
  private static boolean isPartOfName(Toponym toponym) {
    List<Token> tokens = toponym.passage.tokens();
    int next = toponym.last + 1;
    if (next >= tokens.size() || tokens.get(next).sentenceStart()) {
      return false;
    }
    boolean outside = hasOutsideArticle(toponym);
    if (isArabic(tokens.get(next))) {
      return toponym.names.candidates().getFirst().isFrench();
    }
    GazetteerEntry place = likeliest(toponym);
    boolean unknown = place.population() < WELL_KNOWN && !Priors.isHandWritten(place);
    return isWord(toponym) && (outside || unknown) && isOfName(tokens, next);
  }

  /// « la Croix de Georges »: no town of France takes an article that is not its own.
  private static boolean isWordWithArticle(Toponym toponym) {
    GazetteerEntry place = likeliest(toponym);
    return toponym.first > 0
        && toponym.first == toponym.last
        && place.kind() == PlaceKind.CITY
        && place.isFrench()
        && !hasOutsideArticle(toponym)
        && isWord(toponym)
        && toponym.passage.tokens().get(toponym.first - 1).shape() == Token.Shape.LOWER
        && isArticle(toponym.passage.tokens().get(toponym.first - 1));
  }

  /// « le collège catholique Saint-Joseph », « l'hôpital d'instruction des armées (HIA) Sainte-Anne
  /// ».
  private static boolean isHouse(Toponym toponym) {
    boolean named =
        toponym.key.startsWith("saint ")
            || toponym.key.startsWith("sainte ")
            || toponym.names.personName();
    List<Token> tokens = toponym.passage.tokens();
    if (!named
        || likeliest(toponym).kind() == PlaceKind.COUNTRY
        || toponym.first == 0
        || isFunction(tokens.get(toponym.first - 1))) {
      return false;
    }
    for (int at = toponym.first - 1; at >= Math.max(0, toponym.first - FARTHEST_HOUSE); at--) {
      Token token = tokens.get(at);
      if (HOUSES.contains(token.folded())) {
        return true;
      }
      boolean passes =
          token.shape() == Token.Shape.LOWER
              ? OF.contains(token.folded()) || !isFunction(token)
              : token.shape() == Token.Shape.CAPITALS || "()".contains(token.text());
      if (!passes || token.sentenceStart()) {
        break;
      }
    }
    return false;
  }

  private static boolean isFunction(Token token) {
    return FrenchWords.isFunctionWord(token.folded());
  }

  /// « Guillaume de Tonquédec », « Jérôme Grand d'Esnon »: a small place that completes the name of
  /// a person.
  private static boolean isOfPerson(Toponym toponym) {
    List<Token> tokens = toponym.passage.tokens();
    int of = toponym.first - 1;
    GazetteerEntry place = likeliest(toponym);
    if (of < 1
        || !OF.contains(tokens.get(of).folded())
        || place.kind() != PlaceKind.CITY
        || place.population() >= WELL_KNOWN
        || Priors.isHandWritten(place)) {
      return false;
    }
    boolean given = false;
    int at = of - 1;
    for (; at >= Math.max(0, of - LONGEST_PERSON) && isName(tokens.get(at)); at--) {
      given |= GIVEN_NAMES.contains(tokens.get(at).folded());
    }
    // « le Safari de Peaugres »: a given name too, but persons have no article
    return given && (at < 0 || !DETERMINERS.contains(tokens.get(at).folded()));
  }

  /// « al-Hiloué »
  private static boolean isArabic(Token token) {
    String text = token.text();
    return token.shape() != Token.Shape.CAPITALISED
        && text.length() > 3
        && text.charAt(2) == '-'
        && Character.isUpperCase(text.charAt(3));
  }

  private static boolean isOfName(List<Token> tokens, int at) {
    if (!OF.contains(tokens.get(at).folded()) || at + 1 >= tokens.size()) {
      return false;
    }
    int name = ARTICLES.contains(tokens.get(at + 1).folded()) ? at + 2 : at + 1;
    return name < tokens.size() && isName(tokens.get(name));
  }

  private static boolean isName(Token token) {
    return token.isCapitalised() && !token.isElision() && token.text().length() > 1;
  }

  /// « la Saint-Valentin »: towns of saints have no article, their days have.
  private static boolean isFeast(Toponym toponym) {
    PlaceKind kind = likeliest(toponym).kind();
    return toponym.first > 0
        && (toponym.key.startsWith("saint ") || toponym.key.startsWith("sainte "))
        && toponym.passage.tokens().get(toponym.first - 1).text().equals("la")
        && (kind == PlaceKind.CITY || kind == PlaceKind.COUNTRY);
  }

  /// « les marchés » are not the Marches, « Rouge » is not Rougé: French has a word of this
  /// spelling, and the place has other accents. The first letter may have lost its own.
  private static boolean isOtherwiseAccented(Toponym toponym) {
    Token token = toponym.passage.tokens().get(toponym.last);
    if (!isWord(toponym) || token.shape() != Token.Shape.CAPITALISED) {
      return false;
    }
    GazetteerEntry place = likeliest(toponym);
    String written = token.text();
    long more = accents(written) - accents(partLike(written, place.name()));
    boolean village =
        place.kind() == PlaceKind.CITY && place.isFrench() && place.population() < WELL_KNOWN;
    boolean listed = place.kind() == PlaceKind.COUNTRY || place.id().startsWith("d:");
    return (more > 0 && !listed) || (more < 0 && village && hasAccents(toponym));
  }

  /// The part of a name that a word is but for its accents: of « Les Ulis » what stands behind the
  /// article; the word itself if there is none.
  private static String partLike(String word, String name) {
    if (name.length() >= word.length()) {
      String end = name.substring(name.length() - word.length());
      String start = name.substring(0, word.length());
      if (Folding.key(end).equals(Folding.key(word))) {
        return end;
      }
      if (Folding.key(start).equals(Folding.key(word))) {
        return start;
      }
    }
    return word;
  }

  /// Whether the text has accents at all.
  private static boolean hasAccents(Toponym toponym) {
    return toponym.passage.tokens().stream().anyMatch(token -> accents(token.text()) > 0);
  }

  /// How many letters e have an accent, the first letter of the word apart: that of « Épinal » is
  /// often lost.
  private static long accents(String word) {
    return word.chars().skip(1).filter(letter -> "éèê".indexOf(letter) >= 0).count();
  }
}
