package depeche.indexer.annotate.actor;

import depeche.analysis.Folding;
import depeche.dispatch.ActorKind;
import depeche.indexer.annotate.Token;
import java.util.List;
import java.util.Optional;

/// Reads one passage from left to right and notes what may be a person or an organisation; where
/// several names begin at one token the longest wins.
final class PassageScan {
  private final ActorLexicon lexicon;
  private final PersonFinder personFinder;
  private final OrganisationFinder organisationFinder;
  private final HeadedNames headedNames;
  private final WordedNames wordedNames;
  private final EnumeratedNames enumeratedNames;
  private final JoinedNames joinedNames;
  private final Kinship kinship;
  private final PassageNotes notes;
  private final TitleScan titles;
  private final Branches branches;
  private final PassageText text;

  PassageScan(ActorLexicon lexicon, PlaceEvidence places, Findings findings, PassageText text) {
    this.lexicon = lexicon;
    this.personFinder = new PersonFinder(lexicon, places);
    this.organisationFinder = new OrganisationFinder(lexicon, places);
    this.headedNames = new HeadedNames(lexicon, places, organisationFinder);
    this.wordedNames = new WordedNames(lexicon, places);
    this.enumeratedNames = new EnumeratedNames(lexicon, places, text);
    this.joinedNames = new JoinedNames(lexicon, text);
    this.kinship = new Kinship(lexicon, text);
    this.notes = new PassageNotes(lexicon, findings, text);
    this.titles = new TitleScan(lexicon, personFinder, headedNames, text);
    this.branches = new Branches(lexicon, places, organisationFinder);
    this.text = text;
  }

  void run() {
    new Definitions(lexicon, organisationFinder, notes).run();
    int at = 0;
    while (at < text.size()) {
      at = step(at);
    }
  }

  private int step(int at) {
    if (text.isTaken(at, at) || text.firstWord(at) < 0) {
      return at + 1;
    }
    Optional<OrganisationFinder.Found> organisation =
        organisationFinder.at(text, at).filter(found -> found.last() > at || !isAddressed(at));
    if (organisation.isEmpty()) {
      List<JoinedNames.Part> joined = joinedNames.at(at);
      if (!joined.isEmpty()) {
        return notes.joined(joined);
      }
      List<EnumeratedNames.Part> enumerated = enumeratedNames.at(at);
      if (!enumerated.isEmpty()) {
        return notes.enumerated(enumerated);
      }
    }
    Optional<HeadedNames.Found> headed = headedNames.at(text, at);
    Optional<PersonFinder.Found> person =
        person(at).filter(found -> !hidesOrganisation(organisation, found));
    int barred = barredTo(at);
    int organisationEnd = organisation.map(OrganisationFinder.Found::last).orElse(-1);
    if (organisation.isPresent()
        && headed.isPresent()
        && !goesOn(at, organisation.get(), headed.get())) {
      headed = Optional.empty();
    }
    if (headed.isPresent() && organisation.isEmpty() && titles.isCompound(at)) {
      // « Garde des Sceaux » is no guard
      return titles.read(at);
    }
    int headedEnd = headed.map(HeadedNames.Found::last).orElse(-1);
    int personEnd =
        person
            .filter(found -> found.evidence() >= PersonFinder.ENOUGH)
            .map(found -> found.run().last())
            .orElse(-1);
    int longest = Math.max(Math.max(organisationEnd, headedEnd), Math.max(personEnd, barred));
    if (longest < 0) {
      return unknown(at, person);
    }
    if (organisationEnd >= 0
        && longest == organisationEnd
        && !personFinder.startsPerson(text, organisationEnd + 1)) {
      Optional<HeadedNames.Found> worded = wordedNames.at(text, at);
      if (worded.isPresent()
          && worded.get().last() > organisationEnd
          && worded.get().rule().equals("words")) {
        return worded.map(this::add).orElse(at + 1);
      }
    }
    boolean surePerson =
        personEnd >= organisationEnd && person.map(found -> !found.known().isEmpty()).orElse(false);
    if (personEnd == longest
        && (personEnd > organisationEnd || surePerson)
        && (personEnd > barred || surePerson)
        && personEnd >= headedEnd) {
      return person.map(this::add).orElse(at + 1);
    }
    if (organisationEnd >= 0 && organisationEnd >= headedEnd && organisationEnd >= barred) {
      return organisation.map(found -> add(at, found, person)).orElse(at + 1);
    }
    if (barred < 0) {
      return headed.map(this::add).orElse(at + 1);
    }
    // « Premier ministre » is no name, and says that one follows
    return titles.isCompound(at) ? titles.read(at) : barred + 1;
  }

