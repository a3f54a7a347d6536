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
/// @param fields where its records keep what, if their names do not say it
public record SourceFile(
    Path path,
    Path root,
    String key,
    long bytes,
    Instant modified,
    Path content,
    FieldMapping fields) {
  private static final char FIELDS = '|';

  /// A file whose bytes are where its name says.
  public SourceFile(Path path, Path root, String key, long bytes, Instant modified) {
    this(path, root, key, bytes, modified, path, FieldMapping.NONE);
  }

  /// The same file under another key.
  public SourceFile withKey(String other) {
    return new SourceFile(path, root, other, bytes, modified, content, fields);
  }

  /// The same file, its records read in another way.
  public SourceFile withFields(FieldMapping other) {
    return new SourceFile(path, root, key, bytes, modified, content, other);
  }

  /// Size, modification time and the mapping of fields: another value means the file has to be read
  /// again.
  public String fingerprint() {
    return bytes + ":" + modified.toEpochMilli() + (fields.isNone() ? "" : FIELDS + "" + fields);
  }

  /// The mapping with which a file of this fingerprint was read.
  ///
  /// @param end what may stand behind it
  public static FieldMapping fieldsOf(String fingerprint, String end) {
    int at = fingerprint.indexOf(FIELDS);
    int stop = fingerprint.length() - (fingerprint.endsWith(end) ? end.length() : 0);
    return at < 0 ? FieldMapping.NONE : FieldMapping.parse(fingerprint.substring(at + 1, stop));
  }
}
