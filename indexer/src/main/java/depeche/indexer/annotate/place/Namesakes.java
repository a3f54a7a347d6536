package depeche.indexer.annotate.place;

import depeche.analysis.Folding;
import depeche.dispatch.PlaceKind;
import depeche.places.GazetteerEntry;
import java.util.List;
import java.util.Set;

/// What tells places of one name apart, whatever the words around say: which of them is better
/// known, which two are one, which one the dispatch spells out elsewhere.
final class Namesakes {
  private static final double SAME_KILOMETRES = 5;
  private static final double SAME = -2;
  private static final Set<String> OF = Set.of("de", "d'");
  private static final Set<String> CITY_STATES = Set.of("HK", "MO", "SG", "MC", "GI", "VA");
  private static final double CITY_STATE = -6;

  /// What « l'Etat de Géorgie » adds to the American one for « la Géorgie » in the same dispatch.
  private static final double SPELLED_OUT = 3;

  /// What « Belleville-sur-Loire » adds to itself for « Belleville » in the same dispatch.
  private static final double IN_FULL = 5;

  /// What each other part of its country adds to a state that shares its name with a country.
  private static final double FELLOW = 1.8;

  private static final int MOST_FELLOWS = 2;

  /// So small a lead of another name means nothing.
  private static final double NEARLY = 0.2;

  /// What the context counts for a small town abroad beside a big one of the same name.
  private static final double OVERSHADOWED = 0.7;

  /// The same for one that is hardly a town beside a capital: « Belgrade » in a dispatch from
  /// Liège.
  private static final double ECLIPSED = 0.3;

  private static final int MUCH_SMALLER = 50;

  private static final int SMALL = 100_000;

  /// What counts against a village of France beside a foreign city.
  private static final double OVERLOOKED = 1.2;

  private static final int VILLAGE = 5_000;
  private static final int BIG = 50_000;

  private final List<Toponym> toponyms;

  /// @param toponyms of the whole dispatch
  Namesakes(List<Toponym> toponyms) {
    this.toponyms = toponyms;
  }

  /// By how much a candidate must beat the one chosen so far: « Manhattan » is itself rather than
  /// the town that some list calls so too.
  double start(Toponym toponym, GazetteerEntry candidate) {
    GazetteerEntry best = toponym.choice;
    if (best == null || !best.country().equals(candidate.country())) {
      return 0;
    }
    boolean aliasOfBest = Priors.isAlias(toponym.names, best);
    boolean alias = Priors.isAlias(toponym.names, candidate);
    if (aliasOfBest == alias) {
      return 0;
    }
    GazetteerEntry own = alias ? best : candidate;
    boolean known = own.kind() != PlaceKind.CITY || own.population() >= SMALL;
    return !known ? 0 : alias ? NEARLY : -NEARLY;
  }

  /// What the context says for a candidate: « Oxford » in a dispatch from the United States is
  /// still hardly that of Mississippi.
  double context(Toponym toponym, GazetteerEntry candidate, DispatchGeography geography) {
    GazetteerEntry first = toponym.names.candidates().getFirst();
    if (isVillageOf(toponym, candidate, first)) {
      return geography.nearSupportOf(candidate, toponym.key) - OVERLOOKED;
    }
    boolean overshadowed =
        candidate.kind() == PlaceKind.CITY
            && candidate.population() < SMALL
            && !candidate.isFrench()
            && first.kind() == PlaceKind.CITY
            && first.population() >= SMALL
            && !Priors.isAlias(toponym.names, first);
    double share =
        !overshadowed
            ? 1
            : first.capital() && candidate.population() * MUCH_SMALLER < first.population()
                ? ECLIPSED
                : OVERSHADOWED;
    return geography.supportOf(candidate, toponym.key) * share;
  }

  /// « Venise » in a dispatch from France is still hardly that of the Doubs.
  private static boolean isVillageOf(
      Toponym toponym, GazetteerEntry candidate, GazetteerEntry first) {
    return candidate.kind() == PlaceKind.CITY
        && candidate.isFrench()
        && candidate.population() < VILLAGE
        && first.kind() == PlaceKind.CITY
        && !first.isFrench()
        && first.population() >= BIG
        && !Priors.isAlias(toponym.names, first);
  }

  /// « l'Etat de Géorgie » says which Géorgie the others are, if the dispatch is about its country;
  /// so do its adjective before the name and the other states and towns of that country.
  double spelledOut(Toponym toponym, GazetteerEntry candidate, DispatchGeography geography) {
    if (candidate.kind() == PlaceKind.CITY) {
      return isWrittenInFull(toponym, candidate)
          ? IN_FULL
          : isOfCountry(toponym, candidate, geography) ? SPELLED_OUT : 0;
    }
    boolean region =
        candidate.kind() == PlaceKind.REGION
            && toponym.names.candidates().getFirst().kind() == PlaceKind.COUNTRY;
    if (!region) {
      return 0;
    }
    if (isOfDemonym(toponym, candidate, geography)) {
      return SPELLED_OUT;
    }
    if (geography.supportOf(candidate, toponym.key) < 2) {
      return fellows(toponym, candidate, geography);
    }
    String end = " " + toponym.key;
    boolean spelled =
        toponyms.stream()
            .anyMatch(other ->
                other.accepted && other.key.endsWith(end) && candidate.equals(other.choice));
    return spelled ? SPELLED_OUT : fellows(toponym, candidate, geography);
  }

