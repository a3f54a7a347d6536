package depeche.indexer.write;

import depeche.fields.DispatchDocument;
import depeche.fields.DispatchField;
import depeche.fields.SourceRecord;
import depeche.indexer.source.Archive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/// The archive as earlier runs left it: the files they read and the ids they gave. For any number
/// of threads.
final class ArchiveMemory implements AutoCloseable {
  static final ArchiveMemory NONE = new ArchiveMemory(null);

  private final @Nullable DirectoryReader reader;

  private ArchiveMemory(@Nullable DirectoryReader reader) {
    this.reader = reader;
  }

  /// Takes charge of `reader`.
  static ArchiveMemory of(DirectoryReader reader) {
    return new ArchiveMemory(reader);
  }

  /// Takes what is found.
  interface Found {
    void document(LeafReader leaf, int doc) throws IOException;
  }

  /// What the last commit says of itself.
  Map<String, String> commitData() throws IOException {
    return reader == null ? Map.of() : reader.getIndexCommit().getUserData();
  }

  /// What is remembered of a file.
  Optional<SourceRecord> recordOf(String file) throws IOException {
    return records(SourceRecord.recordTerm(file)).stream().findFirst();
  }

  /// The files whose ids are made of `key`.
  List<SourceRecord> ownersOf(String key) throws IOException {
    return records(SourceRecord.keyTerm(key));
  }

  /// Whether a file of that size has ever been read.
  boolean knowsSize(long bytes) throws IOException {
    return reader != null && reader.docFreq(SourceRecord.sizeTerm(bytes)) > 0;
  }

  /// The files of that content that are gone, in the order of their paths.
  List<SourceRecord> vanishedOfContent(String digest) throws IOException {
    return records(SourceRecord.digestTerm(digest)).stream()
        .filter(ArchiveMemory::isGone)
        .sorted(Comparator.comparing(SourceRecord::file))
        .toList();
  }

  /// Whether nothing is left where a file was; what came through standard input was never there.
  static boolean isGone(SourceRecord record) {
    return !record.root().equals(Archive.STANDARD_INPUT.toString())
        && Files.notExists(Path.of(record.file()));
  }

  /// The files that had dispatches with that value of [SourceRecord#FORGOTTEN] or the like.
  List<SourceRecord> records(Term term) throws IOException {
    var records = new ArrayList<SourceRecord>();
    if (reader != null) {
      each(
          reader,
          term,
          (leaf, doc) -> records.add(SourceRecord.read(leaf.storedFields().document(doc))));
    }
    return records;
  }

  /// Whether the archive held a dispatch of that id.
  boolean held(String id) throws IOException {
    return reader != null && reader.docFreq(new Term(DispatchField.ID.indexName(), id)) > 0;
  }

  /// Whether another file than `file` gave the archive a dispatch of that id.
  boolean heldElsewhere(String id, String file) throws IOException {
    if (!held(id)) {
      return false;
    }
    var elsewhere = new ArrayList<Integer>();
    each(
        reader(),
        new Term(DispatchField.ID.indexName(), id),
        (leaf, doc) -> {
          if (!file.equals(SourceRecord.markOf(leaf.storedFields().document(doc)))) {
            elsewhere.add(doc);
          }
        });
    return !elsewhere.isEmpty();
  }

  /// Hands over what is remembered of each file under a root, one at a time.
  void eachRecordUnder(List<Path> roots, RecordFound found) throws IOException {
    if (reader == null) {
      return;
    }
    each(
        reader,
        new Term(DispatchDocument.TYPE, SourceRecord.SOURCE),
        (leaf, doc) -> {
          SourceRecord record = SourceRecord.read(leaf.storedFields().document(doc));
          if (roots.stream().anyMatch(root -> Path.of(record.file()).startsWith(root))) {
            found.record(record);
          }
        });
  }

  /// Takes records.
  interface RecordFound {
    void record(SourceRecord record) throws IOException;
  }

  /// The dispatches that the archive held.
  StoredDispatches stored() {
    return reader == null ? StoredDispatches.NONE : StoredDispatches.of(reader);
  }

  private DirectoryReader reader() {
    if (reader == null) {
      throw new IllegalStateException("there is no archive yet");
    }
    return reader;
  }

  /// Hands over every live document of a term, in the order of the index.
  static void each(DirectoryReader reader, Term term, Found found) throws IOException {
    for (LeafReaderContext context : reader.leaves()) {
      LeafReader leaf = context.reader();
      PostingsEnum postings = leaf.postings(term, PostingsEnum.NONE);
      if (postings == null) {
        continue;
      }
      Bits live = leaf.getLiveDocs();
      for (int doc = postings.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = postings.nextDoc()) {
        if (live == null || live.get(doc)) {
          found.document(leaf, doc);
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    if (reader != null) {
      reader.close();
    }
  }
}
