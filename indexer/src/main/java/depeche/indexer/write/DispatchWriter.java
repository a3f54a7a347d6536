package depeche.indexer.write;

import depeche.dispatch.AnnotatedDispatch;
import depeche.fields.DispatchAnalyzer;
import depeche.fields.DispatchDocument;
import depeche.fields.DispatchField;
import depeche.fields.IndexStamp;
import depeche.fields.SourceRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/// Writes dispatches to the index, file by file; shared by the threads of a run.
///
/// The dispatches of a file and its record change together: a reader sees all of them or none, and
/// a run that is killed leaves the file as it was at the last commit.
final class DispatchWriter implements AutoCloseable {
  /// Flushed to disk when this much is buffered: large enough for few segments, small enough for a
  /// heap of 512 MiB.
  private static final double BUFFER_MIB = 96;

  /// In the commit data: the version of the steps that have run since the last change.
  private static final String STEPS_KEY = "depeche.steps";

  private final Directory directory;
  private final IndexWriter writer;

  /// The archive as it was when the run began; empty for a new one.
  private final Optional<DirectoryReader> before;

  /// Of the lexicons that made what the archive holds: those of earlier runs, until all of it has
  /// been annotated anew.
  private IndexStamp stamp;

  private final IndexStamp current;

  /// Whether [ArchiveSteps] have something to derive: the archive changed since they last ran.
  private volatile boolean stepsDue;

  private DispatchWriter(
      Directory directory,
      IndexWriter writer,
      Optional<DirectoryReader> before,
      IndexStamp stamp,
      IndexStamp current)
      throws IOException {
    this.directory = directory;
    this.writer = writer;
    this.before = before;
    this.stamp = stamp;
    this.current = current;
    this.stepsDue =
        before.isEmpty()
            || !ArchiveSteps.VERSION.equals(
                before.get().getIndexCommit().getUserData().get(STEPS_KEY));
  }

  /// Opens the index in `folder`, making it if there is none.
  ///
  /// @throws IOException if another run holds it, naming the folder, or it cannot be written
  static DispatchWriter open(Path folder, IndexingOptions.Existing existing, String lexicons)
      throws IOException {
    Files.createDirectories(folder);
    return open(FSDirectory.open(folder), folder.toString(), existing, lexicons);
  }

  private static DispatchWriter open(
      Directory directory, String name, IndexingOptions.Existing existing, String lexicons)
      throws IOException {
    Optional<DirectoryReader> before = Optional.empty();
    IndexWriterConfig.OpenMode mode =
        existing == IndexingOptions.Existing.REBUILD
            ? IndexWriterConfig.OpenMode.CREATE
            : IndexWriterConfig.OpenMode.CREATE_OR_APPEND;
    IndexStamp current = IndexStamp.current(lexicons);
    IndexStamp stamp = current;
    try {
      if (existing == IndexingOptions.Existing.CONTINUE && DirectoryReader.indexExists(directory)) {
        DirectoryReader reader = DirectoryReader.open(directory);
        before = Optional.of(reader);
        IndexStamp found = IndexStamp.readable(reader.getIndexCommit().getUserData());
        stamp = reader.numDocs() == 0 ? current : found;
      }
      return new DispatchWriter(
          directory,
          new IndexWriter(directory, configuration().setOpenMode(mode)),
          before,
          stamp,
          current);
    } catch (LockObtainFailedException held) {
      close(before, directory);
      throw new IOException(
          "another depeche index is writing to " + name + ": wait for its end", held);
    } catch (IOException | RuntimeException failure) {
      close(before, directory);
      throw failure;
    }
  }

  private static void close(Optional<DirectoryReader> before, Directory directory)
      throws IOException {
    if (before.isPresent()) {
      before.get().close();
    }
    directory.close();
  }

  private static IndexWriterConfig configuration() {
    var merges = new ConcurrentMergeScheduler();
    merges.disableAutoIOThrottle();
    return new IndexWriterConfig(new DispatchAnalyzer())
        .setRAMBufferSizeMB(BUFFER_MIB)
        .setUseCompoundFile(false)
        .setMergeScheduler(merges)
        .setCommitOnClose(false);
  }

  /// What the archive remembers of a file from earlier runs.
  Optional<SourceRecord> recordOf(String file) throws IOException {
    if (before.isEmpty()) {
      return Optional.empty();
    }
    var searcher = new IndexSearcher(before.get());
    var query =
        new BooleanQuery.Builder()
            .add(new TermQuery(SourceRecord.fileTerm(file)), BooleanClause.Occur.FILTER)
            .add(
                new TermQuery(new Term(DispatchDocument.TYPE, SourceRecord.SOURCE)),
                BooleanClause.Occur.FILTER)
            .build();
    TopDocs found = searcher.search(query, 1);
    return found.scoreDocs.length == 0
        ? Optional.empty()
        : Optional.of(SourceRecord.read(searcher.storedFields().document(found.scoreDocs[0].doc)));
  }

