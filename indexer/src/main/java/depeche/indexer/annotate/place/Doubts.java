package depeche.indexer.annotate.place;

import depeche.analysis.Folding;
import depeche.dispatch.PlaceKind;
import depeche.places.GazetteerEntry;
import java.util.Set;

/// Reasons to doubt that a name means the place that the gazetteer has under it.
final class Doubts {
  private static final long VILLAGE = 10_000;
  private static final long FAMILIAR = 50_000;
  private static final int BRIEF = 4;
  private static final long LITTLE_KNOWN = 20_000;
  private static final long FAMOUS = 400_000;
  private static final long WELL_KNOWN = 25_000;
  private static final long HAMLET = 2_000;
  private static final String COUNTY = "comté";

  private static final Set<String> FEDERATIONS = Set.of("US", "CA", "DE", "CH", "BE", "ES", "IT");

  private Doubts() {}

  /// A village of France whose name may be another thing, or is what another language calls it:
  /// that France is spoken of is no evidence.
  static boolean isDoubtful(Toponym toponym, GazetteerEntry choice) {
    boolean village =
        choice.isFrench()
            && (choice.kind() == PlaceKind.CITY || choice.kind() == PlaceKind.DISTRICT)
            && choice.population() < VILLAGE
            && !Priors.isHandWritten(choice);
    boolean foreign =
        Priors.isAlias(toponym.names, choice) && !Priors.isCutShort(choice, toponym.key);
    return village && (toponym.doubtful || foreign);
  }

  /// « David », « George »: a town abroad that is less known than the name.
  static boolean isGivenName(Toponym toponym, GazetteerEntry choice) {
    return toponym.names.personName()
        && choice.kind() == PlaceKind.CITY
        && choice.population() < FAMILIAR
        && !choice.capital()
        && !Priors.isHandWritten(choice)
        && !choice.isFrench();
  }

  /// « des gens comme Arnold »: without a word that says so, or a place beside it, it is somebody.
  static boolean isSomebody(Toponym toponym, GazetteerEntry choice, double weight, double beside) {
    return isGivenName(toponym, choice)
        && weight <= 0
        && beside <= 0
        && toponym.container == null
        && !toponym.news;
  }

  /// « l'Union »: a small town abroad takes no article that is not part of its name.
  static boolean hasArticle(Toponym toponym, GazetteerEntry choice) {
    if (toponym.first == 0
        || choice.kind() != PlaceKind.CITY
        || choice.population() > 100_000
        || choice.isFrench()) {
      return false;
    }
    return switch (toponym.passage.tokens().get(toponym.first - 1).folded()) {
      case "l'", "la", "le", "les" -> true;
      default -> false;
    };
  }

  /// « Hollande critique », « le quinquennat Hollande »: a country that is called by another name
  /// than its own has its article, and a person of that name has none.
  static boolean lacksArticle(Toponym toponym, GazetteerEntry choice) {
    if (choice.kind() != PlaceKind.COUNTRY
        || !toponym.names.personName()
        || Folding.key(choice.name()).equals(Folding.key(toponym.key))) {
      return false;
    }
    String before =
        toponym.first == 0 ? "" : toponym.passage.tokens().get(toponym.first - 1).folded();
    return switch (before) {
      case "la", "en", "au", "du" -> false;
      default -> true;
    };
  }

  /// « la plage de Sao Joao » is no city.
  static boolean isOtherSort(Toponym toponym, GazetteerEntry choice) {
    Evidence evidence = toponym.evidence;
    // « l'île de Chypre » is the country
    if (evidence.coins().isEmpty() || choice.kind() == PlaceKind.COUNTRY) {
      return false;
    }
    // « lac Magadi » without « de » is not the lake of a town
    boolean direct = evidence.head() == toponym.first - 1;
    // « quartier Saint-Michel » is no village of that name
    if (evidence.wants() == Cue.Sort.DISTRICT) {
      return choice.kind() == PlaceKind.CITY
          && choice.population() < 20_000
          && (direct || Priors.isAlias(toponym.names, choice));
    }
    // « comté de Butte » is not the town of Montana
    if (evidence.wants() == Cue.Sort.AREA && evidence.words().equals(COUNTY)) {
      return choice.kind() == PlaceKind.CITY && isStrange(choice);
    }
    boolean french = choice.isFrench();
    return (direct || !french)
        && choice.population() < (direct ? 200_000 : 20_000)
        && (evidence.wants() == Cue.Sort.NATURAL || evidence.wants() == Cue.Sort.WATER)
        && toponym.names.candidates().stream()
            .noneMatch(candidate -> evidence.wants().fits(candidate.kind()));
  }

  /// « raconte Wu », « Hulu »: so short a name is many things, and a list of the towns of the world
  /// has it too.
  static boolean isBrief(Toponym toponym, GazetteerEntry choice, double support) {
    boolean listed = Priors.isHandWritten(choice) || choice.capital() || choice.isFrench();
    boolean known =
        !Priors.isAlias(toponym.names, choice)
            && (choice.population() >= FAMOUS
                || (support > 0
                    && (toponym.evidence.weight() > 0 || choice.population() >= LITTLE_KNOWN)));
    boolean variant =
        Priors.isAlias(toponym.names, choice)
            && toponym.key.length() == BRIEF
            && support > 0
            && Folding.key(choice.name()).startsWith(toponym.key.substring(0, BRIEF - 1));
    return toponym.key.length() <= BRIEF && !listed && !known && !variant;
  }

  /// « à Saint-Michel » in a dispatch from nowhere near the villages of that name: a church, a
  /// quarter, a hospital.
  static boolean isAnySaint(Toponym toponym, GazetteerEntry choice) {
    boolean saint = toponym.key.startsWith("saint ") || toponym.key.startsWith("sainte ");
    return saint
        && isTownOfFrance(choice)
        && !Priors.isHandWritten(choice)
        && choice.population() < WELL_KNOWN
        && toponym.names.candidates().stream()
                .filter(Doubts::isTownOfFrance)
                .filter(candidate -> !Priors.isAlias(toponym.names, candidate))
                .count()
            != 1;
  }

  /// « au maître des Forges »: a hamlet of one word that nothing around says to be one.
  static boolean isHamlet(Toponym toponym, GazetteerEntry choice) {
    return isTownOfFrance(choice)
        && choice.population() < HAMLET
        && toponym.key.indexOf(' ') < 0
        && !Priors.isHandWritten(choice);
  }

  private static boolean isTownOfFrance(GazetteerEntry place) {
    return place.isFrench()
        && (place.kind() == PlaceKind.CITY || place.kind() == PlaceKind.DISTRICT);
  }

  /// « le Texas », « la Bavière »: part of a federation that the press knows by its parts.
  static boolean isState(Toponym toponym, GazetteerEntry choice) {
    return isOfFederation(choice) && choice.id().startsWith("adm1:") && !toponym.names.commonWord();
  }

  static boolean isOfFederation(GazetteerEntry place) {
    return place.country().filter(FEDERATIONS::contains).isPresent();
  }

  /// A small town abroad that nothing else in the dispatch is near.
  static boolean isStrange(GazetteerEntry choice) {
    boolean french = choice.isFrench();
    boolean province = choice.id().startsWith("adm1:");
    boolean small = choice.population() < 50_000 && !Priors.isHandWritten(choice);
    return (small || province) && !choice.capital() && !french;
  }
}
