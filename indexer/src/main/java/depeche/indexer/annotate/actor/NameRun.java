package depeche.indexer.annotate.actor;

import depeche.indexer.annotate.Token;

/// A run of capitalised words that may be one name: « Víctor García de Gomar », « Bachar al-Assad
/// », « J. K. Rowling ».
///
/// @param first first token
/// @param last last token
record NameRun(int first, int last) {
  private static final long TOWN = 10_000;

  int tokens() {
    return last - first + 1;
  }

  /// Whether every word has a capital and small letters.
  boolean isCapitalised(PassageText text) {
    for (int i = first; i <= last; i++) {
      if (text.token(i).shape() != Token.Shape.CAPITALISED) {
        return false;
      }
    }
    return true;
  }

  /// The longest run that begins at a token, which is a capitalised word or « al-Assad ».
  static NameRun at(PassageText text, int start, ActorLexicon lexicon, PlaceEvidence places) {
    int last = start;
    boolean given = lexicon.givenNames().contains(text.token(start).folded());
    for (int next = after(text, last); next >= 0 && next < text.size(); next = after(text, last)) {
      Token token = text.token(next);
      if (isNameWord(token) && !endsRun(text, next, lexicon)) {
        last = next;
        continue;
      }
      int english = joinedInEnglish(text, start, next, lexicon);
      if (english > 0) {
        last = english;
        continue;
      }
      int joined = joined(text, next);
      if (joined > 0 && isNameWord(text.token(joined)) && !endsRun(text, joined, lexicon)) {
        boolean latin = isLatinParticle(token.folded());
        boolean joins = !latin || (given && joinsByDe(text, start, last, joined, lexicon, places));
        if (joins) {
          last = joined;
          continue;
        }
      }
      break;
    }
    return new NameRun(start, last);
  }

  /// The token after `last`, past the full stop of an initial; −1 if a sign ends the run.
  private static int after(PassageText text, int last) {
    int next = last + 1;
    if (next >= text.size()) {
      return -1;
    }
    Token token = text.token(next);
    if (token.shape() != Token.Shape.SIGN) {
      return next;
    }
    if (token.text().equals("&") && next + 1 < text.size()) {
      return isNameWord(text.token(next + 1)) ? next + 1 : -1;
    }
    // « 34 °C. Or, ce jour-là »
    boolean initial = isInitial(text.token(last)) && !text.is(last - 1, "°");
    return initial && token.text().equals(".") && next + 1 < text.size() && !opens(text, next + 1)
        ? next + 1
        : -1;
  }

  /// « au point B. Et puis »: behind the full stop a sentence begins.
  private static boolean opens(PassageText text, int at) {
    Token token = text.token(at);
    return token.shape() == Token.Shape.CAPITALISED
        && (PersonFinder.isSmall(token.folded())
            || ComplementWords.isNoNoun(token.folded())
            || token.folded().startsWith("au-"));
  }

  private static boolean isInitial(Token token) {
    int length = token.text().length();
    return token.shape() == Token.Shape.CAPITALS
        && (length == 1 || (length <= 5 && token.text().indexOf('.') > 0));
  }

  /// The capitalised token that English words lead to, −1 if there is none: « Journal of the
  /// American Medical Association », « Center for Strategic Studies ».
  private static int joinedInEnglish(PassageText text, int start, int at, ActorLexicon lexicon) {
    // « Centre for Science and Environment », not « Alex Jones and Matt Baker »
    boolean and = text.is(at, "and") && holdsOrganisation(text, start, at - 1, lexicon);
    if (!and && !text.is(at, "of") && !text.is(at, "for")) {
      return -1;
    }
    int next = text.is(at + 1, "the") ? at + 2 : at + 1;
    return next < text.size() && isNameWord(text.token(next)) ? next : -1;
  }

  private static boolean holdsOrganisation(
      PassageText text, int first, int last, ActorLexicon lexicon) {
    for (int i = first; i <= last; i++) {
      if (lexicon.nameWords().at(text, i).stream().anyMatch(word -> word.value().isPresent())) {
        return true;
      }
    }
    return false;
  }

