package depeche.indexer.annotate.place;

import depeche.dispatch.GeoPoint;
import depeche.dispatch.PlaceKind;
import depeche.indexer.annotate.Token;
import depeche.places.GazetteerEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the names in the same sentence say of a candidate: « Clay, en Virginie occidentale » is not
/// the most populous Clay.
final class Vicinity {
  private static final Set<String> CONNECTING = FrenchWords.around("connecting");

  private static final Set<String> LISTING = FrenchWords.around("listing");

  private static final int MOST_TOKENS_BETWEEN = 15;
  private static final double APPOSITION = 4;
  private static final double SAME_SENTENCE = 1.2;
  private static final double NEAR_KILOMETRES = 60;

  private final DispatchGeography geography;
  private final Map<Toponym, List<Neighbour>> neighbours = new HashMap<>();

  /// @param follows whether it stands directly after, as an apposition does
  /// @param listed whether nothing but a comma or « et » is between
  private record Neighbour(Toponym toponym, boolean follows, boolean listed) {}

  Vicinity(DispatchGeography geography, List<Toponym> toponyms) {
    this.geography = geography;
    for (int i = 0; i < toponyms.size(); i++) {
      var near = new ArrayList<Neighbour>();
      for (int j = Math.max(0, i - 2); j < Math.min(toponyms.size(), i + 3); j++) {
        if (i != j) {
          neighbour(toponyms.get(i), toponyms.get(j)).ifPresent(near::add);
        }
      }
      neighbours.put(toponyms.get(i), near);
    }
  }

  private static Optional<Neighbour> neighbour(Toponym toponym, Toponym other) {
    boolean after = other.first > toponym.first;
    int from = (after ? toponym : other).last + 1;
    int to = (after ? other : toponym).first;
    if (!toponym.passage.equals(other.passage) || to - from > MOST_TOKENS_BETWEEN || from > to) {
      return Optional.empty();
    }
    List<Token> between = toponym.passage.tokens().subList(from, to);
    boolean otherSentence =
        between.stream().anyMatch(Token::sentenceStart)
            || toponym.passage.tokens().get(to).sentenceStart();
    if (otherSentence || other.key.equals(toponym.key)) {
      return Optional.empty();
    }
    boolean connected =
        after && between.stream().allMatch(token -> CONNECTING.contains(token.folded()));
    boolean listed = between.size() == 1 && LISTING.contains(between.getFirst().folded());
    return Optional.of(new Neighbour(other, connected, listed));
  }

  /// The support of the names in the same sentence.
  double of(Toponym toponym, GazetteerEntry candidate) {
    double support = 0;
    List<Neighbour> near = neighbours.getOrDefault(toponym, List.of());
    if (near.isEmpty()) {
      return 0;
    }
    List<GazetteerEntry> containers = geography.containers(candidate);
    for (Neighbour neighbour : near) {
      support = Math.max(support, of(neighbour, candidate, containers));
    }
    return support;
  }

  /// The support of a town named in a list with others of its country: « Gap, Pau et Vars ».
  double listed(Toponym toponym, GazetteerEntry candidate) {
    boolean listed =
        neighbours.getOrDefault(toponym, List.of()).stream()
            .filter(Neighbour::listed)
            .map(Neighbour::toponym)
            .filter(other -> other.accepted && !other.doubtful)
            .flatMap(other -> other.chosen().stream())
            .anyMatch(choice ->
                choice.kind() == PlaceKind.CITY && choice.country().equals(candidate.country()));
    return listed ? SAME_SENTENCE : 0;
  }

  private static double of(
      Neighbour neighbour, GazetteerEntry candidate, List<GazetteerEntry> containers) {
    Toponym other = neighbour.toponym;
    if (neighbour.follows && other.names.candidates().stream().anyMatch(containers::contains)) {
      return APPOSITION;
    }
    GazetteerEntry choice = other.choice;
    if (choice == null || !other.accepted) {
      return 0;
    }
    if (containers.contains(choice)) {
      return SAME_SENTENCE;
    }
    boolean near =
        choice.kind() == PlaceKind.CITY
            && kilometres(choice.point(), candidate.point()) <= NEAR_KILOMETRES;
    return near ? SAME_SENTENCE : 0;
  }

  private static double kilometres(Optional<GeoPoint> from, Optional<GeoPoint> to) {
    return from.isPresent() && to.isPresent()
        ? from.get().kilometresTo(to.get())
        : Double.MAX_VALUE;
  }
}
