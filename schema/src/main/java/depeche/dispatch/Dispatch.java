package depeche.dispatch;

/// One news item after cleaning: its words, and what is known of it.
///
/// @param id short, opaque and stable from run to run
/// @param source where it was read
public record Dispatch(String id, SourceLocation source, DispatchText text, Metadata metadata) {
  public Dispatch {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a dispatch without an id: " + source);
    }
  }
}
