package depeche.indexer.annotate.actor;

import depeche.dispatch.ActorKind;
import depeche.indexer.annotate.Token;
import java.util.Set;

/// Finds the branch of a union, a station, an association behind its name: « CGT Finances publiques
/// », « France 3 Occitanie », « Greenpeace France ».
final class Branches {
  /// Broadcasters whose stations bear the names of regions.
  private static final Set<String> STATIONS = Set.of("France 3", "France Bleu");

  private final ActorLexicon lexicon;
  private final PlaceEvidence places;
  private final OrganisationFinder organisations;

  Branches(ActorLexicon lexicon, PlaceEvidence places, OrganisationFinder organisations) {
    this.lexicon = lexicon;
    this.places = places;
    this.organisations = organisations;
  }

  /// The last token of the branch; the last one of the known name if none follows.
  int end(PassageText text, OrganisationFinder.Found found) {
    int last = found.last();
    int next = last + 1;
    if (!found.sure() || next >= text.size() || text.inCapitals() || text.isTaken(next, next)) {
      return last;
    }
    KnownOrganisation known = found.known().getFirst();
    Token token = text.token(next);
    // « France Bleu RCFM »
    boolean initials = isStation(known) && token.shape() == Token.Shape.CAPITALS;
    if (token.sentenceStart() || !(initials || token.shape() == Token.Shape.CAPITALISED)) {
      return last;
    }
    if (isStation(known)) {
      return stationEnd(text, last);
    }
    boolean union =
        known.kind() == ActorKind.UNION && text.token(last).shape() == Token.Shape.CAPITALS;
    if (union) {
      return isBranch(text, next) ? branchEnd(text, next) : last;
    }
    boolean world =
        known.kind() == ActorKind.NGO || known.kind() == ActorKind.INTERNATIONAL_ORGANISATION;
    boolean whole = next + 1 >= text.size() || !NameRun.isNameWord(text.token(next + 1));
    return world && whole && isLand(text, next) ? next : last;
  }

  private static boolean isStation(KnownOrganisation known) {
    return STATIONS.contains(known.name());
  }

  /// « OMS Europe », « WWF France ».
  private boolean isLand(PassageText text, int at) {
    return text.is(at, "europe") || text.is(at, "france") || text.is(at, "belgique");
  }

  private boolean isBranch(PassageText text, int at) {
    String folded = text.token(at).folded();
    return !lexicon.givenNames().contains(folded)
        && lexicon.bearing(folded).isEmpty()
        && lexicon.titles().at(text, at).isEmpty()
        && organisations.at(text, at).isEmpty();
  }

  /// « Finances publiques », « Transports et logistique », « Pays de la Loire ».
  private int branchEnd(PassageText text, int start) {
    int last = runEnd(text, start);
    if (text.is(last + 1, "et")
        && last + 2 < text.size()
        && text.token(last + 2).shape() == Token.Shape.CAPITALISED
        && isBranch(text, last + 2)
        && places.prominence(text.token(last + 2).text()) < 0) {
      return last + 2;
    }
    boolean adjective =
        last + 1 < text.size()
            && text.token(last + 1).shape() == Token.Shape.LOWER
            && FrenchEndings.isAdjective(text.token(last + 1).folded())
            && !places.isDemonym(text.token(last + 1).text());
    return adjective ? last + 1 : last;
  }

  /// The last token of the region behind a station; the one before it if none follows.
  private int stationEnd(PassageText text, int known) {
    int last = runEnd(text, known + 1);
    int longest = last;
    for (int end = last + 1; end < Math.min(text.size(), last + 5); end++) {
      if (text.token(end).shape() == Token.Shape.SIGN) {
        break;
      }
      boolean named = text.token(end).isCapitalised() || text.is(end, "basque");
      if (named && places.prominence(text.text(known + 1, end)) >= 0) {
        longest = end;
      }
    }
    if (longest == last && text.is(known + 1, "pays") && text.is(last + 1, "de")) {
      return last + 2 < text.size() && text.token(last + 2).isCapitalised() ? last + 2 : known;
    }
    return longest;
  }

  /// The last of the capitalised words that begin at a token, before a person begins.
  private int runEnd(PassageText text, int start) {
    int last = start;
    while (last + 1 < text.size()
        && text.token(last + 1).shape() == Token.Shape.CAPITALISED
        && !text.isTaken(last + 1, last + 1)
        && !lexicon.givenNames().contains(text.token(last + 1).folded())) {
      last++;
    }
    return last;
  }
}
