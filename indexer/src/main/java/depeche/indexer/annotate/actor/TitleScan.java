package depeche.indexer.annotate.actor;

import depeche.indexer.annotate.Token;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// The last title that a passage gave, for the name that may follow it: « le président français
/// Emmanuel Macron ».
final class TitleScan {
  private static final int REACH = 10;
  private static final Title NATIONAL = new Title(Gender.EITHER, false, "other", "national");

  private final ActorLexicon lexicon;
  private final PersonFinder personFinder;
  private final HeadedNames headedNames;
  private final PassageText text;
  private Optional<TitleBefore> title = Optional.empty();

  TitleScan(
      ActorLexicon lexicon, PersonFinder personFinder, HeadedNames headedNames, PassageText text) {
    this.lexicon = lexicon;
    this.personFinder = personFinder;
    this.headedNames = headedNames;
    this.text = text;
  }

  /// The last title, if it reaches to a token.
  Optional<TitleBefore> before(int at) {
    return title.filter(before -> at - before.end() < REACH);
  }

  /// Whether a title stands at a token that begins no name: « Mme », « Président ».
  boolean isTitle(int at) {
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

  /// Whether a title of several words stands at a token: « garde des Sceaux ».
  boolean isCompound(int at) {
    return lexicon.titles().at(text, at).stream()
        .anyMatch(match -> match.last() > at && fits(match, at));
  }

  private boolean fits(Phrases.Match<Title> match, int at) {
    boolean capital = Character.isUpperCase(match.phrase().form().charAt(0));
    return !capital || text.token(at).isCapitalised();
  }

  /// « 600 M EUR », « X4 M Competition »
  private boolean isUnit(Phrases.Match<Title> match, int at) {
    if (!match.value().civil() || text.token(at).text().length() > 1 || at == 0) {
      return false;
    }
    return switch (text.token(at - 1).shape()) {
      case NUMBER, MIXED, CAPITALS -> true;
      case LOWER, CAPITALISED, SIGN -> false;
    };
  }

  /// Looks for a title at a token, and says where to go on.
  int read(int at) {
    for (Phrases.Match<Title> match : lexicon.titles().at(text, at)) {
      if (fits(match, at) && !isUnit(match, at)) {
        int end = match.last() + 1;
        boolean abbreviated = match.phrase().form().endsWith(".") && text.is(end, ".");
        keep(match.value(), at, abbreviated ? end + 1 : end);
        return organisationWithin(at + 1, match.last()).orElse(end);
      }
    }
    Token token = text.token(at);
    int hyphen = token.text().lastIndexOf('-');
    if (hyphen > 0) {
      lexicon.titles().of(token.folded().substring(token.folded().lastIndexOf('-') + 1)).stream()
          .findFirst()
          .ifPresent(known -> keep(known, at, at + 1));
    } else if (token.shape() == Token.Shape.CAPITALISED
        && at + 1 < text.size()
        && NameRun.isNameWord(text.token(at + 1))
        && headedNames.isDemonym(text, at)) {
      // « le Soudanais Omar el-Béchir »
      keep(NATIONAL, at, at + 1);
    }
    return at + 1;
  }

  /// Where the organisation begins in « chef de la police municipale de Villevaudé »; « préfet de
  /// police de Paris » has none, nor has « chef de la police de l'Etat ».
  private OptionalInt organisationWithin(int first, int last) {
    return IntStream.rangeClosed(first, last)
        .filter(at -> text.is(at - 1, "la") || text.is(at - 1, "l'") || text.is(at - 1, "du"))
        .filter(at ->
            headedNames
                .at(text, at)
                .filter(found -> found.last() > last && !text.is(found.last(), "etat"))
                .isPresent())
        .findFirst();
  }

  /// Keeps a title, which reaches over the adjectives after it: « président français ».
  private void keep(Title found, int start, int end) {
    int last = end;
    while (last < text.size() && last < end + 3 && headedNames.isAdjective(text, last)) {
      last++;
    }
    title = Optional.of(new TitleBefore(found, start, last));
  }
}
