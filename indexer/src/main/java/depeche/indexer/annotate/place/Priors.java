package depeche.indexer.annotate.place;

import depeche.analysis.Folding;
import depeche.dispatch.PlaceKind;
import depeche.places.GazetteerEntry;
import depeche.places.NameEntry;
import java.util.List;

/// How likely a bare name means a place, before the text is asked: a decimal logarithm of something
/// like inhabitants.
final class Priors {
  private static final double ALIAS = 0.7;
  private static final double CUT_SHORT = 1.7;

  /// The list of candidates is in the order of prominence: each is a little less likely than the
  /// one before.
  private static final double STEP = 0.15;

  private static final long TOWN = 5_000;
  private static final long MUCH_SMALLER = 3;

  private Priors() {}

  static double first(NameEntry names, String key) {
    return names.candidates().isEmpty()
        ? 0
        : of(names.candidates().getFirst(), names.aliases().getFirst(), key);
  }

  /// The priors of all candidates for a folded name.
  static double[] of(NameEntry names, String key) {
    List<GazetteerEntry> candidates = names.candidates();
    double[] priors = new double[candidates.size()];
    double bound = Double.MAX_VALUE;
    for (int i = 0; i < priors.length; i++) {
      priors[i] = Math.min(bound - STEP, of(candidates.get(i), names.aliases().get(i), key));
      bound = names.aliases().get(i) ? bound : priors[i];
    }
    return priors;
  }

  private static double of(GazetteerEntry entry, boolean alias, String key) {
    return own(entry) - (!alias ? 0 : isCutShort(entry, key) ? CUT_SHORT : ALIAS);
  }

  /// « Saint-Malo » for Saint-Malo-de-Guersac.
  static boolean isCutShort(GazetteerEntry entry, String key) {
    return Folding.key(entry.name()).startsWith(key + " ");
  }

  private static double own(GazetteerEntry entry) {
    boolean french = entry.isFrench();
    double inhabited = Math.log10(entry.population() + 300.0);
    return switch (entry.kind()) {
      case CONTINENT, COUNTRY -> 9;
      case REGION -> french ? 7 : 6.5;
      // an ocean is nearer to mind than a province of its name
      case WATER, NATURAL -> entry.country().isEmpty() ? 6.8 : 6.4;
      case CITY -> inhabited + (entry.capital() ? 0.5 : 0) + (french ? 1 : 0);
      case DISTRICT -> isHandWritten(entry) ? 5.7 : inhabited - 0.5;
      case STREET, BUILDING, OTHER -> 5.7;
    };
  }

  /// Whether someone thought the place worth a line of a table.
  static boolean isHandWritten(GazetteerEntry entry) {
    return !Character.isDigit(entry.id().charAt(0)) && !entry.id().startsWith("insee:");
  }

  /// « Chamonix » for Chamonix-Mont-Blanc: the name by which all call a town of France, and no
  /// other of its size.
  static boolean isCalledShort(NameEntry names, GazetteerEntry choice, String key) {
    return isCutShort(choice, key)
        && choice.isFrench()
        && choice.population() >= TOWN
        && !names.commonWord()
        && !names.personName()
        && key.indexOf(' ') < 0
        && names.candidates().stream()
            .filter(other -> !other.equals(choice))
            .allMatch(other -> other.population() * MUCH_SMALLER < choice.population());
  }

  static boolean isAlias(NameEntry names, GazetteerEntry choice) {
    return names.aliases().get(names.candidates().indexOf(choice));
  }

  /// How readily a name is taken for a place: 2 is enough without any evidence.
  static double readiness(Toponym toponym, GazetteerEntry choice) {
    NameEntry names = toponym.names;
    boolean alias = isAlias(names, choice) && !isCalledShort(names, choice, toponym.key);
    double base = readiness(choice, alias);
    boolean big = choice.population() >= 20_000;
    boolean famous = choice.population() >= 500_000 || choice.capital() || base >= 4;
    boolean listed = isHandWritten(choice);
    // a capital tells a word from a name, but not at the head of a sentence
    boolean french = choice.isFrench();
    double word = famous ? 0.3 : listed ? 1.3 : big ? (french ? 0.4 : 0.8) : french ? 1.2 : 1.3;
    double head = famous || !toponym.bare ? 0 : listed || big ? 0.9 : 2;
    double person = famous ? 0.3 : big || listed ? 0.5 : 1;
    double toll = Math.max(names.commonWord() ? word + head : 0, names.personName() ? person : 0);
    return base - toll;
  }

  private static double readiness(GazetteerEntry choice, boolean alias) {
    if (isHandWritten(choice)) {
      boolean strong = choice.kind() == PlaceKind.COUNTRY || choice.kind() == PlaceKind.CONTINENT;
      return strong ? 4 : alias ? 2.2 : 3;
    }
    boolean french = choice.isFrench();
    long population = choice.population();
    double base = french ? 2 : population >= 5_000 ? 1.8 : 1.3;
    if (choice.capital() || population >= 100_000) {
      base = 3;
    } else if (population >= 20_000) {
      base = 2.5;
    }
    double toll = population >= 100_000 ? 0.7 : 1.2;
    return alias ? base - toll : base;
  }
}
