package depeche.searcher.engine;

import java.util.List;

/// A passage with what matched marked.
///
/// @param highlights in order, without overlaps
public record Snippet(String text, List<Range> highlights) {
  public Snippet {
    highlights = List.copyOf(highlights);
  }

  /// Characters `start` to `end`, exclusive, in UTF-16 units of the text.
  public record Range(int start, int end) {}
}
