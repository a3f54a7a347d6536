package depeche.searcher.engine;

import depeche.fields.IncompatibleIndexException;
import depeche.fields.IndexStamp;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.store.NoLockFactory;

/// An index directory, opened for reading.
final class Archive implements AutoCloseable {
  private final Directory directory;
  private final DirectoryReader reader;

  private Archive(Directory directory, DirectoryReader reader) {
    this.directory = directory;
    this.reader = reader;
  }

  /// Opens the index at `path`.
  ///
  /// @throws MissingArchiveException if there is none
  /// @throws IncompatibleIndexException if this program would misread it
  /// @throws DamagedArchiveException if its files are broken
  static Archive open(Path path, LuceneEngine.Lifetime lifetime) throws IOException {
    if (!holdsIndex(path)) {
      throw new MissingArchiveException(path);
    }
    return open(
        switch (lifetime) {
          case ONE_SEARCH -> new NIOFSDirectory(path, NoLockFactory.INSTANCE);
          case LONG -> new MMapDirectory(path, NoLockFactory.INSTANCE);
        });
  }

  /// Opens an index and takes charge of its directory.
  static Archive open(Directory directory) throws IOException {
    DirectoryReader reader = null;
    try {
      reader = opened(directory);
      IndexStamp.readable(reader.getIndexCommit().getUserData());
      return new Archive(directory, reader);
    } catch (IOException | IncompatibleIndexException e) {
      if (reader != null) {
        reader.close();
      }
      directory.close();
      throw e;
    }
  }

  private static DirectoryReader opened(Directory directory) throws IOException {
    try {
      return DirectoryReader.open(directory);
    } catch (CorruptIndexException | EOFException | IllegalArgumentException broken) {
      throw new DamagedArchiveException(broken);
    }
  }

  private static boolean holdsIndex(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return false;
    }
    try (DirectoryStream<Path> commits = Files.newDirectoryStream(path, "segments_*")) {
      return commits.iterator().hasNext();
    }
  }

  DirectoryReader reader() {
    return reader;
  }

  /// Size of the index on disk.
  long bytes() throws IOException {
    long bytes = 0;
    for (String file : reader.getIndexCommit().getFileNames()) {
      bytes += directory.fileLength(file);
    }
    return bytes;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
