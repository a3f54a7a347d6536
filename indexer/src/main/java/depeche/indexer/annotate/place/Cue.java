package depeche.indexer.annotate.place;

import depeche.dispatch.PlaceKind;
import java.util.Optional;

/// What a word tells of the name after it; a line of `cues.tsv`.
///
/// @param weight strength of the evidence that a place follows; negative against it
/// @param coins the kind of place that an unknown name is after this word
record Cue(String word, Sort wants, double weight, Optional<PlaceKind> coins) {

  /// What a name should be.
  enum Sort {
    ANY,
    CITY,
    AREA,
    DISTRICT,
    NATURAL,
    WATER,
    NONE;

    /// Whether a place of that kind is what is wanted.
    boolean fits(PlaceKind kind) {
      return switch (this) {
        case ANY, NONE -> true;
        case CITY -> kind == PlaceKind.CITY || kind == PlaceKind.DISTRICT;
        case AREA ->
            kind == PlaceKind.REGION || kind == PlaceKind.COUNTRY || kind == PlaceKind.CONTINENT;
        case DISTRICT -> kind == PlaceKind.DISTRICT || kind == PlaceKind.CITY;
        case NATURAL -> kind == PlaceKind.NATURAL || kind == PlaceKind.REGION;
        case WATER -> kind == PlaceKind.WATER;
      };
    }
  }
}
