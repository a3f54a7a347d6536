package depeche.indexer.write;

import depeche.fields.DispatchDocument;
import depeche.fields.DispatchField;
import depeche.fields.IndexStamp;
import depeche.fields.SourceRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// Writes dispatches to the index, file by file; shared by the threads of a run.
///
/// The dispatches of a file and its record change together: a reader sees all of them or none, and
/// a run that is killed leaves the file as it was at the last commit. Only a file of more than 64
/// items may be seen half read; its record says so, and the next run reads it again.
///
/// Long, since whatever writes or commits has to hold the same two locks.
final class DispatchWriter implements AutoCloseable {
  /// Below this the segments are brought to a few at the end of a run: some seconds of work.
  private static final long SMALL_BYTES = 512L << 20;

  private static final int FEW_SEGMENTS = 2;

  /// In the commit data: the version of the steps that have run since the last change.
  private static final String STEPS_KEY = "depeche.steps";

  private final Directory directory;
  private final String name;
  private final IndexWriter writer;
  private final ArchiveMemory memory;
  private final Tombstones tombstones;
  private final ContestedIds contested;
  private final YieldListener listener;

  /// Shared while documents are handed over; alone while a commit settles what they contest.
  private final ReentrantReadWriteLock handing = new ReentrantReadWriteLock();

  private final ReentrantLock committing = new ReentrantLock();

  /// Of the lexicons that made what the archive holds: those of earlier runs, until all of it has
  /// been annotated anew.
  private IndexStamp stamp;

  private final IndexStamp current;

  /// Whether [ArchiveSteps] have something to derive: the archive changed since they last ran.
  private volatile boolean stepsDue;

  /// Is told of dispatches that turned out to be another file's.
  interface YieldListener {
    void yielded(ContestedIds.Yielded duplicate);
  }

  private DispatchWriter(
      Directory directory,
      String name,
      IndexWriter writer,
      IndexOpening opened,
      YieldListener listener)
      throws IOException {
    this.directory = directory;
    this.name = name;
    this.writer = writer;
    this.memory = opened.memory();
    this.tombstones = opened.tombstones();
    this.stamp = opened.stamp();
    this.current = opened.current();
    this.contested = new ContestedIds(memory);
    this.listener = listener;
    this.stepsDue = !ArchiveSteps.VERSION.equals(memory.commitData().get(STEPS_KEY));
  }

  /// Opens the index in `folder` for one who reads no files.
  static DispatchWriter open(Path folder, IndexingOptions.Existing existing, String lexicons)
      throws IOException {
    return open(folder, existing, lexicons, _ -> {});
  }

  /// Opens the index in `folder`, making it if there is none.
  ///
  /// @throws IOException if another run holds it, saying which, or it cannot be written
  static DispatchWriter open(
      Path folder, IndexingOptions.Existing existing, String lexicons, YieldListener listener)
      throws IOException {
    Files.createDirectories(folder);
    return open(FSDirectory.open(folder), folder, existing, lexicons, listener);
  }

  /// Opens the index in `directory`, and takes charge of it.
  static DispatchWriter open(
      Directory directory,
      Path folder,
      IndexingOptions.Existing existing,
      String lexicons,
      YieldListener listener)
      throws IOException {
    IndexWriter writer = IndexOpening.writer(directory, folder, existing);
    try {
      IndexOpening before = IndexOpening.of(directory, existing, IndexStamp.current(lexicons));
      var opened = new DispatchWriter(directory, folder.toString(), writer, before, listener);
      if (existing == IndexingOptions.Existing.REBUILD) {
        for (Tombstone tombstone : before.tombstones().all()) {
          writer.addDocument(tombstone.toDocument());
        }
      }
      return opened;
    } catch (IOException | RuntimeException failure) {
      writer.rollback();
      directory.close();
      throw failure;
    }
  }

  /// The archive as it was when the run began.
  ArchiveMemory memory() {
    return memory;
  }

  /// What must not come back.
  Tombstones tombstones() {
    return tombstones;
  }

  /// Begins a file: what it gave in earlier runs goes, with the first of the new documents.
  ///
  /// @param idle threads that may write the further parts of a large file
  FileBlock begin(SourceRecord begun, IdleThreads idle) {
    return new FileBlock(this, idle, begun);
  }

  /// Takes documents of a file.
  void hand(String file, List<Document> documents, List<String> ids, FileBlock.Part part)
      throws IOException {
    handing.readLock().lock();
    try {
      stepsDue = true;
      if (part == FileBlock.Part.FIRST) {
        contested.noteFile(file);
      }
      switch (part) {
        case FIRST -> writer.updateDocuments(SourceRecord.fileTerm(file), documents);
        case FURTHER -> writer.addDocuments(documents);
      }
      for (String id : ids) {
        contested.note(id, file);
      }
    } finally {
      handing.readLock().unlock();
    }
  }

  /// Takes the last documents of a file, and then its record.
  void end(SourceRecord record, List<Document> documents, List<String> ids, FileBlock.Part part)
      throws IOException {
    handing.readLock().lock();
    try {
      SourceRecord ended = record.withDuplicates(contested.yielded(record.file()));
      if (part == FileBlock.Part.FIRST) {
        documents.add(ended.toDocument());
        hand(record.file(), documents, ids, part);
      } else {
        hand(record.file(), documents, ids, part);
        update(ended);
      }
    } finally {
      handing.readLock().unlock();
    }
  }

