package depeche.indexer.annotate.actor;

import depeche.analysis.FrenchVocabulary;
import depeche.dispatch.Ground;
import depeche.indexer.annotate.Token;
import java.util.List;
import java.util.Optional;

/// Weighs what speaks for one capitalised word as a person: a title, an age, a name that is known
/// to stand alone.
final class SingleNames {
  private final ActorLexicon lexicon;
  private final PlaceEvidence places;
  private final PersonEvidence evidence;

  SingleNames(ActorLexicon lexicon, PlaceEvidence places, PersonEvidence evidence) {
    this.lexicon = lexicon;
    this.places = places;
    this.evidence = evidence;
  }

  /// A run of one word.
  PersonFinder.Found weigh(
      PassageText text, NameRun run, Optional<Title> title, List<KnownPerson> known) {
    Token token = text.token(run.first());
    if (!known.isEmpty() && lexicon.isUsersForm(token.folded())) {
      return new PersonFinder.Found(run, title, Weighing.of(Ground.USER, 4), known, "user file");
    }
    boolean barred =
        evidence.isNotName(text, run.first())
            || places.isDemonym(token.text())
            || (PersonEvidence.follows(text, run.first(), "la", "en")
                && places.isCountryBehindArticle(token.text()));
    if (barred) {
      var against = Weighing.of(Ground.COMMON_WORD, -5);
      return new PersonFinder.Found(
          run, title, against, known, title.isPresent() ? "title" : "surname");
    }
    if (title.isPresent()) {
      boolean organisation = !lexicon.organisations().of(token.folded()).isEmpty();
      boolean place = evidence.isPlace(text, run.first(), 20_000);
      boolean called = title.get().calls() && !lexicon.givenNames().contains(token.folded());
      double weight =
          title.get().civil() && !called
              ? 3
              : organisation || place || called || title.get().several() ? 0 : 2;
      return new PersonFinder.Found(run, title, Weighing.of(Ground.TITLE, weight), known, "title");
    }
    if (lexicon.givenNames().contains(token.folded())
        && (Ages.follows(text, run.last()) || isDescribed(text, run))) {
      return new PersonFinder.Found(run, title, Weighing.of(Ground.AGE, 2), known, "age");
    }
    List<KnownPerson> called = calledSo(text, run, known);
    if (!called.isEmpty()) {
      var weighing = Weighing.of(Ground.AUTHORITY, 2);
      return new PersonFinder.Found(run, title, weighing, called, "authority");
    }
    Weighing weighing = isGiven(text, run) ? Weighing.of(Ground.GIVEN_NAME, -1) : new Weighing();
    return new PersonFinder.Found(run, title, weighing, known, "surname");
  }

  /// The known person who is called by a word alone: « Madonna », « Maëlys », or « Benalla » behind
  /// « affaire », which bears the names of persons; empty if there is none.
  private List<KnownPerson> calledSo(PassageText text, NameRun run, List<KnownPerson> known) {
    Token token = text.token(run.first());
    if (token.shape() != Token.Shape.CAPITALISED
        || text.inCapitals()
        || !lexicon.organisations().of(token.folded()).isEmpty()
        || places.prominence(token.text()) > 20_000) {
      return List.of();
    }
    if (text.is(run.first() - 1, "affaire") || text.is(run.first() - 1, "proces")) {
      List<KnownPerson> bearing = lexicon.bearing(PersonName.stripArticle(token.folded()));
      if (bearing.size() == 1) {
        return bearing;
      }
    }
    boolean opens = token.sentenceStart() && FrenchVocabulary.contains(token.folded());
    return !opens && known.size() == 1 && isOneName(known.getFirst(), token) ? known : List.of();
  }

  /// « un cheval prénommé Castro », « le jeune Gabriel »: nobody is called by a surname there.
  private boolean isGiven(PassageText text, NameRun run) {
    int first = run.first();
    return PersonEvidence.follows(
            text, first, "prenomme", "prenommee", "prenommes", "baptise", "baptisee")
        || (PersonEvidence.follows(text, first, "jeune", "petit", "petite")
            && lexicon.givenNames().contains(text.token(first).folded()));
  }

  /// Whether a person has one name, or no office and the given name as an alias.
  private static boolean isOneName(KnownPerson person, Token token) {
    String word = token.text();
    return person.name().equals(word)
        || (person.offices().isEmpty()
            && person.name().startsWith(word + " ")
            && person.aliases().contains(word));
  }

  /// « Anastasia, gérante d'un salon », « Giuseppe, employé de 40 ans »: a given name, and then
  /// what somebody is.
  private boolean isDescribed(PassageText text, NameRun run) {
    Token token = text.token(run.first());
    return lexicon.givenNames().isSure(token.folded())
        && places.prominence(token.text()) < 20_000
        && lexicon.organisations().of(token.folded()).isEmpty()
        && (Ages.inApposition(text, run.last())
            || (text.is(run.last() + 1, ",")
                && run.last() + 2 < text.size()
                && !lexicon.titles().at(text, run.last() + 2).isEmpty()));
  }
}
