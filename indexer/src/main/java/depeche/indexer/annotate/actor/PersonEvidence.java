package depeche.indexer.annotate.actor;

import depeche.analysis.FrenchVocabulary;
import depeche.dispatch.ActorKind;
import depeche.dispatch.Ground;
import depeche.indexer.annotate.Token;
import java.util.List;
import java.util.Optional;

/// Weighs what speaks for a run of capitalised words as a person, and what speaks against it.
final class PersonEvidence {
  private final ActorLexicon lexicon;
  private final PlaceEvidence places;

  PersonEvidence(ActorLexicon lexicon, PlaceEvidence places) {
    this.lexicon = lexicon;
    this.places = places;
  }

  /// A run of several words.
  ///
  /// @param direct the title right before it
  PersonFinder.Found full(
      PassageText text, NameRun run, Optional<TitleBefore> title, Optional<Title> direct) {
    if (lexicon.isUsersForm(text.text(run.first(), run.last()))) {
      return new PersonFinder.Found(
          run, direct, Weighing.of(Ground.USER, 4), List.of(), "user file");
    }
    Token first = text.token(run.first());
    var evidence = new Weighing();
    String rule = "capitals";
    GivenNames names = lexicon.givenNames();
    if (names.contains(first.folded())) {
      boolean twice = run.tokens() > 2 && names.contains(text.token(run.first() + 1).folded());
      boolean weak =
          (!names.isSure(first.folded()) && !twice) || isPlace(text, run.first(), 100_000);
      evidence.add(Ground.GIVEN_NAME, weak ? 1.2 : 3);
      rule = "given name";
    } else if (isInitials(first) || text.is(run.first() + 1, ".")) {
      evidence.add(Ground.INITIALS, 1.5);
      rule = "initials";
    }
    if (direct.isPresent()) {
      boolean called = direct.get().calls() && !names.contains(first.folded());
      evidence.add(Ground.TITLE, called ? 0.5 : direct.get().civil() ? 4 : 2);
      rule = "title";
    } else if (title.isPresent()) {
      boolean apposed = text.is(run.first() - 1, ",") && text.is(run.last() + 1, ",");
      evidence.add(Ground.TITLE, apposed ? 1.5 : 1);
    }
    around(text, run, evidence);
    if (isPlain(text, run)) {
      evidence.add(Ground.CAPITALS, 1);
    }
    boolean eastern = isHyphenated(text.token(run.last()).text());
    evidence.addIf(eastern, Ground.GIVEN_NAME, 1.5);
    String last = text.token(run.last()).text();
    boolean ruler = rule.equals("given name") || title.isPresent();
    if (isRomanNumber(last) && (ruler || (run.tokens() == 2 && last.length() > 1))) {
      evidence.add(Ground.NUMERAL, 2);
    }
    if (!lexicon.bearing(PersonName.stripArticle(text.token(run.last()).folded())).isEmpty()) {
      evidence.add(Ground.SURNAME, 1);
    }
    against(text, run, direct, evidence);
    return new PersonFinder.Found(run, direct, evidence, List.of(), rule);
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
        && !PersonFinder.isSmall(text.token(run.first()).folded())
        && !opensWithWord(text, run)
        && places.prominence(text.text(run.first(), run.last())) < 0;
  }

  /// Whether the first capital may be that of the sentence: not where French has no such word.
  private static boolean opensWithWord(PassageText text, NameRun run) {
    Token first = text.token(run.first());
    return first.sentenceStart() && FrenchVocabulary.contains(first.folded());
  }

