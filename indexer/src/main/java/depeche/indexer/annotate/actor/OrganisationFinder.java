package depeche.indexer.annotate.actor;

import depeche.dispatch.ActorKind;
import depeche.indexer.annotate.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the organisations of the authority file in a text, and weighs the ambiguous ones.
final class OrganisationFinder {
  private static final Set<String> QUOTING =
      Set.of("selon", "au", "dans", "chez", "via", "citant", "a l'", "d'apres");

  private final ActorLexicon lexicon;
  private final PlaceEvidence places;

  OrganisationFinder(ActorLexicon lexicon, PlaceEvidence places) {
    this.lexicon = lexicon;
    this.places = places;
  }

  /// An organisation whose name begins at a token.
  ///
  /// @param known all entries that have this form
  /// @param sure whether this mention is enough to count it
  record Found(int last, List<KnownOrganisation> known, boolean sure) {}

  /// The longest name that begins at a token.
  Optional<Found> at(PassageText text, int start) {
    List<KnownOrganisation> known = List.of();
    boolean sure = false;
    int last = -1;
    for (Phrases.Match<KnownOrganisation> match : lexicon.organisations().at(text, start)) {
      if (match.last() < last) {
        break;
      }
      if (fits(match, text, start)
          && !text.isTaken(start, match.last())
          && !isOfAnotherCountry(match, text)) {
        if (known.isEmpty()) {
          known = new ArrayList<>(2);
        }
        last = match.last();
        if (!known.contains(match.value())) {
          known.add(match.value());
        }
        sure |= !isAmbiguous(match, text) || supported(text, start, last, match.value());
      }
    }
    return known.isEmpty() || isInLonger(text, start, last)
        ? Optional.empty()
        : Optional.of(new Found(last, known, sure));
  }

  /// « l'Union européenne » is not the newspaper L'Union.
  private boolean isInLonger(PassageText text, int start, int last) {
    return start < last
        && isArticle(text.token(start))
        && lexicon.organisations().at(text, start + 1).stream()
            .anyMatch(match -> match.last() > last && fits(match, text, start + 1));
  }

  /// The organisation whose name fills the tokens from one to another, if it is sure.
  Optional<Found> within(PassageText text, int first, int last) {
    var known = new ArrayList<KnownOrganisation>(1);
    for (Phrases.Match<KnownOrganisation> match : lexicon.organisations().at(text, first)) {
      if (match.last() == last && fits(match, text, first) && !isAmbiguous(match, text)) {
        known.add(match.value());
      }
    }
    return known.isEmpty() ? Optional.empty() : Optional.of(new Found(last, known, true));
  }

  /// Whether the word behind says another country: « l'armée de l'air russe » is not the French
  /// one.
  private boolean isOfAnotherCountry(Phrases.Match<KnownOrganisation> match, PassageText text) {
    String own = match.value().country();
    if (own.isEmpty() || match.last() + 1 >= text.size()) {
      return false;
    }
    Token next = text.token(match.last() + 1);
    return next.shape() == Token.Shape.LOWER
        && places.country(next.text()).filter(country -> !country.equals(own)).isPresent();
  }

  /// Whether capitals stand where the form has them.
  private boolean fits(Phrases.Match<KnownOrganisation> match, PassageText text, int start) {
    String form = match.phrase().form();
    Token first = text.token(start);
    if (text.inCapitals()) {
      return match.phrase().words().size() > 1 || form.length() > 2;
    }
    if (start == match.last()) {
      boolean named = first.shape() == Token.Shape.CAPITALISED && isAcronym(form);
      return fitsWord(form, first)
          && !(named && lexicon.givenNames().contains(first.folded()) && !isElided(text, start));
    }
    if (first.isCapitalised() || first.shape() == Token.Shape.MIXED) {
      // « Le monde ou rien »
      boolean article =
          isArticle(first) && match.value().ambiguous() && match.phrase().words().size() == 2;
      return !(article
          && text.token(match.last()).shape() == Token.Shape.LOWER
          && Character.isUpperCase(lastWord(form).charAt(0)));
    }
    if (!first.isWord()) {
      // « 40 millions d'automobilistes »
      return match.phrase().words().size() > 3
          || text.token(match.last()).shape() != Token.Shape.LOWER;
    }
    boolean lower = Character.isLowerCase(form.charAt(0));
    boolean head = !lexicon.heads().at(text, start).isEmpty();
    return lower || head || (first.isElision() && text.token(start + 1).isCapitalised());
  }

  private static String lastWord(String form) {
    return form.substring(Math.max(form.lastIndexOf(' '), form.lastIndexOf('\'')) + 1);
  }

  private static boolean fitsWord(String form, Token token) {
    String written = token.text();
    if (Character.isLowerCase(form.charAt(0))) {
      return true;
    }
    if (token.shape() == Token.Shape.LOWER) {
      return false;
    }
    boolean acronym = isAcronym(form);
    if (acronym && token.shape() == Token.Shape.CAPITALISED) {
      return form.length() >= 4 && !token.sentenceStart() && written.length() == form.length();
    }
    return acronym || token.shape() != Token.Shape.CAPITALS || form.length() > 3;
  }

  private static boolean isAcronym(String form) {
    return form.chars().noneMatch(Character::isLowerCase);
  }

  /// « l'Ania » is no girl.
  private static boolean isElided(PassageText text, int at) {
    return text.is(at - 1, "l'") || text.is(at - 1, "la") || text.is(at - 1, "le");
  }

