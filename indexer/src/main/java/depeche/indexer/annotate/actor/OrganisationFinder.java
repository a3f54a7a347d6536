package depeche.indexer.annotate.actor;

import depeche.dispatch.ActorKind;
import depeche.indexer.annotate.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the organisations of the authority file in a text, and weighs the ambiguous ones.
final class OrganisationFinder {
  private final ActorLexicon lexicon;
  private final PlaceEvidence places;
  private final Ambiguity ambiguity;

  OrganisationFinder(ActorLexicon lexicon, PlaceEvidence places) {
    this.lexicon = lexicon;
    this.places = places;
    this.ambiguity = new Ambiguity(lexicon, places);
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
          && !isOfAnotherCountry(match, text)
          && !isOfAnotherKind(match, text, start)
          && !text.is(match.last() + 1, "stadium")) {
        if (known.isEmpty()) {
          known = new ArrayList<>(2);
        }
        last = match.last();
        if (!known.contains(match.value())) {
          known.add(match.value());
        }
        boolean code = last == start && Codes.is(text, start, match.value());
        sure |=
            !code
                && (!ambiguity.isAmbiguous(match, text)
                    || ambiguity.supported(text, start, last, match.value())
                    || ambiguity.isNamedBy(text, start, last, match.value()));
      }
    }
    return known.isEmpty() || isInLonger(text, start, last)
        ? Optional.empty()
        : Optional.of(new Found(last, known, sure));
  }

  /// Whether one word is not what it is known for: « l'ONG MENA » is no press agency, « l'aérodrome
  /// de Rada » no parliament.
  private boolean isOfAnotherKind(
      Phrases.Match<KnownOrganisation> match, PassageText text, int start) {
    if (match.last() > start || match.phrase().form().equals(match.value().name())) {
      return false;
    }
    return NamedAfter.isPlaceOf(text, start)
        || ambiguity.headAt(text, start).filter(it -> isOther(it, match.value())).isPresent();
  }

  /// Whether no body is both; groups are of all kinds.
  private static boolean isOther(Head head, KnownOrganisation organisation) {
    boolean clear =
        switch (head.kind()) {
          case NGO, CLUB, MEDIA -> true;
          // « la fédération PS »
          case UNION -> head.noun().equals("syndicat");
          default -> false;
        };
    boolean known =
        switch (organisation.kind()) {
          case NGO, UNION, CLUB, MEDIA, COMPANY, ARMED_GROUP -> true;
          default -> false;
        };
    return clear && known && head.kind() != organisation.kind();
  }

  /// « l'Union européenne » is not the newspaper L'Union.
  private boolean isInLonger(PassageText text, int start, int last) {
    return start < last
        && Ambiguity.isArticle(text.token(start))
        && lexicon.organisations().at(text, start + 1).stream()
            .anyMatch(match -> match.last() > last && fits(match, text, start + 1));
  }

  /// The organisation whose name fills the tokens from one to another, if it is sure.
  Optional<Found> within(PassageText text, int first, int last) {
    var known = new ArrayList<KnownOrganisation>(1);
    for (Phrases.Match<KnownOrganisation> match : lexicon.organisations().at(text, first)) {
      if (match.last() == last && fits(match, text, first) && !ambiguity.isAmbiguous(match, text)) {
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
          && !isAccented(match, first)
          && !(named
              && lexicon.givenNames().contains(first.folded())
              && !Ambiguity.isElided(text, start));
    }
    if (first.isCapitalised() || first.shape() == Token.Shape.MIXED) {
      // « Le monde ou rien »
      boolean article =
          Ambiguity.isArticle(first)
              && match.value().ambiguous()
              && match.phrase().words().size() == 2;
      return !(article
          && text.token(match.last()).shape() == Token.Shape.LOWER
          && Character.isUpperCase(lastWord(form).charAt(0)));
    }
    if (!first.isWord()) {
      // « 40 millions d'automobilistes »
      return match.phrase().words().size() > 3
          || text.token(match.last()).shape() != Token.Shape.LOWER;
    }
    if (Ambiguity.isArticle(first) && Publications.isWithSmallArticle(match, text, start)) {
      return true;
    }
    if (isOneOfKind(match, text)) {
      return false;
    }
    boolean lower = Character.isLowerCase(form.charAt(0));
    boolean head = !lexicon.heads().at(text, start).isEmpty();
    return lower || head || (first.isElision() && text.token(start + 1).isCapitalised());
  }

  /// « le parti de gauche radicale Die Linke » is not the French party.
  private static boolean isOneOfKind(Phrases.Match<KnownOrganisation> match, PassageText text) {
    int next = match.last() + 1;
    return match.value().kind() == ActorKind.PARTY
        && next < text.size()
        && text.token(next).shape() == Token.Shape.LOWER
        && FrenchEndings.isAdjective(text.token(next).folded());
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

  /// « Notre-Dame du Réal » is no club, « le Mémorial » no association: accents of a word that
  /// means other things too are lost and not invented.
  private static boolean isAccented(Phrases.Match<KnownOrganisation> match, Token token) {
    String form = match.phrase().form();
    boolean weak = match.value().ambiguous() || !form.equals(match.value().name());
    return weak
        && token.folded().equalsIgnoreCase(form)
        && !token.folded().equalsIgnoreCase(token.text());
  }

  private static boolean isAcronym(String form) {
    return form.chars().noneMatch(Character::isLowerCase);
  }
}
