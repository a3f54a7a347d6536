package depeche.indexer.annotate.actor;

import depeche.dispatch.ActorKind;
import depeche.indexer.annotate.Token;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds organisations by the noun that begins their name: « parquet de Nanterre », « ministère
/// russe de la Défense », « Observatoire syrien des droits de l'homme », « groupe PSA ».
final class HeadedNames {
  private static final Set<ActorKind> NAMED_BY_COUNTRY =
      EnumSet.of(
          ActorKind.MINISTRY,
          ActorKind.COURT,
          ActorKind.POLICE,
          ActorKind.ARMY,
          ActorKind.PARLIAMENT);
  private static final Set<ActorKind> NAMED_BY_PLACE =
      EnumSet.of(
          ActorKind.MINISTRY,
          ActorKind.COURT,
          ActorKind.POLICE,
          ActorKind.ARMY,
          ActorKind.PARLIAMENT,
          ActorKind.GOVERNMENT,
          ActorKind.UNION,
          ActorKind.OTHER,
          ActorKind.RELIGIOUS,
          ActorKind.CLUB,
          ActorKind.ARMED_GROUP);
  private static final Set<String> LINKS =
      Set.of("de", "du", "des", "d'", "pour", "contre", "sur", "en", "a", "au", "aux", "et");

  private final ActorLexicon lexicon;
  private final PlaceEvidence places;

  HeadedNames(ActorLexicon lexicon, PlaceEvidence places) {
    this.lexicon = lexicon;
    this.places = places;
  }

  /// An organisation found by its head.
  ///
  /// @param first its first token, which is not the head if a name of its own follows (« groupe PSA
  ///   »)
  record Found(int first, int last, ActorKind kind, String rule) {}

  /// The organisation whose head stands at a token.
  Optional<Found> at(PassageText text, int start) {
    List<Phrases.Match<Head>> matches = lexicon.heads().at(text, start);
    for (Phrases.Match<Head> match : matches) {
      if (fits(match, text, start)) {
        Optional<Found> found = read(text, start, match);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean fits(Phrases.Match<Head> match, PassageText text, int start) {
    String form = match.phrase().form();
    boolean capitals = form.chars().noneMatch(Character::isLowerCase);
    return !capitals || text.token(start).shape() == Token.Shape.CAPITALS;
  }

  private Optional<Found> read(PassageText text, int start, Phrases.Match<Head> match) {
    Head head = match.value();
    Token first = text.token(start);
    boolean capital = first.isCapitalised() && !first.sentenceStart() && !text.inCapitals();
    int at = match.last() + 1;
    boolean demonym = false;
    while (at < text.size() && isAdjective(text, at)) {
      demonym |= places.isDemonym(text.token(at).text());
      at++;
    }
    if (at < text.size() && isName(text, at) && !text.token(at).sentenceStart()) {
      return beside(text, start, at, head, capital);
    }
    int end = complement(text, at, head, capital);
    if (end >= at) {
      return capital || isInstitution(head)
          ? Optional.of(new Found(start, end, head.kind(), "head " + head.noun()))
          : Optional.empty();
    }
    boolean country = demonym && NAMED_BY_COUNTRY.contains(head.kind()) && !lexicon.isGeneric(head);
    boolean named = capital && (at > match.last() + 1 || head.alone());
    return country || named
        ? Optional.of(new Found(start, at - 1, head.kind(), "head " + head.noun()))
        : Optional.empty();
  }

  private boolean isInstitution(Head head) {
    return NAMED_BY_PLACE.contains(head.kind()) && !lexicon.isGeneric(head);
  }

  /// A name right beside the head: « groupe PSA », « Fondation Abbé Pierre ».
  private Optional<Found> beside(PassageText text, int start, int at, Head head, boolean capital) {
    NameRun run = NameRun.at(text, at, lexicon, places);
    Token name = text.token(at);
    boolean given = lexicon.givenNames().isSure(name.folded()) && run.tokens() > 1;
    boolean barred =
        places.isDemonym(name.text())
            || head.plural()
            || text.isTaken(run.first(), run.last())
            || isCivilTitle(text, at);
    if (barred || (given && !capital)) {
      return Optional.empty();
    }
    boolean own =
        switch (head.kind()) {
          case COMPANY, MEDIA, CLUB, PARTY, ARMED_GROUP, NGO -> !capital;
          default -> false;
        };
    if (!own && !capital && !isInstitution(head)) {
      return Optional.empty();
    }
    boolean place = places.prominence(name.text()) > 0 && run.tokens() == 1;
    if (own && place) {
      return Optional.empty();
    }
    return Optional.of(
        new Found(own ? at : start, run.last(), head.kind(), "beside " + head.noun()));
  }

  private boolean isCivilTitle(PassageText text, int at) {
    return lexicon.titles().at(text, at).stream().anyMatch(match -> match.value().civil());
  }

  /// The last token of the complement that begins at `at`, less than `at` if there is none.
  private int complement(PassageText text, int at, Head head, boolean capital) {
    int end = at - 1;
    boolean proper = false;
    int next = at;
    int links = 0;
    boolean ministry = head.kind() == ActorKind.MINISTRY;
    while (next < text.size() && LINKS.contains(text.token(next).folded()) && links < 4) {
      boolean and = text.is(next, "et");
      int noun = skipArticles(text, next + 1);
      if (noun >= text.size() || text.isTaken(noun, noun)) {
        break;
      }
      if (isName(text, noun)) {
        if (and && !ministry && !capital) {
          break;
        }
        NameRun run = NameRun.at(text, noun, lexicon, places);
        boolean person = isPerson(text, run);
        if (person && !capital) {
          break;
        }
        proper = true;
        end = run.last();
      } else if (isNoun(text, noun) && (capital || ministry) && !(and && !proper && !capital)) {
        end = noun;
        proper |= ministry;
      } else {
        break;
      }
      next = end + 1;
      while (next < text.size() && isAdjective(text, next)) {
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
      return lexicon.givenNames().isSure(first)
          && places.prominence(text.text(run.first(), run.last())) < 0;
    }
    return !lexicon.bearing(PersonName.stripArticle(first)).isEmpty()
        && places.prominence(text.token(run.first()).text()) < 0;
  }

  private static boolean isName(PassageText text, int at) {
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

  private boolean isAdjective(PassageText text, int at) {
    Token token = text.token(at);
    return token.shape() == Token.Shape.LOWER
        && (FrenchEndings.isAdjective(token.folded()) || places.isDemonym(token.text()))
        && lexicon.speech().at(text, at).isEmpty();
  }
}
