package depeche.indexer.annotate.place;

import depeche.dispatch.PlaceKind;
import java.util.Optional;

/// What the words around a name say of it.
///
/// @param weight for being a place, negative against
/// @param wants what sort of place
/// @param coins what an unknown name would be here
/// @param head first token of the noun before the name, « province » in « province d'Idlib »; −1 if
///   there is none
/// @param words the deciding words, for the rule of an annotation
record Evidence(double weight, Cue.Sort wants, Optional<PlaceKind> coins, int head, String words) {
  static final Evidence NONE = new Evidence(0, Cue.Sort.ANY, Optional.empty(), -1, "");

  Evidence plus(double more, String why) {
    return new Evidence(
        weight + more, wants, coins, head, words.isEmpty() ? why : words + ", " + why);
  }
}
