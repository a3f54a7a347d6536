package depeche.indexer.annotate.actor;

import depeche.analysis.FrenchVocabulary;
import depeche.dispatch.ActorKind;
import depeche.indexer.annotate.Token;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds organisations by the noun that begins their name: « parquet de Nanterre », « ministère
/// russe de la Défense », « Observatoire syrien des droits de l'homme », « groupe PSA ».
final class HeadedNames {
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

  private static final Set<ActorKind> ONE_OF_MANY =
      EnumSet.of(
          ActorKind.RELIGIOUS,
          ActorKind.OTHER,
          ActorKind.CLUB,
          ActorKind.GOVERNMENT,
          ActorKind.UNION);

  private final ActorLexicon lexicon;
  private final PlaceEvidence places;
  private final Complements complements;
  private final Holders holders;

  HeadedNames(ActorLexicon lexicon, PlaceEvidence places, OrganisationFinder organisations) {
    this.lexicon = lexicon;
    this.places = places;
    this.complements = new Complements(lexicon, places, organisations);
    this.holders = new Holders(lexicon, places);
  }

  /// An organisation found by its head.
  ///
  /// @param first its first token, which is not the head if a name of its own follows (« groupe PSA
  ///   »)
  record Found(int first, int last, ActorKind kind, String rule) {
    /// Whether the name stands beside its head, which is no part of it.
    boolean beside() {
      return rule.startsWith("beside own");
    }
  }

