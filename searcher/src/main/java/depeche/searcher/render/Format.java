package depeche.searcher.render;

import depeche.dispatch.Labelled;

/// A form in which results are printed.
public enum Format implements Labelled {
  /// for people
  TEXT("text"),
  /// one object, indented by nothing
  JSON("json"),
  /// one object a line
  NDJSON("ndjson"),
  /// for spreadsheets, with a header line
  CSV("csv");

  private final String label;

  Format(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
