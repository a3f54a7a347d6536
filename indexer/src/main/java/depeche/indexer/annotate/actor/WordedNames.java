package depeche.indexer.annotate.actor;

import depeche.analysis.FrenchVocabulary;
import depeche.dispatch.ActorKind;
import depeche.indexer.annotate.Token;
import java.util.Optional;
import java.util.Set;

/// Finds organisations by a word within their name: « Saudi National Bank ».
final class WordedNames {
  /// What may stand between a minister and what he is in charge of.
  private static final Set<String> PORTFOLIO =
      Set.of(
          "a",
          "aux",
          "au",
          "de",
          "des",
          "du",
          "la",
          "le",
          "l'",
          "les",
          "charge",
          "chargee",
          "delegue",
          "deleguee");

  private static final Set<String> ARTICLES =
      Set.of(
          "le", "la", "les", "l'", "un", "une", "des", "du", "au", "aux", "de", "par", "en", "a",
          "via", "chez", "avec", "pour", "selon", "dans", "sur", "depuis", "apres", "avant", "si",
          "mais", "comme", "quand", "lorsque", "contre", "sous", "entre", "et", "ou", "cette",
          "ce");

  /// Words whose bodies the French press tells apart by their towns.
  private static final Set<String> SEATED =
      Set.of("college", "university", "hospital", "school", "institute");

  private final ActorLexicon lexicon;
  private final PlaceEvidence places;

  WordedNames(ActorLexicon lexicon, PlaceEvidence places) {
    this.lexicon = lexicon;
    this.places = places;
  }

  /// An organisation that a word of its name shows: « Saudi National Bank », or an adjective of
  /// nationality before it: « le chinois CRRC ».
  Optional<HeadedNames.Found> at(PassageText text, int start) {
    Token first = text.token(start);
    boolean barred = text.inCapitals() || !lexicon.notNames().at(text, start).isEmpty();
    if (!first.isCapitalised() || barred || ARTICLES.contains(first.folded())) {
      return Optional.empty();
    }
    NameRun run = NameRun.at(text, start, lexicon, places);
    if (run.tokens() > 1
        && places.prominence(text.text(run.first(), run.last())) < 0
        && !endsInPerson(text, run)
        && !goesOnFrom(text, start)
        && !isPortfolio(text, start)) {
      int begin = isGivenName(first) ? start + 1 : start;
      boolean event = isEvent(text, start);
      for (int i = beforeEnglish(text, run); i >= begin; i--) {
        for (Phrases.Match<Optional<ActorKind>> word : lexicon.nameWords().at(text, i)) {
          boolean ends = word.last() == i && word.value().isPresent();
          // « le ministre des Transports Cahit Turhan »
          boolean person = i == start && isGivenName(text.token(start + 1));
          if (ends && event && word.value().get() != ActorKind.COMPANY) {
            return Optional.empty();
          }
          boolean opens =
              first.sentenceStart()
                  || (word.value().filter(ActorKind.COMPANY::equals).isPresent()
                      && !FrenchVocabulary.contains(first.folded()));
          // « Banque Delubac », not « Motorsport Fury »: English has the kind at the end
          if (ends && !person && (i > start || !opens)) {
            ActorKind kind = kind(text, start, i, word.value().get());
            int last =
                SEATED.contains(text.token(i).folded()) ? seat(text, run.last()) : run.last();
            return Optional.of(new HeadedNames.Found(start, last, kind, "words"));
          }
          if (word.value().isEmpty()) {
            return Optional.empty();
          }
        }
      }
    }
    boolean national =
        start > 1
            && text.token(start - 1).shape() == Token.Shape.LOWER
            && places.isDemonym(text.token(start - 1).text())
            && isArticle(text, start - 2);
    boolean given = lexicon.givenNames().contains(first.folded());
    boolean place = places.prominence(first.text()) > 0;
    if (national && !given && !place) {
      return Optional.of(company(start, run, "beside demonym"));
    }
    boolean led =
        (Businesses.isLed(text, start) || Businesses.isSaidToBe(text, run.last() + 1))
            && !given
            && !place
            && !FrenchVocabulary.contains(first.folded())
            && !first.sentenceStart();
    Optional<ActorKind> apposed = given ? Optional.empty() : Appositions.kind(text, run, lexicon);
    if (apposed.isPresent()) {
      return Optional.of(new HeadedNames.Found(start, run.last(), apposed.get(), "apposed"));
    }
    if (led) {
      return Optional.of(company(start, run, "led"));
    }
    return isSpeakingAcronym(text, start)
        ? Optional.of(new HeadedNames.Found(start, start, ActorKind.OTHER, "speaks"))
        : Optional.empty();
  }