  /// « Moon Jae-in », « Tsai Ing-wen »: given names of the East behind a surname.
  private static boolean isHyphenated(String text) {
    int hyphen = text.lastIndexOf('-');
    return hyphen > 1
        && hyphen + 2 < text.length()
        && Character.isUpperCase(text.charAt(0))
        && Character.isLowerCase(text.charAt(hyphen + 1));
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
  private void around(PassageText text, NameRun run, Weighing evidence) {
    int next = run.last() + 1;
    if (Ages.follows(text, run.last()) || Ages.inApposition(text, run.last())) {
      evidence.add(Ground.AGE, 2);
    } else if (text.is(next, ",") && titleAt(text, next + 1)) {
      evidence.add(Ground.APPOSITION, 1.5);
    }
    if (!lexicon.speech().at(text, Math.min(next, text.size() - 1)).isEmpty()
        || speechBefore(text, run.first())) {
      evidence.add(Ground.SPEECH, 1);
    } else if (acts(text, next)) {
      evidence.add(Ground.WORDS, 0.5);
    }
  }

  /// « a promis », « s'est rendu »: a verb whose subject is often somebody.
  private static boolean acts(PassageText text, int at) {
    int verb = text.is(at, "s'") || text.is(at, "n'") || text.is(at, "ne") ? at + 1 : at;
    if (verb + 1 >= text.size()) {
      return false;
    }
    String auxiliary = text.token(verb).text();
    return switch (auxiliary) {
      case "a", "est", "avait", "était", "aurait", "serait", "doit", "peut", "veut", "va" -> true;
      default -> false;
    };
  }

  /// « a déclaré », also with the hearer between: « a déclaré à l'AFP ».
  private boolean speechBefore(PassageText text, int at) {
    int hearer = hearer(text, at);
    for (int i = Math.max(0, hearer - 4); i < at; i++) {
      for (Phrases.Match<String> match : lexicon.speech().at(text, i)) {
        if (match.last() == at - 1 || match.last() == hearer - 1) {
          return true;
        }
      }
    }
    return false;
  }

  /// Where « à l'AFP », « au Monde » or « sur Twitter » before a token begins; the token itself if
  /// nothing such stands there.
  private static int hearer(PassageText text, int at) {
    for (int i = at - 2; i >= Math.max(0, at - 4); i--) {
      boolean to = text.token(i).text().equals("à");
      if (to || text.is(i, "au") || text.is(i, "aux") || text.is(i, "sur")) {
        return i;
      }
    }
    return at;
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

  private void against(PassageText text, NameRun run, Optional<Title> direct, Weighing evidence) {
    Token first = text.token(run.first());
    for (int i = run.first(); i <= run.last(); i++) {
      int at = i;
      boolean marine = i == run.first() && run.tokens() > 1 && names(first);
      if (!marine
          && lexicon.nameWords().at(text, i).stream().anyMatch(match -> match.last() == at)) {
        evidence.add(Ground.ORGANISATION, i == run.first() ? -2 : -2.5);
      }
      if (text.token(i).shape() == Token.Shape.CAPITALS && text.token(i).text().length() > 1) {
        // « Mercedes GLE » is a car
        evidence.add(Ground.CAPITALS, i == run.first() ? -1.5 : isBrand(first) ? -2.5 : -0.5);
      }
    }
    if (direct.isEmpty()) {
      evidence.addIf(OrdinaryWords.fill(text, run, lexicon), Ground.COMMON_WORD, -2);
      evidence.addIf(OrdinaryWords.inEnglish(text, run), Ground.ORGANISATION, -4);
      if (!names(first)) {
        evidence.addIf(OrdinaryWords.isDetermined(text, run), Ground.ARTICLE, -2);
        evidence.addIf(OrdinaryWords.endsInCountry(text, run, places), Ground.PLACE, -2.5);
      }
      evidence.addIf(run.tokens() > 1 && isMake(first), Ground.ORGANISATION, -3);
      evidence.addIf(isProduct(text, run), Ground.ORGANISATION, -3);
      evidence.addIf(isPlaceRun(text, run), Ground.PLACE, -5);
      evidence.addIf(NamedAfter.isPlaceOf(text, run.first()), Ground.PLACE, -3);
      evidence.addIf(
          follows(text, run.first(), "l'", "la", "le", "les", "un", "une", "aux", "au"),
          Ground.ARTICLE,
          -2);
      evidence.addIf(text.is(run.first(), "the"), Ground.ORGANISATION, -3);
      evidence.addIf(opensWithTown(text, run), Ground.PLACE, -1);
      evidence.addIf(
          follows(text, run.first(), "a", "en") && places.prominence(first.text()) > 0,
          Ground.PLACE,
          -1);
    }
    evidence.addIf(isQuoted(text, run), Ground.QUOTED, -3);
    // the ship Erika does not make Erika Martin one
    boolean given = names(first) && run.tokens() > 1 && run.isCapitalised(text);
    evidence.addIf(isNotName(text, run.first()) && !given, Ground.COMMON_WORD, -2);
    evidence.addIf(
        !lexicon.givenNames().contains(first.folded()) && opensWithWord(text, run),
        Ground.SENTENCE_START,
        -1);
  }

  private boolean names(Token token) {
    return lexicon.givenNames().contains(token.folded());
  }

  /// « Bentley Blower », « Ford Mustang »: a company's word that hardly anybody has as a given
  /// name.
  private boolean isMake(Token token) {
    return !lexicon.givenNames().contains(token.folded())
        && lexicon.organisations().of(token.folded()).stream()
            .anyMatch(organisation -> organisation.kind() == ActorKind.COMPANY);
  }

  /// « Bentley Flying Spur »: words right behind a company are what it makes, unless they begin
  /// with a given name.
  private boolean isProduct(PassageText text, NameRun run) {
    int before = run.first() - 1;
    return before >= 0
        && text.isTaken(before, before)
        && isCompanyBefore(text, before)
        && !lexicon.givenNames().isSure(text.token(run.first()).folded());
  }

  private boolean isCompanyBefore(PassageText text, int last) {
    for (int i = Math.max(0, last - 1); i <= last; i++) {
      if (text.token(i).isCapitalised()
          && lexicon.organisations().at(text, i).stream()
              .anyMatch(
                  match -> match.last() == last && match.value().kind() == ActorKind.COMPANY)) {
        return true;
      }
    }
    return false;
  }

  private boolean isBrand(Token token) {
    return !lexicon.organisations().of(token.folded()).isEmpty();
  }

  /// « Nantes Métropole »; surnames as short as Wu and Li are those of towns too.
  private boolean opensWithTown(PassageText text, NameRun run) {
    Token first = text.token(run.first());
    return first.text().length() > 3
        && !lexicon.givenNames().contains(first.folded())
        && isPlace(text, run.first(), 20_000);
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

  /// Whether a token names a place of more than so many inhabitants.
  boolean isPlace(PassageText text, int token, long atLeast) {
    return places.prominence(text.token(token).text()) > atLeast;
  }

  /// Whether a token is known to be no name.
  boolean isNotName(PassageText text, int token) {
    return lexicon.notNames().at(text, token).stream().anyMatch(match -> match.last() == token);
  }

  /// Whether one of these words stands before a token.
  static boolean follows(PassageText text, int at, String... words) {
    for (String word : words) {
      if (text.is(at - 1, word)) {
        return true;
      }
    }
    return false;
  }
}
