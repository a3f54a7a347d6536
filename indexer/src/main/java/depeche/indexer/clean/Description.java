package depeche.indexer.clean;

import depeche.analysis.Folding;

/// What a page tells of its article in a sentence or two: mostly the standfirst, or how it begins.
///
/// @param key the words, folded
record Description(String key) {
  private static final int LONGEST = 1_000;

  /// So many signs in common are no chance.
  private static final int SHORTEST = 30;

  private static final int COMPARED = 60;

  static Description of(PageFacts facts) {
    String told = facts.first("og:description", "description").orElse("");
    return new Description(Folding.key(told.substring(0, Math.min(told.length(), LONGEST))));
  }

  /// Whether the paragraph begins like the description, which may be cut short.
  boolean isLike(String paragraph) {
    String own = Folding.key(paragraph.substring(0, Math.min(paragraph.length(), LONGEST)));
    int length = Math.min(COMPARED, Math.min(key.length(), own.length()));
    return length >= SHORTEST && key.regionMatches(0, own, 0, length);
  }
}
