package depeche.indexer.annotate.place;

import depeche.dispatch.PlaceKind;
import depeche.places.GazetteerEntry;
import depeche.places.NameEntry;
import java.util.List;

/// How likely a bare name means a place, before the text is asked: a decimal logarithm of something
/// like inhabitants.
final class Priors {
  private static final double ALIAS = 0.7;

  /// The list of candidates is in the order of prominence: each is a little less likely than the
  /// one before.
  private static final double STEP = 0.15;

  private Priors() {}

  static double first(NameEntry names) {
    return names.candidates().isEmpty()
        ? 0
        : of(names.candidates().getFirst(), names.aliases().getFirst());
  }

  /// The priors of all candidates.
  static double[] of(NameEntry names) {
    List<GazetteerEntry> candidates = names.candidates();
    double[] priors = new double[candidates.size()];
    double bound = Double.MAX_VALUE;
    for (int i = 0; i < priors.length; i++) {
      priors[i] = Math.min(bound - STEP, of(candidates.get(i), names.aliases().get(i)));
      bound = priors[i];
    }
    return priors;
  }

  private static double of(GazetteerEntry entry, boolean alias) {
    return own(entry) - (alias ? ALIAS : 0);
  }

  private static double own(GazetteerEntry entry) {
    boolean french = entry.country().filter("FR"::equals).isPresent();
    double inhabited = Math.log10(entry.population() + 300.0);
    return switch (entry.kind()) {
      case CONTINENT, COUNTRY -> 9;
      case REGION -> french ? 7 : 6.5;
      case WATER, NATURAL -> 6.4;
      case CITY -> inhabited + (entry.capital() ? 0.5 : 0) + (french ? 1 : 0);
      case DISTRICT -> isHandWritten(entry) ? 5.7 : inhabited - 0.5;
      case STREET, BUILDING, OTHER -> 5.7;
    };
  }

  /// Whether someone thought the place worth a line of a table.
  static boolean isHandWritten(GazetteerEntry entry) {
    return !Character.isDigit(entry.id().charAt(0));
  }

  /// How readily a name is taken for a place: 2 is enough without any evidence.
  static double readiness(NameEntry names, GazetteerEntry choice, boolean sentenceStart) {
    boolean alias = names.aliases().get(names.candidates().indexOf(choice));
    double base = readiness(choice, alias);
    boolean big = choice.population() >= 20_000;
    boolean famous = choice.population() >= 500_000 || choice.capital() || base >= 4;
    double word = famous ? 0.3 : isHandWritten(choice) ? 1.3 : big ? 0.8 : 2;
    double person = famous ? 0.3 : big || isHandWritten(choice) ? 0.6 : 1.2;
    double toll =
        Math.max(
            names.commonWord() ? word + (!sentenceStart || famous ? 0 : big ? 0.5 : 1) : 0,
            names.personName() ? person : 0);
    return base - toll;
  }

  private static double readiness(GazetteerEntry choice, boolean alias) {
    if (isHandWritten(choice)) {
      boolean strong = choice.kind() == PlaceKind.COUNTRY || choice.kind() == PlaceKind.CONTINENT;
      return strong ? 4 : alias ? 2.2 : 3;
    }
    long population = choice.population();
    double base =
        choice.capital() || population >= 100_000
            ? 3
            : population >= 20_000 ? 2.5 : population >= 5_000 ? 1.8 : 1.3;
    return base - (alias ? population >= 100_000 ? 0.7 : 1.2 : 0);
  }
}
