package depeche.indexer.annotate.actor;

import depeche.dispatch.ActorKind;
import depeche.indexer.annotate.Token;
import java.util.Optional;
import java.util.Set;

/// Weighs whether a word that means other things too is an organisation where it stands: Orange, Le
/// Monde, Total.
final class Ambiguity {
  private static final Set<String> QUOTING =
      Set.of("selon", "au", "dans", "chez", "via", "citant", "a l'", "d'apres");

  private final ActorLexicon lexicon;
  private final PlaceEvidence places;

  Ambiguity(ActorLexicon lexicon, PlaceEvidence places) {
    this.lexicon = lexicon;
    this.places = places;
  }

  /// Whether the form means something else too.
  boolean isAmbiguous(Phrases.Match<KnownOrganisation> match, PassageText text) {
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

  /// Whether what stands around an ambiguous word names it: the press quotes it, its neighbours are
  /// companies, an article with a capital begins it.
  boolean isNamedBy(PassageText text, int start, int last, KnownOrganisation organisation) {
    if (text.inCapitals()) {
      return false;
    }
    Token first = text.token(start);
    boolean alone = start == last && first.shape() == Token.Shape.CAPITALISED;
    boolean listed =
        first.isCapitalised()
            && isWhole(text, start, last)
            && isListed(text, start, last, organisation.kind());
    return switch (organisation.kind()) {
      case MEDIA -> Publications.isPress(text, start, last, lexicon);
      case COMPANY ->
          (alone
                  && places.prominence(first.text()) < 5_000
                  && (listed || isInBusiness(text, start)))
              || (alone && isOrdered(text, start))
              || opensWithArticle(text, start, last);
      case PARTY, CLUB, UNION -> listed || opensWithArticle(text, start, last);
      default -> opensWithArticle(text, start, last);
    };
  }

  /// « La Poste »: French writes no common noun with a capital behind an article.
  private boolean opensWithArticle(PassageText text, int start, int last) {
    Token end = text.token(last);
    return last == start + 1
        && isArticle(text.token(start))
        && text.token(start).isCapitalised()
        && end.shape() == Token.Shape.CAPITALISED
        && !places.isDemonym(end.text())
        && places.prominence(text.text(start, last)) < 0
        && places.prominence(end.text()) < 5_000
        && lexicon.notNames().at(text, last).isEmpty()
        && !(last + 1 < text.size() && text.token(last + 1).isCapitalised());
  }

  /// « les salariés d'Hermès », « Volkswagen, Ford ou Hyundai ».
  private boolean isInBusiness(PassageText text, int at) {
    boolean alone = at + 1 >= text.size() || !NameRun.isNameWord(text.token(at + 1));
    if (at == 0 || text.token(at - 1).isCapitalised() || !alone) {
      return false;
    }
    boolean of = text.is(at - 1, "de") || text.is(at - 1, "d'");
    boolean noun = of && at > 1 && Businesses.NOUNS.contains(text.token(at - 2).folded());
    return noun || text.is(at - 1, "chez");
  }

  /// « un baromètre BVA pour Orange »: one company works for another.
  private boolean isOrdered(PassageText text, int at) {
    return text.is(at - 1, "pour") && endsSure(text, at - 2, ActorKind.COMPANY);
  }

  /// Whether no capitalised word stands right before or behind.
  private static boolean isWhole(PassageText text, int start, int last) {
    boolean after = last + 1 < text.size() && NameRun.isNameWord(text.token(last + 1));
    return !after && !(start > 0 && text.token(start - 1).isCapitalised());
  }

  /// « Volkswagen, Ford ou Hyundai », « PS, Place publique »: a neighbour of the kind that can be
  /// nothing else.
  private boolean isListed(PassageText text, int start, int last, ActorKind kind) {
    return (Businesses.joins(text, start - 1) && endsSure(text, start - 2, kind))
        || (Businesses.joins(text, last + 1) && beginsSure(text, last + 2, kind));
  }

  private boolean beginsSure(PassageText text, int at, ActorKind kind) {
    return at < text.size()
        && text.token(at).isCapitalised()
        && lexicon.organisations().at(text, at).stream()
            .anyMatch(match -> match.value().kind() == kind && !isAmbiguous(match, text));
  }

  private boolean endsSure(PassageText text, int last, ActorKind kind) {
    for (int i = Math.max(0, last - 2); i <= last; i++) {
      if (text.token(i).isCapitalised()
          && lexicon.organisations().at(text, i).stream()
              .anyMatch(match ->
                  match.last() == last
                      && match.value().kind() == kind
                      && !isAmbiguous(match, text))) {
        return true;
      }
    }
    return false;
  }

  /// Whether the words around say that the organisation is meant.
  boolean supported(PassageText text, int start, int last, KnownOrganisation organisation) {
    if (text.inCapitals()) {
      return false;
    }
    Token first = text.token(start);
    boolean word =
        switch (organisation.kind()) {
          case MEDIA, PARTY, NGO, OTHER -> true;
          default -> false;
        };
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

  static boolean isArticle(Token token) {
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
    return headAt(text, start).isPresent();
  }

  /// The head right before a token, or before an adjective that stands there.
  Optional<Head> headAt(PassageText text, int start) {
    for (int i = Math.max(0, start - 3); i < start; i++) {
      for (Phrases.Match<Head> match : lexicon.heads().at(text, i)) {
        if (match.last() == start - 1
            || (match.last() == start - 2 && isAdjective(text, start - 1))) {
          return Optional.of(match.value());
        }
      }
    }
    return Optional.empty();
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

  /// « l'Ania » is no girl.
  static boolean isElided(PassageText text, int at) {
    return text.is(at - 1, "l'") || text.is(at - 1, "la") || text.is(at - 1, "le");
  }
}
