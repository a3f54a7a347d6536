package depeche.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the archive remembers of a file, in an index and back.
final class SourceRecordTest {
  /// The labels stand in indexes: another one would make old indexes unreadable.
  @ParameterizedTest
  @CsvSource({"BEGUN, begun", "INDEXED, indexed", "SKIPPED, skipped", "FAILED, failed"})
  void comesBackAsItWasWritten(FileOutcome outcome, String label) throws IOException {
    var contents =
        new SourceRecord.Contents(
            3,
            outcome,
            Optional.of("a reason"),
            1,
            List.of(new SourceFailure(Optional.of("page.html"), 2, "no text")),
            List.of("d1"),
            List.of("f1", "f2"));
    var record = new SourceRecord("/a/b.zip", "/a", "b.zip", "12:34", "digest", contents);
    Document stored = indexed(record.toDocument());
    assertEquals(label, stored.get("record.outcome"));
    assertEquals(record, SourceRecord.read(stored));
  }

  private static Document indexed(Document document) throws IOException {
    var directory = new ByteBuffersDirectory();
    try (var writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.addDocument(document);
    }
    try (var reader = DirectoryReader.open(directory)) {
      return reader.storedFields().document(0);
    }
  }
}
