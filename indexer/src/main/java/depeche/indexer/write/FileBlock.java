package depeche.indexer.write;

import depeche.dispatch.AnnotatedDispatch;
import depeche.fields.SourceRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;

/// The documents of one file on their way to the index, a few at a time.
final class FileBlock {
  /// A file of many items is handed over in parts of this size, so that memory stays bounded.
  private static final int PART = 64;

  /// And before this many characters of text have come together.
  private static final int PART_LENGTH = 4 << 20;

  /// Which part of a file: the first takes the place of what was there.
  enum Part {
    FIRST,
    FURTHER
  }

  private final DispatchWriter writer;
  private final SourceRecord begun;
  private final List<Document> documents = new ArrayList<>();
  private final List<String> ids = new ArrayList<>();
  private Part part = Part.FIRST;
  private int length;

  FileBlock(DispatchWriter writer, SourceRecord begun) {
    this.writer = writer;
    this.begun = begun;
  }

  void add(AnnotatedDispatch dispatch) throws IOException {
    documents.add(StoredDispatch.of(dispatch, begun.file()).toDocument());
    ids.add(dispatch.dispatch().id());
    length += dispatch.dispatch().text().body().stream().mapToInt(String::length).sum();
    if (documents.size() >= PART || length >= PART_LENGTH) {
      if (part == Part.FIRST) {
        documents.add(begun.toDocument());
      }
      writer.hand(begun.file(), documents, ids, part);
      next();
    }
  }

  /// Ends the file with its record.
  void end(SourceRecord record) throws IOException {
    writer.end(record, documents, ids, part);
    next();
  }

  private void next() {
    part = Part.FURTHER;
    documents.clear();
    ids.clear();
    length = 0;
  }
}
