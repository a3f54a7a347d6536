package depeche.indexer.annotate.actor;

import depeche.indexer.annotate.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Weighs whether a run of capitalised words names a person.
final class PersonFinder {
  /// What a run needs to be a person without more.
  static final double ENOUGH = 2;

  private static final Set<String> SMALL =
      Set.of(
          "le", "la", "les", "un", "une", "des", "du", "de", "au", "aux", "en", "dans", "par",
          "pour", "sur", "ce", "cet", "cette", "ces", "et", "ou", "mais", "si", "chez", "comme",
          "il", "elle");

  private final ActorLexicon lexicon;
  private final PlaceEvidence places;

  PersonFinder(ActorLexicon lexicon, PlaceEvidence places) {
    this.lexicon = lexicon;
    this.places = places;
  }

  /// The tokens of a possible person and what speaks for it.
  record Found(
      NameRun run, Optional<Title> title, double evidence, List<KnownPerson> known, String rule) {}

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
    Optional<Title> direct = title.filter(before -> before.end() == start).map(TitleBefore::title);
    if (run.tokens() > 1 && !known.isEmpty()) {
      return Optional.of(new Found(run, direct, 4, known, "authority"));
    }
    return run.tokens() == 1
        ? Optional.of(single(text, run, direct, known))
        : Optional.of(full(text, run, title, direct));
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
    return Optional.of(new Found(run, Optional.empty(), 4, known(text, run), "authority"));
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
    boolean compound = text.token(run.first()).text().indexOf('-') > 0;
    if (names.isSure(text.token(run.first()).folded())
        && !isPlace(text, run.first(), compound ? 0 : 50_000)) {
      return run;
    }
    for (int i = run.first() + 1; i < run.last(); i++) {
      boolean given = names.contains(text.token(i).folded());
      boolean removable =
          (!afterTitle && text.token(run.first()).sentenceStart())
              || isPlace(text, i - 1, 0)
              || isNotName(text, i - 1)
              || follows(text, run.first(), "de", "du", "des", "d'", "l'", "la");
      boolean nation = places.isDemonym(lastPart(text.token(i - 1)));
      if (startsKnown(text, i, run.last()) || (given && (removable || nation))) {
        return new NameRun(i, run.last());
      }
    }
    return run;
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

  private boolean isPlace(PassageText text, int token, long atLeast) {
    return places.prominence(text.token(token).text()) > atLeast;
  }

  private boolean isNotName(PassageText text, int token) {
    return lexicon.notNames().at(text, token).stream().anyMatch(match -> match.last() == token);
  }

  private static boolean follows(PassageText text, int at, String... words) {
    for (String word : words) {
      if (text.is(at - 1, word)) {
        return true;
      }
    }
    return false;
  }

  private Found single(
      PassageText text, NameRun run, Optional<Title> title, List<KnownPerson> known) {
    Token token = text.token(run.first());
    double evidence = 0;
    String rule = "surname";
    boolean barred = isNotName(text, run.first()) || places.isDemonym(token.text());
    if (title.isPresent() && !barred) {
      boolean organisation = !lexicon.organisations().of(token.folded()).isEmpty();
      boolean place = isPlace(text, run.first(), 20_000);
      evidence = title.get().civil() ? 3 : organisation || place || title.get().several() ? 0 : 2;
      rule = "title";
    } else if (ageFollows(text, run.last()) && lexicon.givenNames().contains(token.folded())) {
      evidence = 2;
      rule = "age";
    }
    return new Found(run, title, barred ? -5 : evidence, known, rule);
  }

  private Found full(
      PassageText text, NameRun run, Optional<TitleBefore> title, Optional<Title> direct) {
    Token first = text.token(run.first());
    double evidence = 0;
    String rule = "capitals";
    GivenNames names = lexicon.givenNames();
    if (names.contains(first.folded())) {
      boolean weak = !names.isSure(first.folded()) || isPlace(text, run.first(), 100_000);
      evidence += weak ? 1.2 : 3;
      rule = "given name";
    } else if (isInitials(first) || text.is(run.first() + 1, ".")) {
      evidence += 1.5;
      rule = "initials";
    }
    if (direct.isPresent()) {
      evidence += direct.get().civil() ? 4 : 2;
      rule = "title";
    } else if (title.isPresent()) {
      boolean apposed = text.is(run.first() - 1, ",") && text.is(run.last() + 1, ",");
      evidence += apposed ? 1.5 : 1;
    }
    evidence += around(text, run);
    if (isPlain(text, run)) {
      evidence += 1;
    }
    if (isRomanNumber(text.token(run.last()).text())) {
      evidence += 2;
    }
    if (!lexicon.bearing(PersonName.stripArticle(text.token(run.last()).folded())).isEmpty()) {
      evidence += 1;
    }
    evidence -= against(text, run, direct);
    return new Found(run, direct, evidence, List.of(), rule);
  }

