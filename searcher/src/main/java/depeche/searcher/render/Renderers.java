package depeche.searcher.render;

/// The renderers there are, one a format.
public final class Renderers {
  private Renderers() {}

  public static Renderer of(Format format, Style style) {
    return switch (format) {
      case TEXT -> new TextRenderer(style);
      case JSON, NDJSON -> new JsonRenderer();
      case CSV -> new CsvRenderer();
    };
  }

  public static AnalysisRenderer ofAnalysis(Format format, Style style) {
    return switch (format) {
      case TEXT -> new TextAnalysisPages(style);
      case JSON, NDJSON -> new JsonAnalysis();
      case CSV -> new CsvAnalysis();
    };
  }

  /// For families and versions, which have no table.
  public static VersionRenderer versions(Format format, Style style) {
    return switch (format) {
      case TEXT -> new VersionPages(style);
      case JSON, NDJSON -> new VersionJson();
      case CSV -> throw new IllegalArgumentException("csv");
    };
  }
}
