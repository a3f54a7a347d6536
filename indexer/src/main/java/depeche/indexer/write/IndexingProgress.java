package depeche.indexer.write;

import depeche.indexer.source.SourceFile;

/// Is told how a run goes, by any of its threads.
public interface IndexingProgress {
  /// After each file.
  ///
  /// @param file the file just read, or found to be as it was
  void read(SourceFile file, IndexingReport soFar);

  /// After each item of a file.
  default void item(IndexingReport soFar) {}

  /// Before that is derived which needs the whole archive, which may take its time.
  default void deriving(IndexingReport soFar) {}

  /// Says nothing.
  static IndexingProgress silent() {
    return (_, _) -> {};
  }
}
