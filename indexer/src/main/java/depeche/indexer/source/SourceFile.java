package depeche.indexer.source;

import java.nio.file.Path;
import java.time.Instant;

/// A file of the archive as it lies on disk.
///
/// @param path real path, links resolved; how messages and records name the file
/// @param root real path of the source under which it was found
/// @param key its path relative to that source, with `/` between names; the file name alone when
///   the source is a file
/// @param bytes its size
/// @param modified when it was last written
/// @param content where the bytes are: `path`, but for what came through standard input
public record SourceFile(
    Path path, Path root, String key, long bytes, Instant modified, Path content) {

  /// A file whose bytes are where its name says.
  public SourceFile(Path path, Path root, String key, long bytes, Instant modified) {
    this(path, root, key, bytes, modified, path);
  }

  /// Size and modification time: another value means the file has to be read again.
  public String fingerprint() {
    return bytes + ":" + modified.toEpochMilli();
  }
}
