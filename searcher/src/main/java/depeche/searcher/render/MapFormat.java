package depeche.searcher.render;

import depeche.dispatch.Labelled;

/// A form in which a map is given.
public enum MapFormat implements Labelled {
  /// dots and letters for a terminal
  TEXT("text"),
  /// a picture that stands alone: no script, no link
  SVG("svg"),
  /// RFC 7946, for map programs
  GEOJSON("geojson"),
  JSON("json"),
  CSV("csv");

  private final String label;

  MapFormat(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
