package depeche.dispatch;

/// What a toponym does where it stands.
public enum PlaceRole implements Labelled {
  /// a place the text speaks of
  TEXT("text"),
  /// the place from which the dispatch was sent
  DATELINE("dateline"),
  /// a capital that stands for its government, as in « Damas a démenti »
  GOVERNMENT("government");

  private final String label;

  PlaceRole(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
