package depeche.indexer.annotate.actor;

import depeche.dispatch.ActorKind;
import depeche.indexer.annotate.Token;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads one passage from left to right and notes what may be a person or an organisation; where
/// several names begin at one token the longest wins.
final class PassageScan {
  private static final int TITLE_REACH = 10;
  private static final Title NATIONAL = new Title(Gender.EITHER, false, "other", "national");

  private final ActorLexicon lexicon;
  private final PersonFinder personFinder;
  private final OrganisationFinder organisationFinder;
  private final HeadedNames headedNames;
  private final Findings findings;
  private final PassageText text;
  private Optional<TitleBefore> title = Optional.empty();

  PassageScan(ActorLexicon lexicon, PlaceEvidence places, Findings findings, PassageText text) {
    this.lexicon = lexicon;
    this.personFinder = new PersonFinder(lexicon, places);
    this.organisationFinder = new OrganisationFinder(lexicon, places);
    this.headedNames = new HeadedNames(lexicon, places, organisationFinder);
    this.findings = findings;
    this.text = text;
  }

  void run() {
    definitions();
    int at = 0;
    while (at < text.size()) {
      at = step(at);
    }
  }

  /// Notes the acronyms that the passage explains, so that their expansions are read as names.
  private void definitions() {
    for (int i = 1; i + 2 < text.size(); i++) {
      if (!text.is(i, "(") || !Acronyms.isAcronym(text.token(i + 1)) || !closes(i + 2)) {
        continue;
      }
      OptionalInt start = Acronyms.expansionStart(text, i);
      if (start.isPresent()) {
        define(start.getAsInt(), i);
      }
    }
  }

  private boolean closes(int at) {
    return text.is(at, ")") || text.is(at, ",") || text.is(at, ";");
  }

  private void define(int start, int open) {
    if (text.isTaken(start, open - 1)) {
      return;
    }
    boolean head = !lexicon.heads().at(text, start).isEmpty();
    Token first = text.token(start);
    boolean capital =
        first.isCapitalised() && (!first.sentenceStart() || hasOtherCapital(start, open));
    boolean barred =
        lexicon.notNames().of(text.token(open + 1).folded()).stream().findAny().isPresent();
    if ((!head && !capital) || barred) {
      return;
    }
    String acronym = text.token(open + 1).text();
    List<KnownOrganisation> known =
        organisationFinder
            .at(text, start)
            .filter(found -> found.last() == open - 1)
            .map(OrganisationFinder.Found::known)
            .orElse(List.of());
    ActorKind kind = kindOf(start, open - 1);
    if (known.isEmpty()) {
      known =
          organisationFinder.within(text, open + 1, open + 1).stream()
              .flatMap(found -> found.known().stream())
              .filter(organisation -> kind == ActorKind.OTHER || organisation.kind() == kind)
              .toList();
    }
    add(start, open - 1, kind, known, true, acronym, "acronym");
    add(open + 1, open + 1, kind, known, true, acronym, "acronym");
  }

  private boolean hasOtherCapital(int start, int open) {
    for (int i = start + 1; i < open; i++) {
      if (text.token(i).isCapitalised()) {
        return true;
      }
    }
    return false;
  }

  private ActorKind kindOf(int first, int last) {
    List<Phrases.Match<Head>> heads = lexicon.heads().at(text, first);
    if (!heads.isEmpty()) {
      return heads.getFirst().value().kind();
    }
    for (int i = last; i >= first; i--) {
      List<Phrases.Match<Optional<ActorKind>>> words = lexicon.nameWords().at(text, i);
      if (!words.isEmpty() && words.getFirst().value().isPresent()) {
        return words.getFirst().value().get();
      }
    }
    return ActorKind.OTHER;
  }