  /// What may stand at a token where nothing is sure: an organisation by a word of its name, a
  /// person by what the dispatch says elsewhere, a title.
  private int unknown(int at, Optional<PersonFinder.Found> person) {
    Optional<HeadedNames.Found> worded = wordedNames.at(text, at);
    if (worded.isPresent()) {
      return worded.map(this::add).orElse(at + 1);
    }
    return person.map(this::add).orElseGet(() -> titles.read(at));
  }

  /// Whether the words after a known name still belong to it: « Cour suprême » goes on in « Cour
  /// suprême des Etats-Unis », « Conseil national » in « Conseil national des femmes », « Assemblée
  /// nationale » not in « Assemblée nationale pour la loi », a party not in the name behind it.
  private boolean goesOn(int at, OrganisationFinder.Found known, HeadedNames.Found headed) {
    int next = known.last() + 1;
    if (headed.last() < next) {
      return false;
    }
    if (known.sure()
        && (personFinder.startsPerson(text, next) || isMemberBehind(known, headed.last()))) {
      return false;
    }
    boolean of = text.token(next).folded().startsWith("d");
    boolean foreign = known.known().stream().noneMatch(it -> it.country().equals("FR"));
    boolean capital = of && foreign && headedNames.needsComplement(text, at, known.last());
    for (int i = next; i <= headed.last(); i++) {
      capital |= text.token(i).isCapitalised();
    }
    return (of && capital) || text.token(next).isCapitalised() || !known.sure();
  }

  /// « la sortie de l'Union européenne du Royaume-Uni »: a country is no part of what nations have
  /// founded.
  private boolean isMemberBehind(OrganisationFinder.Found known, int headed) {
    ActorKind kind = known.known().getFirst().kind();
    return kind == ActorKind.INTERNATIONAL_ORGANISATION
        && known.last() + 2 <= headed
        && headedNames.isCountry(text, known.last() + 2);
  }

  /// « Mossad Isser Harel »: an organisation and then, maybe, a person.
  private boolean hidesOrganisation(
      Optional<OrganisationFinder.Found> organisation, PersonFinder.Found person) {
    int first = person.run().first();
    return organisation.isPresent()
        && organisation.get().sure()
        && person.known().isEmpty()
        && !lexicon.givenNames().contains(text.token(first).folded());
  }

  private int barredTo(int at) {
    int last = -1;
    for (Phrases.Match<String> match : lexicon.notNames().at(text, at)) {
      boolean several = match.phrase().words().size() > 1;
      if (several
          && (text.token(at).isCapitalised()
              || text.token(at).shape() == Token.Shape.NUMBER
              || Character.isLowerCase(match.phrase().form().charAt(0)))) {
        last = Math.max(last, match.last());
      }
    }
    return last;
  }

  private Optional<PersonFinder.Found> person(int at) {
    Optional<PersonFinder.Found> named = personFinder.known(text, at);
    if (named.isPresent()) {
      return named;
    }
    if (!NameRun.isNameWord(text.token(at)) || titles.isTitle(at) || isNational(at)) {
      return Optional.empty();
    }
    return personFinder.at(text, at, titles.before(at));
  }

  /// « Soudanais » before a given name.
  private boolean isNational(int at) {
    return at + 1 < text.size()
        && text.token(at).shape() == Token.Shape.CAPITALISED
        && !lexicon.givenNames().contains(text.token(at).folded())
        && text.token(at + 1).shape() == Token.Shape.CAPITALISED
        && headedNames.isDemonym(text, at);
  }

