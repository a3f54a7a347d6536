package depeche.indexer.write;

import depeche.fields.SourceRecord;
import depeche.indexer.source.SourceFile;
import java.util.Optional;

/// What is to be done about a file that a run comes to.
sealed interface FileState {
  /// Nothing: it looks as it did when it was read.
  record Unchanged(SourceRecord record) implements FileState {}

  /// Only to be remembered: it looks otherwise, and has the same bytes.
  record Touched(SourceRecord record) implements FileState {}

  /// To be read.
  ///
  /// @param file with the key that its ids are made of
  /// @param digest of its bytes
  record Changed(SourceFile file, String digest) implements FileState {}

  /// New, with the bytes of a file that is gone: which of several takes its place is decided when
  /// all are known.
  record Moved(SourceFile file, String digest) implements FileState {}

  /// Its bytes cannot be had.
  record Unreadable(SourceFile file, Optional<SourceRecord> before) implements FileState {}
}
