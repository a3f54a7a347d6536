package depeche.indexer.write;

import depeche.dispatch.SourceLocation;
import depeche.fields.DispatchDocument;
import depeche.fields.DispatchField;
import depeche.fields.SourceRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// Sees to it that an id is in the archive once, whichever thread brought it first: of several
/// files that have an item of one id (a guid in two feeds) the one that is still there holds it,
/// and of those the first by path. The others remember it as a duplicate.
///
/// Guarded by the lock of [DispatchWriter]: [#note] with it shared, the rest with it alone.
final class ContestedIds {
  private final ArchiveMemory memory;
  private final IdSet idsOfThisRun = new IdSet();
  private final IdSet filesOfThisRun = new IdSet();
  private final Set<String> contested = new TreeSet<>();
  private final Map<String, Set<String>> yieldedOfFile = new HashMap<>();

  private record Claim(String file, SourceLocation location) {
    /// A file that is gone stands back behind one that is there.
    static final Comparator<Claim> FIRST =
        Comparator.comparing((Claim claim) -> Files.notExists(Path.of(claim.file)))
            .thenComparing(Claim::file)
            .thenComparing(claim -> claim.location.entry().orElse(""))
            .thenComparingInt(claim -> claim.location.ordinal());
  }

  ContestedIds(ArchiveMemory memory) {
    this.memory = memory;
  }

  /// A file is read in this run.
  void noteFile(String file) {
    filesOfThisRun.add(DispatchIds.of(file));
  }

  /// A dispatch of that id of that file is in the hands of the writer.
  void note(String id, String file) throws IOException {
    if (!idsOfThisRun.add(id) || memory.heldElsewhere(id, file)) {
      synchronized (contested) {
        contested.add(id);
      }
    }
  }

  /// Ids of `file` that went to another one while it was being read.
  List<String> yielded(String file) {
    synchronized (contested) {
      return List.copyOf(yieldedOfFile.getOrDefault(file, Set.of()));
    }
  }

  /// Leaves one dispatch of each contested id.
  ///
  /// @return the dispatches of this run that turned out to be duplicates
  List<Yielded> settle(IndexWriter writer) throws IOException {
    var yielded = new ArrayList<Yielded>();
    synchronized (contested) {
      if (contested.isEmpty()) {
        return yielded;
      }
      try (DirectoryReader now = DirectoryReader.open(writer)) {
        for (String id : contested) {
          settle(id, now, writer, yielded);
        }
        write(yielded, now, writer);
      }
      contested.clear();
    }
    return yielded.stream()
        .filter(it -> filesOfThisRun.contains(DispatchIds.of(it.file())))
        .toList();
  }

  /// A dispatch that is in the archive from another file.
  ///
  /// @param wasHeld whether the archive had its id before this run
  record Yielded(String id, String file, boolean wasHeld) {}

  private void settle(String id, DirectoryReader now, IndexWriter writer, List<Yielded> yielded)
      throws IOException {
    var claims = new ArrayList<Claim>();
    var term = new Term(DispatchField.ID.indexName(), id);
    ArchiveMemory.each(
        now,
        term,
        (leaf, doc) -> {
          Document document = leaf.storedFields().document(doc);
          claims.add(new Claim(SourceRecord.markOf(document), DispatchDocument.source(document)));
        });
    if (claims.isEmpty()) {
      return;
    }
    claims.sort(Claim.FIRST);
    String holder = claims.getFirst().file;
    yieldedOfFile.getOrDefault(holder, new TreeSet<>()).remove(id);
    for (Claim claim : claims) {
      if (!claim.file.equals(holder)) {
        writer.deleteDocuments(
            new BooleanQuery.Builder()
                .add(new TermQuery(term), BooleanClause.Occur.FILTER)
                .add(new TermQuery(SourceRecord.fileTerm(claim.file)), BooleanClause.Occur.FILTER)
                .build());
        yieldedOfFile.computeIfAbsent(claim.file, _ -> new TreeSet<>()).add(id);
        yielded.add(new Yielded(id, claim.file, memory.held(id)));
      }
    }
  }

  /// Lets the records of the files say what they yielded.
  private void write(List<Yielded> yielded, DirectoryReader now, IndexWriter writer)
      throws IOException {
    var byFile = new HashMap<String, Set<String>>();
    yielded.forEach(it -> byFile.computeIfAbsent(it.file, _ -> new TreeSet<>()).add(it.id));
    for (var file : byFile.entrySet()) {
      Optional<SourceRecord> record = recordOf(file.getKey(), now);
      if (record.isPresent()) {
        file.getValue().addAll(record.get().contents().duplicates());
        SourceRecord changed = record.get().withDuplicates(List.copyOf(file.getValue()));
        writer.updateDocument(SourceRecord.recordTerm(changed.file()), changed.toDocument());
      }
    }
  }

  /// The files, by path, that have an item that the file holding it has no longer.
  static List<SourceRecord> orphaned(DirectoryReader now) throws IOException {
    var files = new TreeMap<String, SourceRecord>();
    for (LeafReaderContext context : now.leaves()) {
      Terms ids = context.reader().terms(SourceRecord.DUPLICATE);
      if (ids == null) {
        continue;
      }
      TermsEnum each = ids.iterator();
      for (BytesRef id = each.next(); id != null; id = each.next()) {
        if (!isHeld(id.utf8ToString(), now)) {
          ArchiveMemory.each(
              now,
              new Term(SourceRecord.DUPLICATE, BytesRef.deepCopyOf(id)),
              (leaf, doc) -> {
                SourceRecord record = SourceRecord.read(leaf.storedFields().document(doc));
                files.put(record.file(), record);
              });
        }
      }
    }
    return List.copyOf(files.values());
  }

  private static boolean isHeld(String id, DirectoryReader now) throws IOException {
    var held = new AtomicBoolean();
    ArchiveMemory.each(now, new Term(DispatchField.ID.indexName(), id), (_, _) -> held.set(true));
    return held.get();
  }

  private static Optional<SourceRecord> recordOf(String file, DirectoryReader now)
      throws IOException {
    var records = new ArrayList<SourceRecord>();
    ArchiveMemory.each(
        now,
        SourceRecord.recordTerm(file),
        (leaf, doc) -> records.add(SourceRecord.read(leaf.storedFields().document(doc))));
    return records.stream().findFirst();
  }
}
