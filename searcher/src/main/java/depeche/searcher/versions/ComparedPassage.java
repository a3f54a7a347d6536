package depeche.searcher.versions;

import depeche.dispatch.Zone;
import java.util.List;

/// A paragraph of the newer version, or one that it no longer has.
///
/// @param pieces in reading order
public record ComparedPassage(Zone zone, List<Piece> pieces) {
  public ComparedPassage {
    pieces = List.copyOf(pieces);
  }

  /// Whether both versions have it word for word.
  public boolean unchanged() {
    return pieces.stream().allMatch(piece -> piece.change() == Piece.Change.KEPT);
  }
}
