package depeche.indexer.annotate.actor;

import depeche.dispatch.Ground;
import depeche.indexer.annotate.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the runs of capitalised words that may name a person; [PersonEvidence] weighs them.
final class PersonFinder {
  /// What a run needs to be a person without more.
  static final double ENOUGH = 2;

  private static final double BARRED = -6;

  private static final Set<String> SMALL =
      Set.of(
          "le", "la", "les", "un", "une", "des", "du", "de", "au", "aux", "en", "dans", "par",
          "pour", "sur", "ce", "cet", "cette", "ces", "et", "ou", "mais", "si", "chez", "comme",
          "il", "elle");

  private final ActorLexicon lexicon;
  private final PlaceEvidence places;
  private final PersonEvidence evidence;
  private final SingleNames singleNames;

  PersonFinder(ActorLexicon lexicon, PlaceEvidence places) {
    this.lexicon = lexicon;
    this.places = places;
    this.evidence = new PersonEvidence(lexicon, places);
    this.singleNames = new SingleNames(lexicon, places, evidence);
  }

  /// The tokens of a possible person and what speaks for it.
  record Found(
      NameRun run, Optional<Title> title, Weighing weighing, List<KnownPerson> known, String rule) {
    double evidence() {
      return weighing.sum();
    }
  }

  /// Whether a folded word is an article, a preposition or a pronoun.
  static boolean isSmall(String folded) {
    return SMALL.contains(folded);
  }

  /// What begins at a token, which can begin a name.
  ///
  /// @param title the nearest title before it, if any
  Optional<Found> at(PassageText text, int start, Optional<TitleBefore> title) {
    if (opensNoName(text, start)) {
      return Optional.empty();
    }
    NameRun run = trimmed(text, NameRun.at(text, start, lexicon, places), title);
    int knownEnd = knownEnd(text, start);
    if (knownEnd > run.last()) {
      run = new NameRun(start, knownEnd);
    }
    if (run.first() > start) {
      return Optional.empty();
    }
    List<KnownPerson> known = known(text, run);
    for (int last = run.last(); known.isEmpty() && last > run.first() + 1; ) {
      last--;
      NameRun shorter = new NameRun(run.first(), last);
      known = known(text, shorter);
      if (!known.isEmpty()) {
        run = shorter;
      }
    }
    if (NamedAfter.is(text, run, lexicon)) {
      var weighing = Weighing.of(Ground.PLACE, BARRED);
      return Optional.of(new Found(run, Optional.empty(), weighing, List.of(), "named after"));
    }
    Optional<Title> direct = title.filter(before -> before.end() == start).map(TitleBefore::title);
    if (run.tokens() > 1 && !known.isEmpty()) {
      return Optional.of(
          new Found(run, direct, Weighing.of(Ground.AUTHORITY, 4), known, "authority"));
    }
    return run.tokens() == 1
        ? Optional.of(singleNames.weigh(text, run, direct, known))
        : Optional.of(evidence.full(text, run, title, direct));
  }

  /// Whether a word that begins a sentence is an article or a preposition rather than a name.
  private boolean opensNoName(PassageText text, int at) {
    Token token = text.token(at);
    boolean one = token.text().length() == 1 && !text.is(at + 1, ".");
    boolean small = SMALL.contains(token.folded()) || isOther(text, at);
    return one || (token.sentenceStart() && small);
  }

  private boolean isOther(PassageText text, int at) {
    return lexicon.notNames().at(text, at).stream()
        .anyMatch(match -> match.last() == at && match.value().equals("other"));
  }

  /// The known person whose name of several words begins at a token; it may begin with a title: «
  /// prince Charles ».
  Optional<Found> known(PassageText text, int start) {
    int last = text.inCapitals() || text.token(start).isCapitalised() ? -1 : knownEnd(text, start);
    if (last < 0) {
      return Optional.empty();
    }
    NameRun run = new NameRun(start, last);
    var weighing = Weighing.of(Ground.AUTHORITY, 4);
    return Optional.of(new Found(run, Optional.empty(), weighing, known(text, run), "authority"));
  }

