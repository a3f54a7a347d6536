package depeche.fields;

import depeche.dispatch.Labelled;

/// What became of one file of a source.
public enum FileOutcome implements Labelled {
  /// It is being read: what a run that was ended leaves of a large file.
  BEGUN("begun"),
  /// Some of it is in the archive, or was there already.
  INDEXED("indexed"),
  /// It holds no dispatch.
  SKIPPED("skipped"),
  /// Some of it could not be read.
  FAILED("failed");

  private final String label;

  FileOutcome(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
