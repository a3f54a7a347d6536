package depeche.dispatch;

/// What sort of place it is.
public enum PlaceKind implements Labelled {
  CONTINENT("continent"),
  COUNTRY("country"),
  REGION("region"),
  CITY("city"),
  DISTRICT("district"),
  STREET("street"),
  BUILDING("building"),
  NATURAL("natural"),
  WATER("water"),
  OTHER("other");

  private final String label;

  PlaceKind(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