  private int add(PersonFinder.Found found) {
    notes.person(found);
    if (found.evidence() >= PersonFinder.ENOUGH && kinship.sharesSurname(found.run())) {
      notes.relative(found.run().first() - 2, found);
    }
    return found.run().last() + 1;
  }

  private int add(int at, OrganisationFinder.Found found, Optional<PersonFinder.Found> person) {
    if (!found.sure() && person.isPresent()) {
      // the name may be a person's: a surname that the dispatch gives in full elsewhere
      add(person.get());
    }
    ActorKind kind = found.known().getFirst().kind();
    if (isNationalBranch(found)) {
      notes.organisation(at, found.last() + 1, kind, List.of(), true, "", "authority and demonym");
      return found.last() + 2;
    }
    int branch = branches.end(text, found);
    if (branch > found.last()) {
      notes.organisation(at, branch, kind, List.of(), true, "", "authority and branch");
      return branch + 1;
    }
    notes.organisation(at, found.last(), kind, found.known(), found.sure(), "", "authority");
    nested(at, found.last());
    return found.sure() ? found.last() + 1 : at + 1;
  }

  /// « M. Cortes » is no parliament.
  private boolean isAddressed(int at) {
    return titles
        .before(at)
        .filter(before -> before.end() == at && before.title().civil())
        .isPresent();
  }

  /// « Croix-Rouge libanaise »: an organisation of no country, and an adjective of one.
  private boolean isNationalBranch(OrganisationFinder.Found found) {
    int next = found.last() + 1;
    return found.sure()
        && found.known().getFirst().country().isEmpty()
        && found.known().getFirst().kind() == ActorKind.NGO
        && next < text.size()
        && text.token(next).shape() == Token.Shape.LOWER
        && headedNames.isDemonym(text, next);
  }

  /// Notes the organisation to which another belongs: « Conseil de sécurité de l'ONU ».
  private void nested(int first, int last) {
    for (int i = first + 2; i <= last; i++) {
      if (text.is(i - 1, "l'") || text.is(i - 1, "des") || text.is(i - 1, "la")) {
        Optional<OrganisationFinder.Found> inner = organisationFinder.within(text, i, last);
        if (inner.isPresent()) {
          ActorKind kind = inner.get().known().getFirst().kind();
          notes.organisation(i, last, kind, inner.get().known(), true, "", "authority");
          return;
        }
      }
    }
  }

  /// The known organisation that an acronym right after names: « Autorité des catastrophes (Afad)
  /// ».
  private List<KnownOrganisation> bracketed(int first, int last) {
    int at = last + 2;
    if (!text.is(last + 1, "(") || !text.is(last + 3, ")") || !Acronyms.isAcronym(text.token(at))) {
      return List.of();
    }
    // a word of signs alone folds to nothing
    String initial = text.token(at).folded();
    boolean sameInitial =
        !initial.isEmpty() && text.token(first).folded().startsWith(initial.substring(0, 1));
    return sameInitial
        ? organisationFinder
            .within(text, at, at)
            .map(OrganisationFinder.Found::known)
            .orElse(List.of())
        : List.of();
  }

  private int add(HeadedNames.Found found) {
    Optional<OrganisationFinder.Found> known = organisationFinder.at(text, found.first());
    if (known.isPresent() && (known.get().last() == found.last() || found.beside())) {
      int last = known.get().last();
      ActorKind kind = known.get().known().getFirst().kind();
      notes.organisation(found.first(), last, kind, known.get().known(), true, "", "authority");
      return last + 1;
    }
    List<KnownOrganisation> bracketed = bracketed(found.first(), found.last());
    if (bracketed.isEmpty()) {
      // names that hold commas are found by their heads
      String key = Folding.key(text.text(found.first(), found.last()));
      bracketed = key.indexOf(' ') < 0 ? List.of() : lexicon.organisations().of(key);
    }
    notes.organisation(
        found.first(), found.last(), found.kind(), bracketed, true, "", found.rule());
    return found.last() + 1;
  }
}
