package depeche.dispatch;

/// How urgent the agency said the dispatch was.
public enum Priority implements Labelled {
  FLASH("flash"),
  BULLETIN("bulletin"),
  URGENT("urgent"),
  ALERT("alert"),
  ORDINARY("ordinary");

  private final String label;

  Priority(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
