package depeche.dispatch;

/// A part of a dispatch, by its editorial role.
///
/// Only editorial zones are searched by default, and only they yield places, actors and dates: a
/// reader's comment must not create a facet value.
public enum Zone implements Labelled {
  TITLE("title", true),
  KICKER("kicker", true),
  SLUGLINE("slugline", true),
  DATELINE("dateline", true),
  LEAD("lead", true),
  BODY("body", true),
  CAPTION("caption", false),
  COMMENT("comment", false);

  private final String label;
  private final boolean editorial;

  Zone(String label, boolean editorial) {
    this.label = label;
    this.editorial = editorial;
  }

  @Override
  public String label() {
    return label;
  }

  public boolean editorial() {
    return editorial;
  }

  /// Whether the zone is a list of paragraphs, so that a [Span] in it needs a paragraph number.
  public boolean hasParagraphs() {
    return this == BODY || this == CAPTION || this == COMMENT;
  }
}
