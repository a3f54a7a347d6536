package depeche.indexer.write;

import depeche.dispatch.AnnotatedDispatch;
import depeche.fields.SourceRecord;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.FutureTask;
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

  /// Parts that wait for idle threads to write them.
  private static final int MOST_HANDED = 2;

  private final DispatchWriter writer;
  private final IdleThreads idle;
  private final SourceRecord begun;
  private final List<Document> documents = new ArrayList<>();
  private final List<String> ids = new ArrayList<>();
  private final Deque<FutureTask<Part>> handed = new ArrayDeque<>();
  private Part part = Part.FIRST;
  private int length;

  FileBlock(DispatchWriter writer, IdleThreads idle, SourceRecord begun) {
    this.writer = writer;
    this.idle = idle;
    this.begun = begun;
  }

  void add(AnnotatedDispatch dispatch) throws IOException {
    documents.add(StoredDispatch.of(dispatch, begun.file()).toDocument());
    ids.add(dispatch.dispatch().id());
    length += dispatch.dispatch().text().body().stream().mapToInt(String::length).sum();
    if (documents.size() >= PART || length >= PART_LENGTH) {
      handPart();
      next();
    }
  }

  /// The first part is written before any other is, since it takes the place of what was there;
  /// those after it by whoever has time.
  private void handPart() throws IOException {
    if (part == Part.FIRST) {
      documents.add(begun.toDocument());
      writer.hand(begun.file(), documents, ids, part);
      return;
    }
    List<Document> written = List.copyOf(documents);
    List<String> theirIds = List.copyOf(ids);
    var work =
        new FutureTask<>(() -> {
          writer.hand(begun.file(), written, theirIds, Part.FURTHER);
          return Part.FURTHER;
        });
    if (!idle.offer(work)) {
      work.run();
    }
    handed.add(work);
    awaitAllBut(MOST_HANDED);
  }

  private void awaitAllBut(int left) throws IOException {
    while (handed.size() > left) {
      idle.result(handed.remove());
    }
  }

  /// Ends the file with its record.
  void end(SourceRecord record) throws IOException {
    awaitAllBut(0);
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