  /// « estime le CCIA », « la WFA a affirmé »: letters behind an article that say something.
  private boolean isSpeakingAcronym(PassageText text, int at) {
    Token token = text.token(at);
    boolean letters =
        token.shape() == Token.Shape.CAPITALS
            && token.text().length() > 2
            && token.text().length() < 8
            && token.text().chars().allMatch(Character::isUpperCase);
    return letters
        && isArticle(text, at - 1)
        && at + 1 < text.size()
        && lexicon.titles().at(text, at).isEmpty()
        && !lexicon.speech().at(text, at + 1).isEmpty();
  }

  /// « Salon International »: a run that an event begins names no body.
  private boolean isEvent(PassageText text, int start) {
    return lexicon.nameWords().at(text, start).stream().anyMatch(word -> word.value().isEmpty());
  }

  /// The last token before « of » and « for », which the word that says the kind stands before; the
  /// last one if there is none: « Institute for International Economics ».
  private static int beforeEnglish(PassageText text, NameRun run) {
    for (int i = run.first() + 1; i < run.last(); i++) {
      if (text.is(i, "of") || text.is(i, "for")) {
        return i - 1;
      }
    }
    return run.last();
  }

  /// The kind that a word gives, unless it is « International » behind that of a company: «
  /// Universal Music International ».
  private ActorKind kind(PassageText text, int start, int at, ActorKind kind) {
    if (!text.is(at, "international")) {
      return kind;
    }
    for (int i = start; i < at; i++) {
      if (lexicon.nameWords().at(text, i).stream()
          .anyMatch(word -> word.value().equals(Optional.of(ActorKind.COMPANY)))) {
        return ActorKind.COMPANY;
      }
    }
    return kind;
  }

  /// « University College de Londres »: the town belongs to the name.
  private int seat(PassageText text, int last) {
    boolean of = text.is(last + 1, "de") || text.is(last + 1, "d'");
    boolean town =
        of
            && last + 2 < text.size()
            && text.token(last + 2).isCapitalised()
            && places.prominence(text.token(last + 2).text()) > 0;
    if (!town) {
      return last;
    }
    NameRun run = NameRun.at(text, last + 2, lexicon, places);
    return places.prominence(text.text(run.first(), run.last())) > 0 ? run.last() : last + 2;
  }

  private static HeadedNames.Found company(int start, NameRun run, String rule) {
    return new HeadedNames.Found(start, run.last(), ActorKind.COMPANY, rule);
  }

  /// « le chinois CRRC », « la finistérienne TOWT ».
  private static boolean isArticle(PassageText text, int at) {
    return text.is(at, "le")
        || text.is(at, "la")
        || text.is(at, "l'")
        || text.is(at, "les")
        || text.is(at, "du");
  }

  /// « Grain de Sail Shipping »: the name began before.
  private static boolean goesOnFrom(PassageText text, int start) {
    return text.is(start - 1, "de")
        && start > 1
        && text.token(start - 2).isCapitalised()
        && !text.token(start - 2).sentenceStart()
        && !text.isTaken(start - 2, start - 2);
  }

  /// « Si Marine Le Pen », « la ministre des Transports Elisabeth Borne »: the rest of the run is a
  /// known person.
  private boolean endsInPerson(PassageText text, NameRun run) {
    for (int i = run.first() + 1; i < run.last(); i++) {
      if (lexicon.persons().at(text, i).stream().anyMatch(match -> match.last() == run.last())) {
        return true;
      }
    }
    return false;
  }

  /// « secrétaire d'État aux Transports »: what a minister is in charge of.
  private boolean isPortfolio(PassageText text, int start) {
    int title = start - 1;
    while (title >= 0 && PORTFOLIO.contains(text.token(title).folded())) {
      title--;
    }
    int last = title;
    for (int i = Math.max(0, last - 3); i < start - 1 && i <= last; i++) {
      if (lexicon.titles().at(text, i).stream()
          .anyMatch(match -> match.last() == last && isMinister(match.value()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMinister(Title title) {
    return title.lemma().contains("ministre")
        || title.lemma().startsWith("secrétaire d'")
        || title.lemma().startsWith("haut-commissaire");
  }

  /// « Marine Lorphelin » is no shipping company.
  private boolean isGivenName(Token token) {
    return token.shape() == Token.Shape.CAPITALISED
        && lexicon.givenNames().contains(token.folded());
  }
}
