package depeche.indexer.annotate.place;

import depeche.indexer.annotate.Token;
import depeche.places.GazetteerEntry;
import java.util.List;
import java.util.Set;

/// Tells a capital that stands for its government: « Damas a démenti », « entre Washington et Pékin
/// ».
final class GovernmentRole {
  private static final Set<String> BEFORE_PARTICIPLE = FrenchWords.around("before participle");

  private static final Set<String> SIDES = FrenchWords.around("side of talks");
  private static final int LONGEST_PREDICATE = 4;

  private final Set<String> verbs = FrenchWords.words("government-verbs.tsv");

  /// Whether the capital at this toponym acts or is dealt with.
  boolean holds(Toponym toponym) {
    return toponym.chosen().filter(GazetteerEntry::capital).isPresent()
        && (isSide(toponym) || isSubject(toponym));
  }

  private static boolean isSide(Toponym toponym) {
    List<Token> tokens = toponym.passage.tokens();
    int first = toponym.first;
    return SIDES.contains(word(tokens, first - 1))
        || (word(tokens, first - 1).equals("entre") && word(tokens, toponym.last + 1).equals("et"))
        || (word(tokens, first - 1).equals("et") && word(tokens, first - 3).equals("entre"));
  }

  private boolean isSubject(Toponym toponym) {
    List<Token> tokens = toponym.passage.tokens();
    String before = word(tokens, toponym.first - 1);
    if (toponym.evidence.weight() > 0.5 || before.equals("de") || before.equals("d'")) {
      return false;
    }
    for (int at = toponym.last + 1; at <= toponym.last + LONGEST_PREDICATE; at++) {
      String word = word(tokens, at);
      if (verbs.contains(word)) {
        return true;
      }
      if (!BEFORE_PARTICIPLE.contains(word)) {
        return false;
      }
    }
    return false;
  }

  private static String word(List<Token> tokens, int at) {
    return at >= 0 && at < tokens.size() ? tokens.get(at).folded() : "";
  }
}