  private boolean isAmbiguous(Phrases.Match<KnownOrganisation> match, PassageText text) {
    KnownOrganisation organisation = match.value();
    String form = match.phrase().form();
    if (match.phrase().words().size() == 1
        && !lexicon.notNames().of(match.phrase().words().getFirst()).isEmpty()) {
      return true;
    }
    boolean bare = !form.equals(organisation.name()) && organisation.name().endsWith(form);
    if (bare && organisation.kind() == ActorKind.MEDIA) {
      return true;
    }
    if (!organisation.ambiguous()) {
      return false;
    }
    boolean acronym = form.length() <= 6 && form.chars().noneMatch(Character::isLowerCase);
    boolean fullWithWords = match.phrase().words().size() > 2;
    return !fullWithWords && !(acronym && !form.equals(organisation.name()) && !text.inCapitals());
  }

  /// Whether the words around say that the organisation is meant.
  private boolean supported(PassageText text, int start, int last, KnownOrganisation organisation) {
    if (text.inCapitals()) {
      return false;
    }
    Token first = text.token(start);
    boolean word = organisation.kind() == ActorKind.MEDIA || organisation.kind() == ActorKind.PARTY;
    if (word && start == last && isFirstOfSeveral(text, start)) {
      return false;
    }
    if (headBefore(text, start)) {
      return true;
    }
    if (start == last && !lexicon.notNames().at(text, start).isEmpty()) {
      return false;
    }
    if (text.is(start - 1, "(") && text.is(last + 1, ")")) {
      return true;
    }
    if (!first.sentenceStart() && first.isCapitalised() && speechAfter(text, last)) {
      return true;
    }
    boolean media = organisation.kind() == ActorKind.MEDIA;
    if (media && !first.sentenceStart() && first.isCapitalised() && speechBefore(text, start)) {
      return true;
    }
    if (start > 0 && (quotes(text, start, organisation) || isOf(text, start, organisation))) {
      return true;
    }
    boolean opens = first.sentenceStart() && !isForeignWord(text.text(start, last));
    if (opens || !first.isCapitalised()) {
      return false;
    }
    if (media && start < last && isArticle(first) && !first.sentenceStart()) {
      return true;
    }
    return !media && isPlainCapital(text, start, last);
  }

  /// « l'entreprise Union Carbide » is not the newspaper; in « la sénatrice Agir Fabienne Keller »
  /// another name begins.
  private boolean isFirstOfSeveral(PassageText text, int at) {
    boolean article = text.is(at - 1, "au") || text.is(at - 1, "du") || isElided(text, at);
    if (at + 1 >= text.size() || article) {
      return false;
    }
    Token next = text.token(at + 1);
    return next.shape() == Token.Shape.CAPITALISED
        && !next.sentenceStart()
        && !next.isElision()
        && !lexicon.givenNames().contains(next.folded())
        && lexicon.persons().at(text, at + 1).isEmpty()
        && lexicon.titles().at(text, at + 1).isEmpty();
  }

  /// Whether a word is a name that the gazetteer knows and French does not have as a word.
  private boolean isForeignWord(String name) {
    return places.prominence(name) >= 0 && !places.isWord(name);
  }

  private static boolean isArticle(Token token) {
    return switch (token.folded()) {
      case "le", "la", "les", "l'", "the" -> true;
      default -> false;
    };
  }

  /// Whether a capital alone tells it, because neither a place nor a person has the name.
  private boolean isPlainCapital(PassageText text, int start, int last) {
    String name = text.text(start, last);
    String folded = text.token(start).folded();
    return name.length() > 1
        && places.prominence(name) < 5_000
        && !lexicon.givenNames().contains(folded)
        && lexicon.bearing(folded).isEmpty()
        && !(start > 0 && text.token(start - 1).isCapitalised())
        && lexicon.notNames().at(text, start).isEmpty();
  }

  private static boolean quotes(PassageText text, int start, KnownOrganisation organisation) {
    String before = text.token(start - 1).folded();
    return QUOTING.contains(before) && !(before.equals("au") && isCompass(organisation));
  }

  /// « du Monde », but « du Sud-Ouest » is a part of the country.
  private static boolean isOf(PassageText text, int start, KnownOrganisation organisation) {
    return text.is(start - 1, "du")
        && organisation.kind() == ActorKind.MEDIA
        && !isCompass(organisation);
  }

  private static boolean isCompass(KnownOrganisation organisation) {
    return organisation.name().startsWith("Sud") || organisation.name().startsWith("Nord");
  }

  private boolean headBefore(PassageText text, int start) {
    for (int i = Math.max(0, start - 3); i < start; i++) {
      for (Phrases.Match<Head> match : lexicon.heads().at(text, i)) {
        if (match.last() == start - 1
            || (match.last() == start - 2 && isAdjective(text, start - 1))) {
          return true;
        }
      }
    }
    return false;
  }

  /// « chiite » in « le parti chiite Amal ».
  private boolean isAdjective(PassageText text, int at) {
    Token token = text.token(at);
    return token.shape() == Token.Shape.LOWER
        && (FrenchEndings.isAdjective(token.folded()) || places.isDemonym(token.text()));
  }

  /// « rapporte Sud Ouest ».
  private boolean speechBefore(PassageText text, int start) {
    for (int i = Math.max(0, start - 3); i < start; i++) {
      for (Phrases.Match<String> match : lexicon.speech().at(text, i)) {
        boolean to = match.last() == start - 2 && text.token(start - 1).text().equals("à");
        if (match.last() == start - 1 || to) {
          return true;
        }
      }
    }
    return Publications.isQuoted(text, start);
  }

  private boolean speechAfter(PassageText text, int last) {
    return last + 1 < text.size() && !lexicon.speech().at(text, last + 1).isEmpty();
  }
}