  /// Whether the archive held a dispatch of that id when the run began.
  boolean held(String id) throws IOException {
    return before.isPresent()
        && before.get().docFreq(new Term(DispatchField.ID.indexName(), id)) > 0;
  }

  /// Files that earlier runs read under a root.
  List<SourceRecord> recordsUnder(List<Path> roots) throws IOException {
    var records = new ArrayList<SourceRecord>();
    if (before.isEmpty()) {
      return records;
    }
    var searcher = new IndexSearcher(before.get());
    var query = new TermQuery(new Term(DispatchDocument.TYPE, SourceRecord.SOURCE));
    TopDocs found = searcher.search(query, Math.max(1, before.get().maxDoc()));
    var stored = searcher.storedFields();
    for (var hit : found.scoreDocs) {
      SourceRecord record = SourceRecord.read(stored.document(hit.doc));
      if (roots.stream().anyMatch(root -> Path.of(record.file()).startsWith(root))) {
        records.add(record);
      }
    }
    return records;
  }

  /// Begins a file: what it gave in earlier runs goes, with the first of the new documents.
  FileBlock begin(String file) {
    return new FileBlock(file);
  }

  /// Takes a file and its dispatches out.
  void forget(String file) throws IOException {
    stepsDue = true;
    writer.deleteDocuments(SourceRecord.fileTerm(file));
  }

  /// The dispatches that the archive held when the run began.
  StoredDispatches stored() throws IOException {
    return before.isEmpty() ? StoredDispatches.NONE : StoredDispatches.of(before.get());
  }

  /// Puts dispatches of one id in the place of those that the archive has, all at once.
  void replace(List<StoredDispatch> sameId) throws IOException {
    String id = sameId.getFirst().annotated().dispatch().id();
    List<Document> documents = sameId.stream().map(StoredDispatch::toDocument).toList();
    stepsDue = true;
    writer.updateDocuments(new Term(DispatchField.ID.indexName(), id), documents);
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

  /// Makes what was written visible and durable. Until [#finish], the commit says that steps are
  /// due, so that a run that is killed leaves them to the next one.
  void commit() throws IOException {
    commit(Map.of());
  }

  /// Commits, and derives what needs the whole archive if that has changed; once no other thread
  /// writes.
  void finish() throws IOException {
    if (stepsDue) {
      commit();
      for (ArchiveStep step : ArchiveSteps.inOrder()) {
        try (DirectoryReader committed = DirectoryReader.open(directory)) {
          step.run(committed, this);
        }
        commit();
      }
      stepsDue = false;
    }
    commit(Map.of(STEPS_KEY, ArchiveSteps.VERSION));
  }

  private void commit(Map<String, String> steps) throws IOException {
    var data = new HashMap<>(stamp.toCommitData());
    data.putAll(steps);
    writer.setLiveCommitData(data.entrySet());
    writer.commit();
  }

  /// Flushes this thread's share, so that the last commit does not flush them one after another.
  void flushOwnBuffer() throws IOException {
    writer.flushNextBuffer();
  }

  int dispatches() {
    return writer.getDocStats().numDocs;
  }

  @Override
  public void close() throws IOException {
    try (directory;
        writer) {
      if (before.isPresent()) {
        before.get().close();
      }
    }
  }

  /// The documents of one file on their way to the index, a few at a time.
  final class FileBlock {
    /// A file of many items is handed over in parts of this size, so that memory stays bounded.
    private static final int PART = 64;

    private final String file;
    private final List<Document> documents = new ArrayList<>();
    private boolean begun;

    private FileBlock(String file) {
      this.file = file;
    }

    void add(AnnotatedDispatch dispatch) throws IOException {
      documents.add(new StoredDispatch(dispatch, file).toDocument());
      if (documents.size() == PART) {
        hand();
      }
    }

    /// Ends the file with its record.
    void end(SourceRecord record) throws IOException {
      documents.add(record.toDocument());
      hand();
    }

    private void hand() throws IOException {
      stepsDue = true;
      if (begun) {
        writer.addDocuments(documents);
      } else {
        writer.updateDocuments(SourceRecord.fileTerm(file), documents);
        begun = true;
      }
      documents.clear();
    }
  }
}
