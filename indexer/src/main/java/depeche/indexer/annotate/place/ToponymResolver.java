package depeche.indexer.annotate.place;

import depeche.places.GazetteerEntry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Chooses the place of each name and decides whether it is a place at all, over the whole
/// dispatch.
final class ToponymResolver {
  static final double ENOUGH = 2;

  /// With so much against a name, the places around it say nothing.
  private static final double AGAINST = -1.5;

  /// What counts against a country without its article where a person bears its name.
  private static final double NO_ARTICLE = 4;

  /// So much against a name says that it is another thing: « ouragan Harvey ».
  private static final double THING = -5;

  /// The weight of a noun that leaves no doubt: « la commune de Thor ».
  private static final double HEAD = 3;

  private static final double IN_FULL = 1.5;
  private static final double BRIEF = -1.5;

  /// What two other names of its region say for a place.
  private static final double REGION = 1.3;

  private static final double SAINT = -2;
  private static final double HAMLET = -0.6;

  /// Less than « de » says.
  private static final double SAID = 0.2;

  /// A candidate this far ahead needs no context.
  private static final double CLEAR = 1.2;

  private final DispatchGeography demonyms;
  private final List<Toponym> toponyms;
  private final Vicinity vicinity;
  private final Namesakes namesakes;

  ToponymResolver(DispatchGeography demonyms, List<Toponym> toponyms) {
    this.demonyms = demonyms;
    this.toponyms = toponyms;
    this.vicinity = new Vicinity(demonyms, toponyms);
    this.namesakes = new Namesakes(toponyms);
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
      double score = score(toponym, candidates.get(i), priors[i], geography).sum();
      GazetteerEntry candidate = candidates.get(i);
      if (score > best + namesakes.start(toponym, candidate)) {
        best = score;
        toponym.choice = candidate;
      }
    }
    GazetteerEntry choice = candidates.get(candidates.indexOf(toponym.choice));
    Readiness readiness = readiness(toponym, choice, geography);
    toponym.unlisted = readiness.unlisted;
    toponym.accepted = readiness.sum() >= ENOUGH && !toponym.unlisted;
  }

  /// What speaks for one place behind a name rather than another.
  ///
  /// @param context of the other places and demonyms of the dispatch
  /// @param sentence of the names in the same sentence
  record Score(double prior, double kind, double parentheses, double context, double sentence) {
    double sum() {
      return prior + (kind + parentheses) + context + sentence;
    }
  }

  Score score(
      Toponym toponym, GazetteerEntry candidate, double prior, DispatchGeography geography) {
    return new Score(
        prior,
        kind(toponym, candidate),
        parentheses(toponym, candidate),
        namesakes.context(toponym, candidate, geography),
        vicinity.of(toponym, candidate) + namesakes.spelledOut(toponym, candidate, geography));
  }

  /// What speaks for a name as a place at all; [#ENOUGH] makes it one.
  ///
  /// @param unlisted whether it is a place, but none that the gazetteer has
  record Readiness(
      double name, double words, double strange, double context, double alias, boolean unlisted) {
    double sum() {
      return name + (words + (strange + context) + alias);
    }
  }

  Readiness readiness(Toponym toponym, GazetteerEntry choice, DispatchGeography geography) {
    boolean doubtful = Doubts.isDoubtful(toponym, choice);
    // what is near counts in full where only what is near counts
    double share = doubtful && !toponym.news ? 1 : 0.5;
    double around =
        doubtful
            ? geography.nearSupportOf(choice, toponym.key)
            : geography.supportOf(choice, toponym.key);
    double support =
        around + Math.max(vicinity.of(toponym, choice), vicinity.listed(toponym, choice));
    double weight =
        toponym.evidence.weight()
            - (Doubts.hasArticle(toponym, choice) ? 1.5 : 0)
            - (Doubts.lacksArticle(toponym, choice) ? NO_ARTICLE : 0);
    boolean somebody =
        Doubts.isSomebody(
            toponym,
            choice,
            weight,
            Math.max(vicinity.of(toponym, choice), vicinity.listed(toponym, choice)));
    boolean first = somebody || (support <= 0 && Doubts.isGivenName(toponym, choice));
    boolean strange =
        first || (support <= 0 && Doubts.isStrange(choice) && !Doubts.isState(toponym, choice));
    boolean elsewhere = strange && (!first || weight >= HEAD) && !geography.isEmpty();
    boolean town = toponym.evidence.wants() == Cue.Sort.CITY && !toponym.names.commonWord();
    boolean unlisted = weight >= 1 && ((elsewhere && town) || Doubts.isOtherSort(toponym, choice));
    boolean heard = weight > AGAINST;
    boolean alias =
        support <= 0
            && !strange
            && Priors.isAlias(toponym.names, choice)
            && !Priors.isCalledShort(toponym.names, choice, toponym.key);
    double full = namesakes.isWrittenInFull(toponym, choice) ? IN_FULL : 0;
    double lost = lost(toponym, choice, weight, geography);
    return new Readiness(
        Priors.readiness(toponym, choice),
        weight,
        lost < 0 ? lost : !heard || !strange ? 0 : first ? -2 : -1,
        heard && !strange && lost == 0 ? Math.min(mostSupport(toponym), share * support) + full : 0,
        heard && alias ? -0.6 : 0,
        unlisted);
  }

  /// What counts against a name that says little by itself where nothing near is spoken of.
  private double lost(
      Toponym toponym, GazetteerEntry choice, double weight, DispatchGeography geography) {
    if (toponym.container != null || weight >= HEAD) {
      return 0;
    }
    double beside = Math.max(vicinity.of(toponym, choice), vicinity.listed(toponym, choice));
    if (weight < 1
        && Doubts.isBrief(toponym, choice, beside + geography.supportOf(choice, toponym.key))) {
      return BRIEF;
    }
    double near = geography.nearSupportOf(choice, toponym.key);
    boolean saint = Doubts.isAnySaint(toponym, choice) && !geography.isEmpty();
    // « à Saint-Michel » near Paris is not Saint-Michel-sur-Orge
    boolean cutShort =
        saint
            && near < REGION
            && Priors.isCutShort(choice, toponym.key)
            && !namesakes.isWrittenInFull(toponym, choice);
    if (beside + near > 0 && !cutShort) {
      return 0;
    }
    return saint
        ? SAINT
        : weight < SAID && toponym.evidence.head() < 0 && Doubts.isHamlet(toponym, choice)
            ? HAMLET
            : 0;
  }

  /// Words and people's names may stand in any country.
  private static double mostSupport(Toponym toponym) {
    boolean french = toponym.chosen().filter(GazetteerEntry::isFrench).isPresent();
    boolean doubtful = toponym.names.commonWord() || toponym.names.personName();
    return !doubtful ? 1.5 : french ? 1.2 : 0.8;
  }

  private double kind(Toponym toponym, GazetteerEntry candidate) {
    Evidence evidence = toponym.evidence;
    boolean other =
        evidence.wants() != Cue.Sort.ANY
            && evidence.wants() != Cue.Sort.NONE
            && !evidence.wants().fits(candidate.kind())
            && !demonyms.isOcean(candidate);
    double itself = Namesakes.same(toponym, candidate);
    return itself
        + (other ? -0.7 * Math.abs(evidence.weight()) : 0)
        + Shores.against(toponym, candidate);
  }

  private double parentheses(Toponym toponym, GazetteerEntry candidate) {
    Toponym container = toponym.container;
    boolean inside =
        container != null
            && container.names.candidates().stream()
                .anyMatch(demonyms.containers(candidate)::contains);
    return inside ? 10 : Shores.isWritten(toponym, candidate, demonyms) ? 5 : 0;
  }

  /// One sense a name: what is sure at one mention is so at the others, unless something speaks
  /// against them.
  private void unify() {
    Map<String, Toponym> surest = new HashMap<>();
    dropThings();
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

  /// What the text once calls a storm or a ship, and never says to be a place, is none elsewhere.
  private void dropThings() {
    Set<String> things = new HashSet<>();
    Set<String> places = new HashSet<>();
    for (Toponym toponym : toponyms) {
      Evidence evidence = toponym.evidence;
      if (evidence.wants() == Cue.Sort.NONE
          && evidence.weight() <= THING
          && (evidence.head() < 0 || evidence.head() == toponym.first - 1)) {
        things.add(toponym.key);
      } else if (evidence.weight() >= 1 || toponym.container != null) {
        places.add(toponym.key);
      }
    }
    for (Toponym toponym : toponyms) {
      if (things.contains(toponym.key) && !places.contains(toponym.key)) {
        toponym.accepted = false;
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