  /// The last token of the longest known name of several words that begins at a token, −1 if none.
  int knownEnd(PassageText text, int start) {
    for (Phrases.Match<KnownPerson> match : lexicon.persons().at(text, start)) {
      if (match.phrase().words().size() > 1 && text.token(match.last()).isCapitalised()) {
        return match.last();
      }
    }
    return -1;
  }

  /// Whether the full name of a known person or a sure given name and more begins at a token.
  boolean startsPerson(PassageText text, int at) {
    return at < text.size() && startsFullName(text, at);
  }

  private boolean startsFullName(PassageText text, int at) {
    return knownEnd(text, at) > at
        || (text.token(at).shape() == Token.Shape.CAPITALISED
            && at + 1 < text.size()
            && NameRun.isNameWord(text.token(at + 1))
            && lexicon.givenNames().isSure(text.token(at).folded()));
  }

  private List<KnownPerson> known(PassageText text, NameRun run) {
    var persons = new ArrayList<KnownPerson>(1);
    for (Phrases.Match<KnownPerson> match : lexicon.persons().at(text, run.first())) {
      if (match.last() == run.last() && !persons.contains(match.value())) {
        persons.add(match.value());
      }
    }
    return persons;
  }

  /// The run without what stands before the given name: a word that only begins the sentence, a
  /// place or a ministry that ends a title (« maire de Nice Christian Estrosi »).
  private NameRun trimmed(PassageText text, NameRun run, Optional<TitleBefore> title) {
    GivenNames names = lexicon.givenNames();
    boolean whole = places.prominence(text.text(run.first(), run.last())) >= 0;
    if (whole || knownEnd(text, run.first()) >= run.last()) {
      return run;
    }
    boolean afterTitle = title.isPresent() && title.get().end() == run.first();
    if (!afterTitle && text.token(run.first()).sentenceStart() && isDoubleGiven(text, run)) {
      return run;
    }
    boolean compound = text.token(run.first()).text().indexOf('-') > 0;
    if (names.isSure(text.token(run.first()).folded())
        && !evidence.isPlace(text, run.first(), compound ? 0 : 50_000)) {
      return run;
    }
    for (int i = run.first() + 1; i < run.last(); i++) {
      boolean given = names.contains(text.token(i).folded());
      if (names.contains(text.token(i - 1).folded()) && !text.token(i).isCapitalised()) {
        // « Julia de Funès » is not Louis de Funès
        continue;
      }
      boolean removable =
          (!afterTitle && text.token(run.first()).sentenceStart())
              || evidence.isPlace(text, i - 1, 0)
              || evidence.isNotName(text, i - 1)
              || PersonEvidence.follows(
                  text, run.first(), "de", "du", "des", "d'", "l'", "la", "aux");
      boolean nation = places.isDemonym(lastPart(text.token(i - 1)));
      if (startsKnown(text, i, run.last()) || (given && (removable || nation))) {
        return new NameRun(i, run.last());
      }
    }
    return run;
  }

  /// « Jean Michel Durand »: Jean is a given name, although the sentence would give any word a
  /// capital.
  private boolean isDoubleGiven(PassageText text, NameRun run) {
    GivenNames names = lexicon.givenNames();
    Gender first = names.gender(text.token(run.first()).folded());
    return run.tokens() > 2
        && first != Gender.EITHER
        && first == names.gender(text.token(run.first() + 1).folded());
  }

  private static String lastPart(Token token) {
    return token.text().substring(token.text().lastIndexOf('-') + 1);
  }

  /// Whether the rest of a run is the full name of a known person.
  private boolean startsKnown(PassageText text, int first, int last) {
    for (Phrases.Match<KnownPerson> match : lexicon.persons().at(text, first)) {
      if (match.last() == last && match.phrase().words().size() > 1) {
        return true;
      }
    }
    return false;
  }
}
