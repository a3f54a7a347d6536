package depeche.indexer.annotate.place;

import depeche.dispatch.PlaceKind;
import depeche.indexer.annotate.Token;
import depeche.places.GazetteerEntry;
import java.util.List;
import java.util.Set;

/// Tells départements from the waters that they are called after: one is near a sea or a river, on
/// its coast or on its other side, but in a département; « (Manche) » behind a town and « la Manche
/// (50) » are the département.
final class Shores {
  private static final double AGAINST = -6;

  private static final Set<String> BESIDE = FrenchWords.around("beside");
  // as written: « côte » and « côté » are told apart by their accents
  private static final Set<String> COASTS = FrenchWords.around("coast");
  private static final Set<String> SIDES = FrenchWords.around("side");
  private static final Set<String> IN = FrenchWords.around("in");
  private static final int MOST_TOKENS = 4;

  private Shores() {}

  /// What speaks against a département where its water is meant.
  static double against(Toponym toponym, GazetteerEntry candidate) {
    boolean namesakes =
        candidate.id().startsWith("fr:")
            && toponym.names.candidates().stream()
                .anyMatch(other -> other.kind() == PlaceKind.WATER);
    return namesakes && isBeside(toponym) ? AGAINST : 0;
  }

  /// « près de la Manche », « de l'autre côté de la Manche », « la préfecture maritime de la Manche
  /// ».
  private static boolean isBeside(Toponym toponym) {
    List<Token> tokens = toponym.passage.tokens();
    int least = Math.max(0, toponym.first - MOST_TOKENS);
    for (int at = toponym.first - 1; at >= least; at--) {
      Token token = tokens.get(at);
      if (!token.isWord() || IN.contains(token.folded()) || tokens.get(at + 1).sentenceStart()) {
        return false;
      }
      boolean other = at > 0 && tokens.get(at - 1).folded().equals("autre");
      if (BESIDE.contains(token.folded())
          || COASTS.contains(token.text())
          || isCrossing(token)
          || (other && SIDES.contains(token.text()))) {
        return true;
      }
    }
    return false;
  }

  /// « traversera », « la traversée », but not « à travers ».
  private static boolean isCrossing(Token token) {
    return token.folded().startsWith("travers") && token.text().length() > "travers".length();
  }

  /// Whether parentheses say that a région or département is meant: around its name, behind a place
  /// inside it, or around its number.
  static boolean isWritten(Toponym toponym, GazetteerEntry candidate, DispatchGeography geography) {
    if (candidate.kind() != PlaceKind.REGION) {
      return false;
    }
    Toponym content = toponym.content;
    boolean around =
        content != null
            && toponym.first == content.last + 2
            && content.names.candidates().stream()
                .anyMatch(place -> geography.containers(place).contains(candidate));
    return around || hasNumber(toponym, candidate);
  }

  private static boolean hasNumber(Toponym toponym, GazetteerEntry candidate) {
    List<Token> tokens = toponym.passage.tokens();
    int bracket = toponym.last + 1;
    return bracket + 1 < tokens.size()
        && tokens.get(bracket).text().equals("(")
        && candidate.id().equalsIgnoreCase("fr:" + tokens.get(bracket + 1).text());
  }
}