  /// The capitalised token that a particle at `at` leads to, −1 if it is no particle.
  private static int joined(PassageText text, int at) {
    int next = at;
    while (next < text.size() && next < at + 3 && isParticle(text.token(next))) {
      next++;
    }
    return next > at && next < text.size() ? next : -1;
  }

  private static boolean isParticle(Token token) {
    String folded = token.folded();
    String bare = folded.endsWith("'") ? folded.substring(0, folded.length() - 1) : folded;
    return token.shape() == Token.Shape.LOWER
        && !bare.equals("l")
        && !bare.equals("le")
        && !bare.equals("an")
        && !bare.equals("as")
        && !bare.equals("y")
        && PersonName.isParticle(bare);
  }

  private static boolean isLatinParticle(String folded) {
    return switch (folded) {
      case "de", "du", "des", "d'", "la", "den", "ten", "do" -> true;
      default -> false;
    };
  }

  /// « Philippe de Villiers » is one name; « Jean Dupont de Marseille », « Romain-Rolland d'Orly »,
  /// a school, and « Renault de Maubeuge » are two.
  private static boolean joinsByDe(
      PassageText text,
      int start,
      int last,
      int joined,
      ActorLexicon lexicon,
      PlaceEvidence places) {
    long place = places.prominence(text.token(joined).text());
    if (last > start || place < 0) {
      return place < 0;
    }
    String first = text.token(start).folded();
    boolean town = place >= TOWN && text.token(joined).text().indexOf('-') > 0;
    return !town
        && !isNamedAfter(text, start, lexicon)
        && lexicon.organisations().of(first).isEmpty();
  }

  /// « l'école maternelle Romain-Rolland »: what follows a noun like this is no person.
  private static boolean isNamedAfter(PassageText text, int start, ActorLexicon lexicon) {
    for (int at = Math.max(0, start - 2); at < start; at++) {
      if (!text.token(at).isCapitalised() && !lexicon.heads().at(text, at).isEmpty()) {
        return text.token(start - 1).shape() == Token.Shape.LOWER;
      }
    }
    return false;
  }

  static boolean isNameWord(Token token) {
    if (token.isElision()) {
      return false;
    }
    if (token.isCapitalised()) {
      return true;
    }
    String text = token.text();
    int hyphen = text.indexOf('-');
    return token.shape() == Token.Shape.LOWER
        && hyphen >= 2
        && hyphen <= 3
        && hyphen + 1 < text.length()
        && Character.isUpperCase(text.charAt(hyphen + 1))
        && PersonName.isParticle(text.substring(0, hyphen));
  }

  /// Whether a token cannot go on a run: a taken one, a title, an acronym of an organisation.
  private static boolean endsRun(PassageText text, int at, ActorLexicon lexicon) {
    if (text.isTaken(at, at)) {
      return true;
    }
    Token token = text.token(at);
    if (beginsWithAcronym(token, lexicon)) {
      return true;
    }
    if (token.shape() == Token.Shape.CAPITALS && token.text().length() > 1 && !text.inCapitals()) {
      return !lexicon.organisations().of(token.folded()).isEmpty();
    }
    for (Phrases.Match<KnownOrganisation> match : lexicon.organisations().at(text, at)) {
      if (match.phrase().words().size() > 1
          && (isArticle(text.token(at)) || !match.value().ambiguous())) {
        return true;
      }
    }
    return lexicon.titles().at(text, at).stream().anyMatch(title -> title.value().civil())
        && token.text().length() > 1;
  }

  /// « RTL-Le » in « le Grand Jury RTL-Le Figaro-LCI ».
  private static boolean beginsWithAcronym(Token token, ActorLexicon lexicon) {
    int hyphen = token.text().indexOf('-');
    String part = hyphen > 1 ? token.text().substring(0, hyphen) : "";
    return !part.isEmpty()
        && part.chars().allMatch(Character::isUpperCase)
        && !lexicon.organisations().of(token.folded().substring(0, hyphen)).isEmpty();
  }

  private static boolean isArticle(Token token) {
    return switch (token.folded()) {
      case "le", "la", "les", "the" -> true;
      default -> false;
    };
  }
}
