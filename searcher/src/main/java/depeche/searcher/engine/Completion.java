package depeche.searcher.engine;

/// What a beginning may become.
///
/// @param text as the archive mostly writes it
/// @param dispatches how many have it; of a word, roughly
public record Completion(String text, Kind kind, int dispatches) {
  /// What is completed.
  public enum Kind {
    WORD("mot", "word"),
    PLACE("lieu", "place"),
    ACTOR("acteur", "actor"),
    VALUE("valeur", "value");

    private final String french;
    private final String english;

    Kind(String french, String english) {
      this.french = french;
      this.english = english;
    }

    public String french() {
      return french;
    }

    public String english() {
      return english;
    }
  }
}
