package depeche.indexer.write;

import depeche.fields.DispatchDocument;
import depeche.fields.DispatchField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/// The dispatches of a commit, read from their stored fields; for any number of threads.
final class StoredDispatches {
  static final StoredDispatches NONE = none();

  /// Documents that a thread takes at once.
  static final int BATCH = 128;

  private static final String ID = DispatchField.ID.indexName();

  private final IndexReader reader;
  private final @Nullable Bits live;

  private StoredDispatches(IndexReader reader) {
    this.reader = reader;
    this.live = MultiBits.getLiveDocs(reader);
  }

  static StoredDispatches of(DirectoryReader reader) {
    return new StoredDispatches(reader);
  }

  private static StoredDispatches none() {
    try {
      return new StoredDispatches(new MultiReader());
    } catch (IOException impossible) {
      throw new AssertionError("nothing is read", impossible);
    }
  }

  /// The number of the last document and one; they are counted from 0.
  int end() {
    return reader.maxDoc();
  }

  /// How many dispatches there are, each version counted.
  int count() throws IOException {
    var query = new TermQuery(new Term(DispatchDocument.TYPE, DispatchDocument.DISPATCH));
    return new IndexSearcher(reader).count(query);
  }

  /// Reads all dispatches, in no order, until the threads are stopped.
  void each(RunThreads threads, RunThreads.Task<StoredDispatch> task) throws IOException {
    threads.ranges(
        end(),
        BATCH,
        (first, end) -> {
          for (StoredDispatch dispatch : between(first, end)) {
            task.on(dispatch);
          }
        });
  }

  /// The dispatches of the documents from `first` to before `end`.
  List<StoredDispatch> between(int first, int end) throws IOException {
    var dispatches = new ArrayList<StoredDispatch>();
    var stored = reader.storedFields();
    for (int doc = first; doc < end; doc++) {
      if (live == null || live.get(doc)) {
        Document document = stored.document(doc);
        if (document.get(ID) != null) {
          dispatches.add(StoredDispatch.of(document));
        }
      }
    }
    return dispatches;
  }
}