  /// Whether capitals alone speak for a name: a few capitalised words inside a sentence, which the
  /// gazetteer does not have.
  private boolean isPlain(PassageText text, NameRun run) {
    for (int i = run.first(); i <= run.last(); i++) {
      if (text.token(i).shape() != Token.Shape.CAPITALISED || isNotName(text, i)) {
        return false;
      }
    }
    return run.tokens() <= 3
        && !SMALL.contains(text.token(run.first()).folded())
        && !text.token(run.first()).sentenceStart()
        && places.prominence(text.text(run.first(), run.last())) < 0;
  }

  private static boolean isRomanNumber(String text) {
    return !text.isEmpty()
        && text.length() < 6
        && text.chars().allMatch(c -> "IVX".indexOf(c) >= 0);
  }

  private static boolean isInitials(Token token) {
    return token.shape() == Token.Shape.CAPITALS && token.text().indexOf('.') > 0;
  }

  /// Evidence from the words before and after.
  private double around(PassageText text, NameRun run) {
    double evidence = 0;
    int next = run.last() + 1;
    if (ageFollows(text, run.last())) {
      evidence += 2;
    } else if (text.is(next, ",") && titleAt(text, next + 1)) {
      evidence += 1.5;
    }
    if (!lexicon.speech().at(text, Math.min(next, text.size() - 1)).isEmpty()
        || speechBefore(text, run.first())) {
      evidence += 1;
    }
    return evidence;
  }

  private boolean speechBefore(PassageText text, int at) {
    for (int i = Math.max(0, at - 4); i < at; i++) {
      for (Phrases.Match<String> match : lexicon.speech().at(text, i)) {
        if (match.last() == at - 1) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean titleAt(PassageText text, int at) {
    int start = at;
    while (start < text.size() && start < at + 3 && text.token(start).isWord()) {
      if (!lexicon.titles().at(text, start).isEmpty()) {
        return true;
      }
      start++;
    }
    return false;
  }

  /// « , 45 ans » or « (45 ans ».
  private static boolean ageFollows(PassageText text, int last) {
    int i = last + 1;
    return (text.is(i, ",") || text.is(i, "("))
        && i + 2 < text.size()
        && text.token(i + 1).shape() == Token.Shape.NUMBER
        && text.is(i + 2, "ans");
  }

  private double against(PassageText text, NameRun run, Optional<Title> direct) {
    double against = 0;
    Token first = text.token(run.first());
    for (int i = run.first(); i <= run.last(); i++) {
      int at = i;
      if (lexicon.nameWords().at(text, i).stream().anyMatch(match -> match.last() == at)) {
        against += i == run.first() ? 2 : 2.5;
      }
      if (text.token(i).shape() == Token.Shape.CAPITALS && text.token(i).text().length() > 1) {
        against += i == run.first() ? 1.5 : 0.5;
      }
    }
    if (direct.isEmpty()) {
      against += isPlaceRun(text, run) ? 5 : 0;
      against +=
          follows(text, run.first(), "l'", "la", "le", "les", "un", "une", "aux", "au") ? 2 : 0;
      against += text.is(run.first(), "the") ? 3 : 0;
      boolean town = !lexicon.givenNames().contains(first.folded());
      against += town && places.prominence(first.text()) > 20_000 ? 1 : 0;
      against +=
          follows(text, run.first(), "a", "en") && places.prominence(first.text()) > 0 ? 1 : 0;
    }
    if (isQuoted(text, run)) {
      against += 2;
    }
    if (isNotName(text, run.first())) {
      against += 2;
    }
    if (first.sentenceStart() && !lexicon.givenNames().contains(first.folded())) {
      against += 1;
    }
    return against;
  }

  private boolean isPlaceRun(PassageText text, NameRun run) {
    long prominence = places.prominence(text.text(run.first(), run.last()));
    return prominence > 50_000
        || (prominence >= 0 && !lexicon.givenNames().isSure(text.token(run.first()).folded()));
  }

  private static boolean isQuoted(PassageText text, NameRun run) {
    return (text.is(run.first() - 1, "\"") || text.is(run.first() - 1, "«"))
        && (text.is(run.last() + 1, "\"") || text.is(run.last() + 1, "»"));
  }
}
