package depeche.indexer.write;

import depeche.dispatch.Dispatch;
import depeche.fields.DispatchDocument;
import depeche.fields.DispatchField;
import depeche.fields.IndexStamp;
import depeche.fields.SourceRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// Takes dispatches out for good. What is deleted from an index stays in its files until these are
/// merged, so they are written anew; what is left is a [Tombstone], by which later runs keep out
/// the id, and the same text under any other.
public final class ForgettingRun implements AutoCloseable {
  private final DispatchWriter writer;

  private ForgettingRun(DispatchWriter writer) {
    this.writer = writer;
  }

  /// Takes hold of the index in `folder`, which is there.
  ///
  /// @throws IOException if another run holds it, or it cannot be written
  public static ForgettingRun open(Path folder) throws IOException {
    return new ForgettingRun(
        DispatchWriter.open(folder, IndexingOptions.Existing.CONTINUE, "", _ -> {}));
  }

  /// What is to be forgotten.
  ///
  /// @param dispatches those named, and those of the same text
  /// @param unknown ids of which there is nothing in the archive
  /// @param already ids that were forgotten before
  public record Selection(List<Candidate> dispatches, List<String> unknown, List<String> already) {
    public Selection {
      dispatches = List.copyOf(dispatches);
      unknown = List.copyOf(unknown);
      already = List.copyOf(already);
    }
  }

  /// A dispatch that is to go.
  ///
  /// @param copyOf the id that was named, where this one only has the same text
  public record Candidate(Dispatch dispatch, String file, Optional<String> copyOf) {}

  /// Looks the ids up, and the dispatches that say the same.
  public Selection select(List<String> ids) throws IOException {
    var found = new TreeMap<String, Candidate>();
    var unknown = new ArrayList<String>();
    var already = new ArrayList<String>();
    try (DirectoryReader now = writer.now()) {
      for (String id : ids) {
        List<Candidate> named =
            candidates(now, new Term(DispatchField.ID.indexName(), id), Optional.empty());
        if (named.isEmpty()) {
          (writer.tombstones().has(id) ? already : unknown).add(id);
        }
        named.forEach(it -> found.put(id, it));
      }
      for (Candidate named : List.copyOf(found.values())) {
        Term sameText = TextDigest.term(TextDigest.of(named.dispatch.text()));
        for (Candidate copy : candidates(now, sameText, Optional.of(named.dispatch.id()))) {
          found.putIfAbsent(copy.dispatch.id(), copy);
        }
      }
    }
    return new Selection(List.copyOf(found.values()), unknown, already);
  }

  private static List<Candidate> candidates(DirectoryReader now, Term term, Optional<String> copyOf)
      throws IOException {
    var found = new ArrayList<Candidate>();
    ArchiveMemory.each(
        now,
        term,
        (leaf, doc) -> {
          Document document = leaf.storedFields().document(doc);
          found.add(
              new Candidate(
                  DispatchDocument.read(document).dispatch(),
                  SourceRecord.markOf(document),
                  copyOf));
        });
    return found;
  }

  /// Takes them out; the files of the index that had them are written anew.
  ///
  /// @param day today, for the list of what was forgotten
  public void forget(Selection selection, LocalDate day) throws IOException {
    Map<String, Set<String>> idsOfFile = new TreeMap<>();
    for (Candidate candidate : selection.dispatches()) {
      Dispatch dispatch = candidate.dispatch();
      writer.remove(new Term(DispatchField.ID.indexName(), dispatch.id()));
      writer.bury(new Tombstone(dispatch.id(), TextDigest.of(dispatch.text()), day.toString()));
      idsOfFile.computeIfAbsent(candidate.file(), _ -> new TreeSet<>()).add(dispatch.id());
    }
    for (var file : idsOfFile.entrySet()) {
      Optional<SourceRecord> record = writer.memory().recordOf(file.getKey());
      if (record.isPresent()) {
        file.getValue().addAll(record.get().contents().forgotten());
        writer.update(record.get().withForgotten(List.copyOf(file.getValue())));
      }
    }
    writer.expunge();
    writer.finish();
  }

  /// Lets a dispatch come back when its source is read again, which the next `depeche index` does.
  ///
  /// @return whether it had been forgotten
  public boolean undo(String id) throws IOException {
    if (!writer.tombstones().has(id)) {
      return false;
    }
    writer.remove(Tombstone.term(id));
    for (SourceRecord record : writer.memory().records(new Term(SourceRecord.FORGOTTEN, id))) {
      var others = new TreeSet<>(record.contents().forgotten());
      others.remove(id);
      writer.update(
          new SourceRecord(
              record.file(),
              record.root(),
              record.key(),
              "",
              FileDigest.UNKNOWN,
              record.withForgotten(List.copyOf(others)).contents()));
    }
    writer.finish();
    return true;
  }

  /// What was forgotten in the index in `folder`, by id.
  public static List<Tombstone> forgotten(Path folder) throws IOException {
    try (Directory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexStamp.readable(reader.getIndexCommit().getUserData());
      return Tombstones.of(reader).all();
    }
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
