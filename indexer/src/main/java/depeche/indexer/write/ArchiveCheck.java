package depeche.indexer.write;

import depeche.fields.DispatchDocument;
import depeche.fields.DispatchField;
import depeche.fields.IndexStamp;
import depeche.fields.SourceRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/// Whether an index is whole: its files as Lucene checks them, and what is said in them as we do.
///
/// @param dispatches how many can be read
/// @param files how many were read for them
/// @param forgotten how many are kept out
/// @param problems what is wrong, empty if nothing is
public record ArchiveCheck(int dispatches, int files, int forgotten, List<String> problems) {
  private static final int LISTED = 20;
  private static final String NO_INDEX = "there is no index";

  public ArchiveCheck {
    problems = List.copyOf(problems);
  }

  /// Whether there is no index at all.
  public boolean isEmpty() {
    return problems.equals(List.of(NO_INDEX));
  }

  public boolean isWhole() {
    return problems.isEmpty();
  }

  /// Checks the index in `folder`, while nobody writes to it.
  ///
  /// @throws IOException if another run holds it
  public static ArchiveCheck of(Path folder) throws IOException {
    try (Directory directory = FSDirectory.open(folder)) {
      return of(directory);
    } catch (LockObtainFailedException held) {
      throw LockOwner.refusal(folder, held);
    }
  }

  static ArchiveCheck of(Directory directory) throws IOException {
    var problems = new ArrayList<String>();
    if (!DirectoryReader.indexExists(directory)) {
      return new ArchiveCheck(0, 0, 0, List.of(NO_INDEX));
    }
    try (var check = new CheckIndex(directory)) {
      CheckIndex.Status status = check.checkIndex();
      if (status.missingSegments) {
        problems.add("its list of segments cannot be read");
      }
      for (CheckIndex.Status.SegmentInfoStatus segment : status.segmentInfos) {
        if (segment.error != null) {
          problems.add(
              "segment %s, %d documents: %s"
                  .formatted(segment.name, segment.maxDoc, segment.error));
        }
      }
      if (!status.clean && problems.isEmpty()) {
        problems.add("its files do not agree");
      }
    }
    return problems.isEmpty() ? content(directory) : new ArchiveCheck(0, 0, 0, problems);
  }

  /// What Lucene cannot know: each id once, each dispatch readable and with the record of its file,
  /// nothing that was to be forgotten.
  private static ArchiveCheck content(Directory directory) throws IOException {
    var problems = new ArrayList<String>();
    var ids = new IdSet();
    var counts = new int[2];
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexStamp.readable(reader.getIndexCommit().getUserData());
      Tombstones tombstones = Tombstones.of(reader);
      Set<String> files = new HashSet<>();
      ArchiveMemory.each(
          reader,
          new Term(DispatchDocument.TYPE, SourceRecord.SOURCE),
          (leaf, doc) -> {
            counts[1]++;
            files.add(SourceRecord.read(leaf.storedFields().document(doc)).file());
          });
      ArchiveMemory.each(
          reader,
          new Term(DispatchDocument.TYPE, DispatchDocument.DISPATCH),
          (leaf, doc) -> {
            counts[0]++;
            String problem = problem(leaf.storedFields().document(doc), ids, files, tombstones);
            if (!problem.isEmpty() && problems.size() < LISTED) {
              problems.add(problem);
            }
          });
      return new ArchiveCheck(counts[0], counts[1], tombstones.all().size(), problems);
    }
  }

  private static String problem(
      Document document, IdSet ids, Set<String> files, Tombstones tombstones) {
    String id = document.get(DispatchField.ID.indexName());
    if (id == null) {
      return "a dispatch without an id";
    }
    if (!ids.add(id)) {
      return "dispatch " + id + " is there twice";
    }
    if (tombstones.has(id)) {
      return "dispatch " + id + " was to be forgotten";
    }
    if (!files.contains(SourceRecord.markOf(document))) {
      return "dispatch " + id + " is of a file that nothing is known of";
    }
    try {
      DispatchDocument.read(document);
      return "";
    } catch (RuntimeException garbled) {
      return "dispatch " + id + " cannot be read: " + garbled;
    }
  }
}
