package depeche.indexer.write;

/// Is told how a run goes, by any of its threads.
public interface IndexingProgress {
  /// After each file.
  ///
  /// @param path the file just read
  void read(String path, IndexingReport soFar);

  /// Says nothing.
  static IndexingProgress silent() {
    return (_, _) -> {};
  }
}
