package depeche.indexer.annotate.place;

import depeche.places.GazetteerEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Chooses the place of each name and decides whether it is a place at all, over the whole
/// dispatch.
final class ToponymResolver {
  private static final double ENOUGH = 2;

  /// With so much against a name, the places around it say nothing.
  private static final double AGAINST = -1.5;

  /// A candidate this far ahead needs no context.
  private static final double CLEAR = 1.2;

  private final DispatchGeography demonyms;
  private final List<Toponym> toponyms;
  private final Vicinity vicinity;

  ToponymResolver(DispatchGeography demonyms, List<Toponym> toponyms) {
    this.demonyms = demonyms;
    this.toponyms = toponyms;
    this.vicinity = new Vicinity(demonyms, toponyms);
  }

  /// Sets choice and acceptance of all toponyms.
  ///
  /// @return where the dispatch is, by what was accepted
  DispatchGeography resolve() {
    DispatchGeography geography = demonyms;
    // the second round knows what the first made sure of, the third what both did
    for (int round = 0; round < 3; round++) {
      for (Toponym toponym : toponyms) {
        choose(toponym, geography);
      }
      unify();
      geography = geography(round == 0);
    }
    return geography;
  }

  private DispatchGeography geography(boolean onlyClear) {
    DispatchGeography geography = demonyms.copy();
    for (Toponym toponym : toponyms) {
      if (toponym.accepted && !(onlyClear && !isClear(toponym))) {
        toponym.chosen().ifPresent(choice -> geography.add(toponym.key, choice));
      }
    }
    return geography;
  }

  private static boolean isClear(Toponym toponym) {
    double[] priors = Priors.of(toponym.names, toponym.key);
    return priors.length == 1 || priors[0] - priors[1] > CLEAR || toponym.container != null;
  }

  private void choose(Toponym toponym, DispatchGeography geography) {
    double[] priors = Priors.of(toponym.names, toponym.key);
    List<GazetteerEntry> candidates = toponym.names.candidates();
    double best = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < priors.length; i++) {
      GazetteerEntry candidate = candidates.get(i);
      double score =
          priors[i]
              + fit(toponym, candidate)
              + geography.supportOf(candidate, toponym.key)
              + vicinity.of(toponym, candidate);
      if (score > best) {
        best = score;
        toponym.choice = candidate;
      }
    }
    GazetteerEntry choice = candidates.get(candidates.indexOf(toponym.choice));
    double support = geography.supportOf(choice, toponym.key) + vicinity.of(toponym, choice);
    double weight = toponym.evidence.weight();
    boolean strange = support <= 0 && isStrange(choice);
    boolean elsewhere = strange && !geography.isEmpty();
    boolean town = toponym.evidence.wants() == Cue.Sort.CITY && !toponym.names.commonWord();
    toponym.unlisted = weight >= 1 && ((elsewhere && town) || isOtherSort(toponym, choice));
    if (weight > AGAINST) {
      weight += strange ? -1 : Math.min(mostSupport(toponym), 0.5 * support);
      weight += support <= 0 && !strange && Priors.isAlias(toponym.names, choice) ? -0.6 : 0;
    }
    double readiness = Priors.readiness(toponym, choice);
    toponym.accepted = readiness + weight >= ENOUGH && !toponym.unlisted;
  }

  /// Words and people's names may stand in any country.
  private static double mostSupport(Toponym toponym) {
    boolean french =
        toponym.chosen().flatMap(GazetteerEntry::country).filter("FR"::equals).isPresent();
    boolean doubtful = toponym.names.commonWord() || toponym.names.personName();
    return !doubtful ? 1.5 : french ? 1.2 : 0.8;
  }

  /// « la plage de Sao Joao » is no city.
  private static boolean isOtherSort(Toponym toponym, GazetteerEntry choice) {
    Evidence evidence = toponym.evidence;
    boolean french = choice.country().filter("FR"::equals).isPresent();
    return !french
        && choice.population() < 20_000
        && (evidence.wants() == Cue.Sort.NATURAL || evidence.wants() == Cue.Sort.WATER)
        && evidence.coins().isPresent()
        && toponym.names.candidates().stream()
            .noneMatch(candidate -> evidence.wants().fits(candidate.kind()));
  }

  /// A small town abroad that nothing else in the dispatch is near.
  private static boolean isStrange(GazetteerEntry choice) {
    boolean french = choice.country().filter("FR"::equals).isPresent();
    boolean province = choice.id().startsWith("adm1:");
    boolean small = choice.population() < 50_000 && !Priors.isHandWritten(choice);
    return (small || province) && !choice.capital() && !french;
  }

  private double fit(Toponym toponym, GazetteerEntry candidate) {
    double fit = 0;
    Evidence evidence = toponym.evidence;
    if (evidence.wants() != Cue.Sort.ANY && evidence.wants() != Cue.Sort.NONE) {
      fit += evidence.wants().fits(candidate.kind()) ? 0 : -0.7 * Math.abs(evidence.weight());
    }
    Toponym container = toponym.container;
    if (container != null
        && container.names.candidates().stream()
            .anyMatch(demonyms.containers(candidate)::contains)) {
      fit += 10;
    }
    return fit;
  }

  /// One sense a name: what is sure at one mention is so at the others, unless something speaks
  /// against them.
  private void unify() {
    Map<String, Toponym> surest = new HashMap<>();
    for (Toponym toponym : toponyms) {
      if (toponym.accepted) {
        surest.merge(toponym.key, toponym, ToponymResolver::surer);
      }
    }
    for (Toponym toponym : toponyms) {
      Toponym model = surest.get(toponym.key);
      if (model != null && toponym.evidence.weight() > -2 && !toponym.unlisted) {
        toponym.accepted = true;
        if (model.container != null || toponym.evidence.head() < 0) {
          toponym.choice = model.choice;
        }
      }
    }
  }

  private static Toponym surer(Toponym left, Toponym right) {
    if ((left.container != null) != (right.container != null)) {
      return left.container != null ? left : right;
    }
    // what a head noun says (« province d'Idlib ») holds for its own mention alone
    if ((left.evidence.head() < 0) != (right.evidence.head() < 0)) {
      return left.evidence.head() < 0 ? left : right;
    }
    return right.evidence.weight() > left.evidence.weight() ? right : left;
  }
}
