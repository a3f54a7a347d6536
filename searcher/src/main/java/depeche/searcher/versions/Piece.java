package depeche.searcher.versions;

/// A run of words that both versions have, or one of them.
///
/// @param text with the blanks after it as written
public record Piece(Change change, String text) {
  /// What became of a piece of the older version in the newer one.
  public enum Change {
    KEPT("kept"),
    REMOVED("removed"),
    ADDED("added");

    private final String label;

    Change(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
