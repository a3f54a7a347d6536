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
    this.headedNames = new HeadedNames(lexicon, places);
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
      List<Phrases.Match<ActorKind>> words = lexicon.nameWords().at(text, i);
      if (!words.isEmpty()) {
        return words.getFirst().value();
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
    Optional<PersonFinder.Found> person = person(at);
    int barred = barredTo(at);
    int organisationEnd = organisation.map(OrganisationFinder.Found::last).orElse(-1);
    int headedEnd = headed.map(HeadedNames.Found::last).orElse(-1);
    int personEnd =
        person
            .filter(found -> found.evidence() >= PersonFinder.ENOUGH)
            .map(found -> found.run().last())
            .orElse(-1);
    int longest = Math.max(Math.max(organisationEnd, headedEnd), Math.max(personEnd, barred));
    if (longest < 0) {
      return person.map(this::add).orElseGet(() -> otherwise(at));
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
    if (headedEnd >= barred) {
      return headed.map(this::add).orElse(at + 1);
    }
    return barred + 1;
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
    if (!NameRun.isNameWord(text.token(at)) || isTitle(at)) {
      return Optional.empty();
    }
    Optional<TitleBefore> near = title.filter(before -> at - before.end() < TITLE_REACH);
    return personFinder.at(text, at, near);
  }

  /// Whether a title stands at a token that begins no name: « Mme », « Président ».
  private boolean isTitle(int at) {
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
        title = Optional.of(new TitleBefore(match.value(), at, text.is(end, ".") ? end + 1 : end));
        return end;
      }
    }
    return at + 1;
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
    add(at, found.last(), kind, found.known(), found.sure(), "", "authority");
    return found.last() + 1;
  }

  private int add(HeadedNames.Found found) {
    add(found.first(), found.last(), found.kind(), List.of(), true, "", found.rule());
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
    findings.organisation(
        text.passage().mention(first, last),
        text.text(first, last),
        kind,
        known,
        sure,
        acronym,
        rule);
    if (sure) {
      text.take(first, last);
    }
  }
}
