package depeche.dispatch;

/// One paragraph of a dispatch with its address: the unit that annotators read.
///
/// @param paragraph from 0 in zones that have paragraphs, always 0 in the others
public record Passage(Zone zone, int paragraph, String text) {

  /// The span of characters `start` to `end` of this passage.
  public Span span(int start, int end) {
    return new Span(zone, paragraph, start, end);
  }

  /// A mention of characters `start` to `end` of this passage.
  public Mention mention(int start, int end) {
    return new Mention(span(start, end), text.substring(start, end));
  }
}
