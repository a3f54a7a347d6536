package depeche.dispatch;

/// What the agency says of a version of a dispatch.
public enum Status implements Labelled {
  USABLE("usable"),
  UPDATE("update"),
  CORRECTION("correction"),
  CANCELLED("cancelled"),
  WITHHELD("withheld");

  private final String label;

  Status(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
