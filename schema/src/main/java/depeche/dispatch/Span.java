package depeche.dispatch;

/// A stretch of text inside a dispatch: zone, paragraph, and a half-open range of characters.
///
/// Offsets count UTF-16 units, as Java strings do; what is printed for others counts Unicode code
/// points ([CodePoints]).
///
/// @param paragraph from 0 in zones that have paragraphs, always 0 in the others
/// @param start first character, from 0
/// @param end one past the last character; greater than `start`
public record Span(Zone zone, int paragraph, int start, int end) implements Comparable<Span> {
  public Span {
    if (paragraph < 0 || start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "bad span " + zone + " " + paragraph + " " + start + "-" + end);
    }
    if (paragraph > 0 && !zone.hasParagraphs()) {
      throw new IllegalArgumentException(zone + " has no paragraph " + paragraph);
    }
  }

  public int length() {
    return end - start;
  }

  /// Whether both share at least one character.
  public boolean overlaps(Span other) {
    return zone == other.zone
        && paragraph == other.paragraph
        && start < other.end
        && other.start < end;
  }

  /// Whether `other` lies within this span.
  public boolean contains(Span other) {
    return zone == other.zone
        && paragraph == other.paragraph
        && start <= other.start
        && other.end <= end;
  }

  /// Reading order: zone, paragraph, start, then the shorter first.
  @Override
  public int compareTo(Span other) {
    int order = zone.compareTo(other.zone);
    order = order != 0 ? order : Integer.compare(paragraph, other.paragraph);
    order = order != 0 ? order : Integer.compare(start, other.start);
    return order != 0 ? order : Integer.compare(end, other.end);
  }
}
