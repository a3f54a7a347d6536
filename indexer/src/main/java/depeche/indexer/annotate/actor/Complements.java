package depeche.indexer.annotate.actor;

import depeche.dispatch.ActorKind;
import depeche.indexer.annotate.Token;
import java.util.Set;

/// Reads the complement of a head: « de la Défense », « des droits de l'homme », « de Nanterre ».
final class Complements {
  private static final Set<String> LINKS =
      Set.of("de", "du", "des", "d'", "pour", "contre", "sur", "en", "et");

  private final ActorLexicon lexicon;
  private final PlaceEvidence places;
  private final OrganisationFinder organisations;

  Complements(ActorLexicon lexicon, PlaceEvidence places, OrganisationFinder organisations) {
    this.lexicon = lexicon;
    this.places = places;
    this.organisations = organisations;
  }

  /// The last token of the complement that begins at `at`, less than `at` if there is none.
  int end(PassageText text, int at, Head head, boolean capital) {
    int end = at - 1;
    boolean proper = false;
    int next = at;
    int links = 0;
    boolean ministry = head.kind() == ActorKind.MINISTRY;
    while (next < text.size() && LINKS.contains(text.token(next).folded()) && links < 4) {
      boolean and = text.is(next, "et");
      int noun = skipArticles(text, next + 1);
      if (noun >= text.size() || text.isTaken(noun, noun) || (and && noun > next + 1)) {
        break;
      }
      boolean of = text.token(next).folded().startsWith("d");
      if (isName(text, noun)) {
        if (and && !ministry && !capital) {
          break;
        }
        NameRun run = NameRun.at(text, noun, lexicon, places);
        boolean person = isPerson(text, run);
        boolean seat = of || (capital && text.is(next, "en"));
        if ((person && !(capital && of))
            || isCivilTitle(text, noun)
            || !(seat || and || capital)
            || (ministry
                && links > 0
                && of
                && places.prominence(text.text(run.first(), run.last())) <= 0)) {
          break;
        }
        proper = true;
        end =
            organisations
                .at(text, noun)
                .filter(OrganisationFinder.Found::sure)
                .map(OrganisationFinder.Found::last)
                .orElse(run.last());
      } else if (isNoun(text, noun) && mayHoldNoun(text, next, head.kind(), capital, links)) {
        end = noun;
        proper |= ministry;
      } else {
        break;
      }
      next = end + 1;
      while (next < text.size()
          && isAdjective(text, next)
          && !places.isDemonym(text.token(next).text())) {
        end = next;
        next++;
      }
      links++;
      if (proper && !capital && !ministry) {
        break;
      }
    }
    return proper || capital ? end : at - 1;
  }

  /// « Ordre des médecins contre le Pr Raoult »
  private boolean isCivilTitle(PassageText text, int at) {
    return lexicon.titles().at(text, at).stream().anyMatch(match -> match.value().civil());
  }

  /// Whether a lower-case noun may follow this link: « ministère de la santé », « Centre pour le
  /// dialogue ».
  private static boolean mayHoldNoun(
      PassageText text, int link, ActorKind kind, boolean capital, int links) {
    boolean ministry = kind == ActorKind.MINISTRY;
    return switch (text.token(link).folded()) {
      case "et" -> (capital && links > 0) || (ministry && links == 1);
      case "en" -> false;
      case "pour", "contre", "sur" -> capital;
      case "du" -> (capital && kind != ActorKind.PARTY) || (ministry && links == 0);
      default -> capital || (ministry && links == 0);
    };
  }

  private static int skipArticles(PassageText text, int at) {
    int noun = at;
    while (text.is(noun, "la")
        || text.is(noun, "le")
        || text.is(noun, "les")
        || text.is(noun, "l'")) {
      noun++;
    }
    return noun;
  }

  private boolean isPerson(PassageText text, NameRun run) {
    String first = text.token(run.first()).folded();
    if (run.tokens() > 1) {
      return lexicon.givenNames().contains(first)
          && places.prominence(text.text(run.first(), run.last())) < 0;
    }
    return !lexicon.bearing(PersonName.stripArticle(first)).isEmpty()
        && places.prominence(text.token(run.first()).text()) < 0;
  }

  /// Whether a token is capitalised as names are: « PSA », « M6 », « al-Assad ».
  static boolean isName(PassageText text, int at) {
    Token token = text.token(at);
    return NameRun.isNameWord(token)
        || (token.shape() == Token.Shape.MIXED && Character.isUpperCase(token.text().charAt(0)));
  }

  /// A lower-case noun, as far as its letters tell.
  private boolean isNoun(PassageText text, int at) {
    Token token = text.token(at);
    return token.shape() == Token.Shape.LOWER
        && token.text().length() > 3
        && !token.isElision()
        && lexicon.speech().at(text, at).isEmpty();
  }

  /// Whether a token is an adjective, by its ending or as a demonym.
  boolean isAdjective(PassageText text, int at) {
    Token token = text.token(at);
    return token.shape() == Token.Shape.LOWER
        && (FrenchEndings.isAdjective(token.folded()) || places.isDemonym(token.text()))
        && lexicon.speech().at(text, at).isEmpty();
  }
}
