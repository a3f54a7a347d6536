package depeche.indexer.write;

import depeche.fields.DispatchAnalyzer;
import depeche.fields.IndexStamp;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;

/// What a writer finds in an index that it takes hold of.
///
/// @param stamp of the lexicons that made what is there
/// @param current of the lexicons of this program
record IndexOpening(
    ArchiveMemory memory, Tombstones tombstones, IndexStamp stamp, IndexStamp current) {
  /// Flushed to disk when this much is buffered: large enough for few segments, small enough for a
  /// heap of 512 MiB.
  private static final double BUFFER_MIB = 96;

  /// Takes hold of the index; what fails closes `directory`.
  ///
  /// @throws IOException if another run holds it, saying which, or it cannot be written
  static IndexWriter writer(Directory directory, Path folder, IndexingOptions.Existing existing)
      throws IOException {
    try {
      return new IndexWriter(directory, configuration(existing));
    } catch (LockObtainFailedException held) {
      directory.close();
      throw LockOwner.refusal(folder, held);
    } catch (IOException | RuntimeException failure) {
      directory.close();
      throw failure;
    }
  }

  /// What was there before; nothing of it where the index is built anew, but what was forgotten.
  static IndexOpening of(Directory directory, IndexingOptions.Existing existing, IndexStamp current)
      throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      return new IndexOpening(ArchiveMemory.NONE, Tombstones.NONE, current, current);
    }
    DirectoryReader reader;
    try {
      reader = DirectoryReader.open(directory);
    } catch (IOException damaged) {
      throw new IOException(
          "the index cannot be read, nor what was forgotten be carried over: delete its folder to"
              + " begin anew ("
              + damaged.getMessage()
              + ")",
          damaged);
    }
    try {
      Tombstones tombstones = Tombstones.of(reader);
      if (existing == IndexingOptions.Existing.REBUILD) {
        reader.close();
        return new IndexOpening(ArchiveMemory.NONE, tombstones, current, current);
      }
      IndexStamp found = IndexStamp.readable(reader.getIndexCommit().getUserData());
      return new IndexOpening(
          ArchiveMemory.of(reader), tombstones, reader.numDocs() == 0 ? current : found, current);
    } catch (IOException | RuntimeException failure) {
      reader.close();
      throw failure;
    }
  }

  private static IndexWriterConfig configuration(IndexingOptions.Existing existing) {
    var merges = new QuietMerges();
    merges.disableAutoIOThrottle();
    return new IndexWriterConfig(new DispatchAnalyzer())
        .setOpenMode(
            existing == IndexingOptions.Existing.REBUILD
                ? IndexWriterConfig.OpenMode.CREATE
                : IndexWriterConfig.OpenMode.CREATE_OR_APPEND)
        .setRAMBufferSizeMB(BUFFER_MIB)
        .setUseCompoundFile(false)
        .setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0))
        .setMergeScheduler(merges)
        .setCommitOnClose(false);
  }

  /// A merge that fails closes the writer, and the next call says why: a stack trace on standard
  /// error says it worse.
  private static final class QuietMerges extends ConcurrentMergeScheduler {
    @Override
    protected void handleMergeException(Throwable failure) {
      // Kept by the writer.
    }
  }
}
