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
    int lastLink = at;
    boolean ministry = head.kind() == ActorKind.MINISTRY;
    while (next < text.size() && LINKS.contains(text.token(next).folded()) && links < 4) {
      boolean and = text.is(next, "et");
      boolean again =
          and
              && capital
              && links > 0
              && (isRepeated(text, next + 1, lastLink) || isPair(text, next));
      boolean linked = again && LINKS.contains(text.token(next + 1).folded());
      int noun = skipArticles(text, linked ? next + 2 : next + 1);
      int arrondissement = ComplementWords.arrondissement(text, noun);
      if (arrondissement > 0 && of(text, next)) {
        return townEnd(text, arrondissement);
      }
      if (and && linked && !ministry && opensBody(text, noun)) {
        break;
      }
      if (noun >= text.size() || text.isTaken(noun, noun) || (and && !again && noun > next + 1)) {
        break;
      }
      boolean of = of(text, next);
      if (isName(text, noun)) {
        if (and && (links == 0 || !(ministry || capital))) {
          // « le Parlement et Bruxelles »
          break;
        }
        NameRun run = NameRun.at(text, noun, lexicon, places);
        boolean person = isPerson(text, run);
        if (links == 0 && text.is(next, "sur")) {
          // « Quotidien sur TMC »
          break;
        }
        boolean seat = of || (capital && text.is(next, "en"));
        if ((person && !(capital && of && ComplementWords.bearsNames(head)))
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
                .orElse(ComplementWords.officeEnd(text, placeEnd(text, run, ministry)));
      } else if (isNoun(text, noun)
          && (again || mayHoldNoun(text, next, noun, head.kind(), capital, links))) {
        end = opensNoun(text, noun) ? noun + 1 : noun;
        proper |= ministry;
      } else {
        break;
      }
      boolean word = text.token(end).shape() == Token.Shape.LOWER;
      next = end + 1;
      while (next < text.size() && goesOn(text, next, capital && word)) {
        end = next;
        next++;
      }
      lastLink = and ? lastLink : lastLinkOf(text, noun);
      links++;
      boolean listed = word || head.kind() == ActorKind.GOVERNMENT;
      int enumerated = capital && listed ? enumeratedTo(text, next) : -1;
      if (enumerated > end) {
        return enumerated;
      }
      if (proper && !capital && !ministry) {
        break;
      }
    }
    return proper || capital ? end : at - 1;
  }

  /// « pour le contrôle et la prévention des maladies »: what « et » adds shares the complement
  /// behind it; nobody with a title is meant.
  private boolean isPair(PassageText text, int and) {
    int noun = skipArticles(text, and + 1);
    return noun > and + 1
        && noun + 2 < text.size()
        && isNoun(text, noun)
        && lexicon.titles().at(text, noun).isEmpty()
        && lexicon.heads().at(text, noun).isEmpty()
        && (text.is(noun + 1, "des") || text.is(noun + 1, "de") || text.is(noun + 1, "du"))
        && isNoun(text, skipArticles(text, noun + 2));
  }

  /// « haute couture », « deux mondes »: a word that only opens the noun behind it.
  private boolean opensNoun(PassageText text, int at) {
    return at + 1 < text.size()
        && ComplementWords.isOpening(text.token(at).folded())
        && isNoun(text, at + 1);
  }

  /// Whether « et de », « et des » repeats the link before: « de l'immigration et de l'intégration
  /// », not « du Conseil et des témoins ».
  private static boolean isRepeated(PassageText text, int at, int lastLink) {
    return at < text.size()
        && text.token(at).folded().startsWith("d")
        && LINKS.contains(text.token(at).folded())
        && text.is(lastLink, "des") == text.is(at, "des");
  }

  /// The link before a noun, past its article.
  private static int lastLinkOf(PassageText text, int noun) {
    int link = noun - 1;
    while (link > 0 && !LINKS.contains(text.token(link).folded())) {
      link--;
    }
    return link;
  }

  /// Adjectives go on; of those of a nationality behind a noun alone the French one (« de la
  /// chanson française », not « d'union nationale libyen ») and one in the plural (« des aéroports
  /// parisiens »).
  private boolean goesOn(PassageText text, int at, boolean behindNoun) {
    boolean french = behindNoun && text.token(at).folded().startsWith("francais");
    boolean several = behindNoun && ComplementWords.agreeInPlural(text, at);
    return isAdjective(text, at) && (french || several || !places.isDemonym(text.token(at).text()));
  }

  /// The last token of « , des études, de l'évaluation et des statistiques »; −1 if no enumeration
  /// that « et » ends begins at a comma.
  private int enumeratedTo(PassageText text, int comma) {
    int at = comma;
    boolean closed = false;
    while (!closed && (text.is(at, ",") || text.is(at, "et")) && at + 2 < text.size()) {
      closed = text.is(at, "et");
      if (!text.token(at + 1).folded().startsWith("d")
          || !LINKS.contains(text.token(at + 1).folded())) {
        return -1;
      }
      int noun = skipArticles(text, at + 2);
      if (noun >= text.size() || !(isNoun(text, noun) || isName(text, noun))) {
        return -1;
      }
      at = noun + 1;
      while (at < text.size() && isAdjective(text, at)) {
        at++;
      }
    }
    if (!closed || !text.is(comma, ",")) {
      return -1;
    }
    // « et de la répression des fraudes »
    boolean more =
        text.is(at, "des")
            && at + 1 < text.size()
            && (isNoun(text, at + 1) || isName(text, at + 1));
    return more ? at + 1 : at - 1;
  }

  /// The end of a place before a person: « d'Occitanie » in « d'Occitanie Carole Delga »; of a
  /// place whose name « de » completes: « des Côtes d'Armor ».
  private int placeEnd(PassageText text, NameRun run, boolean ministry) {
    boolean person =
        run.tokens() > 2
            && (ministry || places.prominence(text.token(run.first()).text()) >= 0)
            && lexicon.givenNames().contains(text.token(run.first() + 1).folded())
            && places.prominence(text.text(run.first(), run.last())) < 0;
    return person ? run.first() : places.end(text, run);
  }

  private static boolean of(PassageText text, int at) {
    return text.token(at).folded().startsWith("d");
  }

  /// « du XVIIIe arrondissement de Paris »: the town belongs to it.
  private int townEnd(PassageText text, int arrondissement) {
    int town = arrondissement + 2;
    boolean named =
        (text.is(town - 1, "de") || text.is(town - 1, "d'"))
            && town < text.size()
            && isName(text, town)
            && places.prominence(text.token(town).text()) > 0;
    return named ? town : arrondissement;
  }

  /// « et du département de physique »: another body begins.
  private boolean opensBody(PassageText text, int noun) {
    return lexicon.heads().at(text, noun).stream()
        .anyMatch(match ->
            match.last() + 1 < text.size()
                && text.token(match.last() + 1).folded().startsWith("d")
                && LINKS.contains(text.token(match.last() + 1).folded()));
  }

  /// « Ordre des médecins contre le Pr Raoult »
  private boolean isCivilTitle(PassageText text, int at) {
    return lexicon.titles().at(text, at).stream().anyMatch(match -> match.value().civil());
  }

  /// Whether a lower-case noun may follow this link: « ministère de la santé », « Centre pour le
  /// dialogue ».
  private static boolean mayHoldNoun(
      PassageText text, int link, int noun, ActorKind kind, boolean capital, int links) {
    boolean ministry = kind == ActorKind.MINISTRY;
    return switch (text.token(link).folded()) {
      case "et" ->
          (capital && links > 0)
              || (ministry && links == 1 && !ComplementWords.isParticiple(text, noun));
      case "en" -> false;
      case "sur" -> capital && links > 0;
      // « Quotidien pour parler » has no complement
      case "pour", "contre" ->
          capital && (noun > link + 1 || !ComplementWords.isInfinitive(text, noun));
      case "du" -> (capital && kind != ActorKind.PARTY) || (ministry && links == 0);
      default ->
          (capital && !(noun == link + 1 && ComplementWords.isVerb(text, noun)))
              || (ministry && links == 0);
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
        && !LINKS.contains(token.folded())
        && !ComplementWords.isNoNoun(token.folded())
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