  /// The organisation whose head stands at a token.
  Optional<Found> at(PassageText text, int start) {
    List<Phrases.Match<Head>> matches = lexicon.heads().at(text, start);
    for (Phrases.Match<Head> match : matches) {
      if (fits(match, text, start)) {
        Optional<Found> found = read(text, start, match);
        if (found.isPresent() && !isPlace(text, new NameRun(start, found.get().last()))) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean fits(Phrases.Match<Head> match, PassageText text, int start) {
    String form = match.phrase().form();
    boolean capitals = form.chars().noneMatch(Character::isLowerCase);
    boolean capital = Character.isUpperCase(form.charAt(0));
    return capitals
        ? text.token(start).shape() == Token.Shape.CAPITALS
        : (!capital || text.token(start).isCapitalised()) && !isParticiple(form, text.token(start));
  }

  /// « ont marqué Jean » has no « marque »: in small letters the last accent is never left out.
  private static boolean isParticiple(String form, Token token) {
    return token.shape() == Token.Shape.LOWER
        && form.endsWith("e")
        && token.folded().length() == form.length()
        && token.text().endsWith("é");
  }

  private Optional<Found> read(PassageText text, int start, Phrases.Match<Head> match) {
    Head head = HeadContext.inState(text, match, places);
    Token first = text.token(start);
    boolean acronym =
        Character.isUpperCase(match.phrase().form().charAt(0)) && HeadContext.isShort(match);
    boolean club = head.kind() == ActorKind.CLUB;
    boolean capital =
        first.isCapitalised()
            && !first.sentenceStart()
            && !text.inCapitals()
            && (!acronym || club || head.kind() == ActorKind.POLICE);
    int at = match.last() + 1;
    boolean demonym = false;
    while (at < text.size() && complements.isAdjective(text, at)) {
      demonym |= places.isDemonym(text.token(at).text());
      at++;
    }
    if (HeadContext.isEnglish(text, at)) {
      return Optional.empty();
    }
    if (HeadContext.isSpecialised(text, at)) {
      at++;
    }
    if (capital && !demonym && !head.plural() && at > match.last() + 1) {
      at = coordinated(text, at);
    }
    Optional<Found> quoted = QuotedNames.behind(text, at, head);
    if (quoted.isPresent()) {
      return quoted;
    }
    if (at < text.size() && Complements.isName(text, at) && !text.token(at).sentenceStart()) {
      return beside(text, start, at, head, capital);
    }
    boolean many = isOneOfMany(head) || head.noun().equals("cour");
    if (head.plural() && !capital && many) {
      return Optional.empty();
    }
    boolean settled = demonym && !capital && head.kind() != ActorKind.MINISTRY;
    settled |= club && lexicon.isGeneric(head);
    boolean unit = HeadContext.isNumberedUnit(text, start, head);
    int begin = unit ? start - 1 : start;
    int end = settled ? at - 1 : complements.end(text, at, head, capital || unit);
    if (unit) {
      end = HeadContext.withoutGarrison(text, end, places);
    }
    if (end >= at) {
      int last = head.noun().equals("université") ? HeadContext.numbered(text, end) : end;
      return capital || unit || isInstitution(head)
          ? Optional.of(new Found(begin, last, head.kind(), "head " + head.noun()))
          : Optional.empty();
    }
    demonym &= HeadContext.agrees(text, match, at - 1);
    boolean country = demonym && isNamedByCountry(head) && !lexicon.isGeneric(head);
    boolean several = head.plural() && head.kind() == ActorKind.OTHER;
    boolean named = capital && !several && (at > match.last() + 1 || head.alone());
    return country || named || unit
        ? Optional.of(new Found(begin, at - 1, head.kind(), "head " + head.noun()))
        : Optional.empty();
  }

  /// « Comité social et économique », « Union économique et monétaire »: past « et » and the last
  /// of several adjectives.
  private int coordinated(PassageText text, int at) {
    if (text.is(at, "et") && at + 1 < text.size() && complements.isAdjective(text, at + 1)) {
      return at + 2;
    }
    boolean three =
        text.is(at, ",")
            && text.is(at + 2, "et")
            && at + 3 < text.size()
            && complements.isAdjective(text, at + 1)
            && complements.isAdjective(text, at + 3);
    return three ? at + 4 : at;
  }

  /// Whether tokens are a head and no more, which names nobody alone: « Conseil national ».
  boolean needsComplement(PassageText text, int first, int last) {
    return lexicon.heads().at(text, first).stream()
        .anyMatch(match -> match.last() == last && last > first && !match.value().alone());
  }

  /// « les églises de Rome », « les universités de Lyon » are nobody in particular.
  private static boolean isOneOfMany(Head head) {
    return ONE_OF_MANY.contains(head.kind());
  }

  boolean isDemonym(PassageText text, int at) {
    return places.isDemonym(text.token(at).text());
  }

  /// « l'armée syrienne », while a country has many agencies and offices.
  private static boolean isNamedByCountry(Head head) {
    return head.isOfState() && head.kind() != ActorKind.GOVERNMENT;
  }

  private boolean isInstitution(Head head) {
    return NAMED_BY_PLACE.contains(head.kind()) && !lexicon.isGeneric(head);
  }

  /// A name right beside the head: « groupe PSA », « Fondation Abbé Pierre ».
  private Optional<Found> beside(PassageText text, int start, int at, Head head, boolean capital) {
    NameRun run = NameRun.at(text, at, lexicon, places);
    Token name = text.token(at);
    boolean given = lexicon.givenNames().contains(name.folded()) && run.tokens() > 1;
    boolean barred =
        places.isDemonym(name.text())
            || (head.plural() && !isListed(head))
            || text.isTaken(run.first(), run.last())
            || (run.tokens() == 1 && !lexicon.notNames().at(text, at).isEmpty())
            || (PersonFinder.isSmall(name.folded()) && !name.folded().startsWith("l"))
            || text.inCapitals()
            || isCivilTitle(text, at)
            || holders.isPersons(text, run, head)
            || holders.isLedBy(text, start, run, head)
            || holders.isPartyOf(text, at, head)
            || HeadContext.isBase(head, name)
            || HeadContext.isComplement(text, start)
            || (at == start + 1 && isGivenName(text, start));
    boolean namesake = head.kind() == ActorKind.OTHER || head.kind() == ActorKind.NGO;
    boolean house = !capital && isHouse(head);
    if (barred || (given && !(capital && namesake) && !house)) {
      return Optional.empty();
    }
    // « le Groupe Renault » is Renault, « le syndicat étudiant Unef » the Unef
    boolean group =
        HeadContext.isLeftOut(head)
            && run.tokens() == 1
            && !lexicon.organisations().of(name.folded()).isEmpty();
    boolean own =
        switch (head.kind()) {
          case COMPANY -> !capital || group;
          case UNION -> group;
          case MEDIA, CLUB, PARTY, ARMED_GROUP, NGO -> !capital;
          default -> false;
        };
    if (!own && !capital && !isInstitution(head)) {
      return Optional.empty();
    }
    boolean place = places.prominence(name.text()) > 0 && run.tokens() == 1;
    if (own && place) {
      return Optional.empty();
    }
    int last =
        own && head.kind() == ActorKind.NGO
            ? extended(text, start, run, head)
            : own ? HeadContext.beforePerson(text, run, lexicon) : places.end(text, run);
    if (own && head.kind() == ActorKind.MEDIA) {
      last = HeadContext.numbered(text, last);
    }
    return Optional.of(
        new Found(
            own ? at : start,
            last,
            HeadContext.kindBeside(head),
            (own ? "beside own " : "beside ") + head.noun()));
  }

  /// « l'association Pays de l'ours »: a word is a name only with what completes it.
  private int extended(PassageText text, int start, NameRun run, Head head) {
    int of = run.last() + 1;
    if (text.is(of, "sans") && of + 1 < text.size()) {
      // « Avocats sans frontières »
      return of + 1;
    }
    if (HeadContext.isWordAndAdjective(text, start, run)) {
      return of;
    }
    boolean word =
        run.tokens() == 1
            && of + 1 < text.size()
            && text.token(of).folded().startsWith("d")
            && FrenchVocabulary.contains(text.token(run.first()).folded());
    return word ? Math.max(run.last(), complements.end(text, of, head, true)) : run.last();
  }

  /// « Marine Lorphelin » is no navy.
  private boolean isGivenName(PassageText text, int start) {
    return text.token(start).shape() == Token.Shape.CAPITALISED
        && lexicon.givenNames().contains(text.token(start).folded());
  }

  /// « les sociétés Canon et Nikon »: a plural that often stands before the names of several.
  private static boolean isListed(Head head) {
    return head.kind() == ActorKind.COMPANY || head.kind() == ActorKind.MEDIA;
  }

  /// « la maison d'édition Michel Lafon »: a head whose companies bear the names of persons.
  private static boolean isHouse(Head head) {
    return head.noun().startsWith("maison d")
        || head.noun().equals("éditions")
        || head.noun().equals("marque")
        || head.noun().equals("enseigne");
  }

  private boolean isCivilTitle(PassageText text, int at) {
    return lexicon.titles().at(text, at).stream().anyMatch(match -> match.value().civil());
  }

  private boolean isPlace(PassageText text, NameRun run) {
    return places.prominence(text.text(run.first(), run.last())) >= 0;
  }

  boolean isCountry(PassageText text, int at) {
    return text.token(at).isCapitalised() && places.country(text.token(at).text()).isPresent();
  }

  boolean isAdjective(PassageText text, int at) {
    return complements.isAdjective(text, at);
  }
}