  /// « Belleville » in a dispatch that writes « Belleville-sur-Loire » too.
  boolean isWrittenInFull(Toponym toponym, GazetteerEntry candidate) {
    return Priors.isCutShort(candidate, toponym.key)
        && toponyms.stream()
            .anyMatch(other ->
                other.accepted
                    && candidate.equals(other.choice)
                    && other.key.startsWith(toponym.key + " "));
  }

  /// « l'Alhambra de Grenade » in a dispatch on Spain: the country of that name is « la Grenade »,
  /// and nothing else speaks of it.
  private static boolean isOfCountry(
      Toponym toponym, GazetteerEntry candidate, DispatchGeography geography) {
    GazetteerEntry country = toponym.names.candidates().getFirst();
    return country.kind() == PlaceKind.COUNTRY
        && !candidate.country().equals(country.country())
        && candidate.population() >= BIG
        && Folding.key(candidate.name()).equals(toponym.key)
        && isAfterPreposition(toponym)
        && geography.support(country, toponym.key) == 0
        && geography.containers(candidate).stream()
            .filter(container -> container.kind() == PlaceKind.COUNTRY)
            .anyMatch(container -> geography.support(container, toponym.key) > 0);
  }

  /// « de Grenade », « à Grenade ».
  private static boolean isAfterPreposition(Toponym toponym) {
    Evidence evidence = toponym.evidence;
    return evidence.wants() == Cue.Sort.CITY
        || (toponym.first > 0
            && OF.contains(toponym.passage.tokens().get(toponym.first - 1).folded()));
  }

  /// « l'Etat américain de Géorgie ».
  private static boolean isOfDemonym(
      Toponym toponym, GazetteerEntry candidate, DispatchGeography geography) {
    int head = toponym.evidence.head();
    return head >= 0
        && toponym.passage.tokens().subList(head, toponym.first).stream()
            .anyMatch(token -> geography.isDemonymOf(token.text(), candidate.country()));
  }

  /// « la Géorgie et l'Alabama »: other parts of the country of a candidate.
  private double fellows(Toponym toponym, GazetteerEntry candidate, DispatchGeography geography) {
    GazetteerEntry country = toponym.names.candidates().getFirst();
    boolean main = geography.mainCountry().equals(candidate.country());
    if (!main
        || !Doubts.isOfFederation(candidate)
        || geography.supportOf(country, toponym.key) > 0) {
      return 0;
    }
    long fellows =
        toponyms.stream()
            .filter(other -> other.accepted && !other.key.endsWith(toponym.key))
            .flatMap(other -> other.chosen().stream())
            .filter(choice -> choice.kind() != PlaceKind.COUNTRY)
            .filter(choice -> choice.country().equals(candidate.country()))
            .distinct()
            .count();
    return Math.min(MOST_FELLOWS, fellows) * FELLOW;
  }

  /// What speaks against a candidate that is but another entry for a better one: a region that is
  /// its town, a town that is its country.
  static double same(Toponym toponym, GazetteerEntry candidate) {
    boolean town = toponym.evidence.wants() != Cue.Sort.AREA && isTownItself(toponym, candidate);
    return town || isCountryItself(toponym, candidate)
        ? SAME
        : isCityState(toponym, candidate) ? CITY_STATE : 0;
  }

  /// Whether a region is but another entry for the town of its name, as the département of Paris.
  private static boolean isTownItself(Toponym toponym, GazetteerEntry region) {
    boolean administrative = region.id().startsWith("fr:") || region.id().startsWith("adm1:");
    return region.kind() == PlaceKind.REGION
        && administrative
        && toponym.names.candidates().stream()
            .anyMatch(town ->
                town.kind() == PlaceKind.CITY
                    && town.name().equals(region.name())
                    && kilometres(town, region) < SAME_KILOMETRES);
  }

  /// « à Taïwan »: the province is most of its country, which is meant unless the text says «
  /// province ».
  private static boolean isCountryItself(Toponym toponym, GazetteerEntry province) {
    return province.id().startsWith("adm1:")
        && toponym.evidence.head() < 0
        && toponym.names.candidates().stream()
            .anyMatch(country ->
                country.kind() == PlaceKind.COUNTRY
                    && country.country().equals(province.country()));
  }

  /// « à Singapour », « à Hong Kong »: the town is its country, and one value is enough for both.
  private static boolean isCityState(Toponym toponym, GazetteerEntry town) {
    return town.kind() == PlaceKind.CITY
        && town.country().filter(CITY_STATES::contains).isPresent()
        && toponym.names.candidates().stream()
            .anyMatch(country ->
                country.kind() == PlaceKind.COUNTRY && country.country().equals(town.country()));
  }

  private static double kilometres(GazetteerEntry from, GazetteerEntry to) {
    return from.point().isPresent() && to.point().isPresent()
        ? from.point().get().kilometresTo(to.point().get())
        : Double.MAX_VALUE;
  }
}