  private int step(int at) {
    if (text.isTaken(at, at) || text.firstWord(at) < 0) {
      return at + 1;
    }
    Optional<OrganisationFinder.Found> organisation = organisationFinder.at(text, at);
    Optional<HeadedNames.Found> headed = headedNames.at(text, at);
    Optional<PersonFinder.Found> person =
        person(at).filter(found -> !hidesOrganisation(organisation, found));
    int barred = barredTo(at);
    int organisationEnd = organisation.map(OrganisationFinder.Found::last).orElse(-1);
    if (organisation.isPresent()
        && headed.isPresent()
        && !goesOn(organisation.get(), headed.get())) {
      headed = Optional.empty();
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
    if (organisationEnd >= 0 && longest == organisationEnd) {
      Optional<HeadedNames.Found> worded = headedNames.byWords(text, at);
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
        && personEnd >= headedEnd) {
      return person.map(this::add).orElse(at + 1);
    }
    if (organisationEnd >= 0 && organisationEnd >= headedEnd && organisationEnd >= barred) {
      return organisation.map(found -> add(at, found, person)).orElse(at + 1);
    }
    if (headedEnd > barred) {
      return headed.map(this::add).orElse(at + 1);
    }
    return barred + 1;
  }

  /// What may stand at a token where nothing is sure: an organisation by a word of its name, a
  /// person by what the dispatch says elsewhere, a title.
  private int unknown(int at, Optional<PersonFinder.Found> person) {
    Optional<HeadedNames.Found> worded = headedNames.byWords(text, at);
    if (worded.isPresent()) {
      return worded.map(this::add).orElse(at + 1);
    }
    return person.map(this::add).orElseGet(() -> otherwise(at));
  }

  /// Whether the words after a known name still belong to it: « Cour suprême » goes on in « Cour
  /// suprême des Etats-Unis », « Assemblée nationale » not in « Assemblée nationale pour la loi ».
  private boolean goesOn(OrganisationFinder.Found known, HeadedNames.Found headed) {
    int next = known.last() + 1;
    if (headed.last() < next) {
      return false;
    }
    boolean of = text.token(next).folded().startsWith("d");
    boolean capital = false;
    for (int i = next; i <= headed.last(); i++) {
      capital |= text.token(i).isCapitalised();
    }
    return (of && capital) || text.token(next).isCapitalised() || !known.sure();
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
    if (!NameRun.isNameWord(text.token(at)) || isTitle(at) || isNational(at)) {
      return Optional.empty();
    }
    Optional<TitleBefore> near = title.filter(before -> at - before.end() < TITLE_REACH);
    return personFinder.at(text, at, near);
  }

  /// « Soudanais » before a given name.
  private boolean isNational(int at) {
    return at + 1 < text.size()
        && text.token(at).shape() == Token.Shape.CAPITALISED
        && !lexicon.givenNames().contains(text.token(at).folded())
        && text.token(at + 1).shape() == Token.Shape.CAPITALISED
        && headedNames.isDemonym(text, at);
  }

  /// Whether a title stands at a token that begins no name: « Mme », « Président ».
  private boolean isTitle(int at) {
    if (personFinder.knownEnd(text, at) > at) {
      return false;
    }
    for (Phrases.Match<Title> match : lexicon.titles().at(text, at)) {
      if (match.value().civil() && fits(match, at)) {
        return true;
      }
      if (fits(match, at)
          && match.last() + 1 < text.size()
          && text.token(match.last() + 1).isCapitalised()
          && text.token(at).isCapitalised()
          && !lexicon.givenNames().isSure(text.token(at).folded())) {
        return true;
      }
    }
    return false;
  }

  private boolean fits(Phrases.Match<Title> match, int at) {
    boolean capital = Character.isUpperCase(match.phrase().form().charAt(0));
    return !capital || text.token(at).isCapitalised();
  }

  /// Looks for a title at a token, or for what ends the reach of the last one.
  private int otherwise(int at) {
    for (Phrases.Match<Title> match : lexicon.titles().at(text, at)) {
      if (fits(match, at)) {
        int end = match.last() + 1;
        boolean abbreviated = match.phrase().form().endsWith(".") && text.is(end, ".");
        title(match.value(), at, abbreviated ? end + 1 : end);
        return end;
      }
    }
    Token token = text.token(at);
    int hyphen = token.text().lastIndexOf('-');
    if (hyphen > 0) {
      lexicon.titles().of(token.folded().substring(token.folded().lastIndexOf('-') + 1)).stream()
          .findFirst()
          .ifPresent(known -> title(known, at, at + 1));
    } else if (token.shape() == Token.Shape.CAPITALISED
        && at + 1 < text.size()
        && NameRun.isNameWord(text.token(at + 1))
        && headedNames.isDemonym(text, at)) {
      // « le Soudanais Omar el-Béchir »
      title(NATIONAL, at, at + 1);
    }
    return at + 1;
  }

  /// Keeps a title, which reaches over the adjectives after it: « président français ».
  private void title(Title found, int start, int end) {
    int last = end;
    while (last < text.size() && last < end + 3 && headedNames.isAdjective(text, last)) {
      last++;
    }
    title = Optional.of(new TitleBefore(found, start, last));
  }

  private int add(PersonFinder.Found found) {
    int first = found.run().first();
    int last = found.run().last();
    if (found.evidence() > -5) {
      findings.person(
          text.passage().mention(first, last), PersonName.of(text.text(first, last)), found);
    }
    return last + 1;
  }

  private int add(int at, OrganisationFinder.Found found, Optional<PersonFinder.Found> person) {
    if (!found.sure() && person.isPresent()) {
      // the name may be a person's: a surname that the dispatch gives in full elsewhere
      add(person.get());
    }
    ActorKind kind = found.known().getFirst().kind();
    if (isNationalBranch(found)) {
      add(at, found.last() + 1, kind, List.of(), true, "", "authority and demonym");
      return found.last() + 2;
    }
    add(at, found.last(), kind, found.known(), found.sure(), "", "authority");
    nested(at, found.last());
    return found.sure() ? found.last() + 1 : at + 1;
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
          add(i, last, kind, inner.get().known(), true, "", "authority");
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
    boolean sameInitial = text.token(at).folded().charAt(0) == text.token(first).folded().charAt(0);
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
      add(found.first(), last, kind, known.get().known(), true, "", "authority");
      return last + 1;
    }
    List<KnownOrganisation> bracketed = bracketed(found.first(), found.last());
    add(found.first(), found.last(), found.kind(), bracketed, true, "", found.rule());
    return found.last() + 1;
  }

  private void add(
      int first,
      int last,
      ActorKind kind,
      List<KnownOrganisation> known,
      boolean sure,
      String acronym,
      String rule) {
    boolean generic = last > first && !lexicon.heads().at(text, first).isEmpty();
    findings.organisation(
        text.passage().mention(first, last),
        text.text(first, last),
        kind,
        known,
        sure,
        generic,
        acronym,
        rule);
    if (sure) {
      text.take(first, last);
    }
  }
}