  /// Puts another record in the place of that of its file; the dispatches stay, but for those that
  /// went to another file in the meantime, which the record then says.
  void update(SourceRecord record) throws IOException {
    handing.readLock().lock();
    try {
      var yielded = new TreeSet<>(record.contents().duplicates());
      yielded.addAll(contested.yielded(record.file()));
      SourceRecord told = record.withDuplicates(List.copyOf(yielded));
      writer.updateDocument(SourceRecord.recordTerm(told.file()), told.toDocument());
    } finally {
      handing.readLock().unlock();
    }
  }

  /// Takes a file and its dispatches out.
  void remove(String file) throws IOException {
    stepsDue = true;
    writer.deleteDocuments(SourceRecord.fileTerm(file));
  }

  /// Takes the dispatches of a term out, or tombstones.
  void remove(Term term) throws IOException {
    stepsDue = true;
    writer.deleteDocuments(term);
  }

  /// Keeps a dispatch out from now on.
  void bury(Tombstone tombstone) throws IOException {
    writer.updateDocument(Tombstone.term(tombstone.id()), tombstone.toDocument());
  }

  /// Writes every segment anew that has something deleted in it, so that it leaves the disk.
  void expunge() throws IOException {
    commit();
    writer.forceMergeDeletes(true);
    commit();
    writer.deleteUnusedFiles();
  }

  /// The dispatches that the archive held when the run began.
  StoredDispatches stored() {
    return memory.stored();
  }

  /// Puts a dispatch in the place of the one of its id.
  void replace(StoredDispatch dispatch) throws IOException {
    stepsDue = true;
    var id = new Term(DispatchField.ID.indexName(), dispatch.annotated().dispatch().id());
    writer.updateDocument(id, dispatch.toDocument());
  }

  /// Says of the dispatches of an id which family they belong to.
  ///
  /// @param name the family's ([depeche.fields.FamilyNumber])
  /// @param size of the family; 1 takes the dispatches out of any
  void updateFamily(String id, long name, int size) throws IOException {
    boolean alone = size == 1;
    writer.updateDocValues(
        new Term(DispatchField.ID.indexName(), id),
        new NumericDocValuesField(DispatchDocument.FAMILY, alone ? null : name),
        new NumericDocValuesField(DispatchDocument.FAMILY_SIZE, alone ? null : (long) size));
  }

  /// Marks a dispatch as one of which the archive holds a newer version, or as none (0).
  void markSuperseded(String id, long mark) throws IOException {
    writer.updateNumericDocValue(VersionChains.idTerm(id), DispatchDocument.SUPERSEDED, mark);
  }

  /// Whether other lexicons than this program's made what the archive holds.
  boolean lexiconsDiffer() {
    return !stamp.equals(current);
  }

  /// From the next commit on, the archive is said to be made with the present lexicons.
  void stampAsCurrent() {
    stamp = current;
  }

  /// Whether anything was written since the steps over the whole archive last ran.
  boolean changed() {
    return stepsDue;
  }

  /// A look at everything that was written so far; to be closed by the caller.
  DirectoryReader now() throws IOException {
    return DirectoryReader.open(writer);
  }

  /// Makes what was written visible and durable. Until [#finish], the commit says that steps are
  /// due, so that a run that is killed leaves them to the next one.
  void commit() throws IOException {
    commit(Map.of());
  }

  /// Commits, and derives what needs the whole archive if that has changed; once no other thread
  /// writes.
  void finish() throws IOException {
    finish(RunThreads.one());
  }

  /// The same in several threads; when they are stopped, what is left is left to the next run.
  void finish(RunThreads threads) throws IOException {
    if (stepsDue) {
      commit();
      for (ArchiveStep step : ArchiveSteps.inOrder()) {
        if (threads.stopped().get()) {
          return;
        }
        try (DirectoryReader committed = DirectoryReader.open(directory)) {
          step.run(committed, this, threads);
        }
        commit();
      }
      if (threads.stopped().get()) {
        return;
      }
      stepsDue = false;
      mergeIfSmall();
    }
    commit(Map.of(STEPS_KEY, ArchiveSteps.VERSION));
  }

  /// Opening a segment costs a cold search more than finding in it does, and what the steps wrote
  /// beside each is one more to open. A large archive is left to the merges that go with writing.
  private void mergeIfSmall() throws IOException {
    long bytes = 0;
    for (String file : directory.listAll()) {
      bytes += directory.fileLength(file);
    }
    if (bytes < SMALL_BYTES) {
      writer.forceMerge(FEW_SEGMENTS);
    }
  }

  private void commit(Map<String, String> steps) throws IOException {
    committing.lock();
    try {
      handing.writeLock().lock();
      try {
        contested.settle(writer).forEach(listener::yielded);
        var data = new HashMap<>(stamp.toCommitData());
        data.putAll(steps);
        writer.setLiveCommitData(data.entrySet());
        writer.prepareCommit();
      } finally {
        handing.writeLock().unlock();
      }
      writer.commit();
    } finally {
      committing.unlock();
    }
  }

  /// Flushes this thread's share, so that the last commit does not flush them one after another.
  void flushOwnBuffer() throws IOException {
    writer.flushNextBuffer();
  }

  /// Why the index cannot be written any more, if that is so: a full disk, most of all.
  Optional<IOException> failure() {
    return Optional.ofNullable(writer.getTragicException())
        .map(cause ->
            new IOException(
                "the index in %s cannot be written: %s; what was committed is whole: when this is put right, run the same command again"
                    .formatted(name, cause.getMessage()),
                cause));
  }

  @Override
  public void close() throws IOException {
    try (directory;
        writer;
        memory) {
      // Each is closed, whatever happens to another.
    }
  }
}
