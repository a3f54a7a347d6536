package depeche.searcher.render;

import depeche.searcher.language.Language;

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

  /// What is said where no dispatch has all words, and what follows is of those with a few.
  public static String fallback(Language language) {
    return language.choose(
        "Aucune dépêche n'a tous ces mots : en voici qui en ont certains.",
        "No dispatch has all these words: here are some that have a few.");
  }
}
