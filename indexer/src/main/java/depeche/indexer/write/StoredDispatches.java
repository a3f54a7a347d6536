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
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
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

  /// How many dispatches there are, each version and copy of an id counted.
  int count() throws IOException {
    var query = new TermQuery(new Term(DispatchDocument.TYPE, DispatchDocument.DISPATCH));
    return new IndexSearcher(reader).count(query);
  }

  /// Reads all dispatches, those of one id together; in no order, until the threads are stopped.
  void each(RunThreads threads, RunThreads.Task<List<StoredDispatch>> task) throws IOException {
    threads.ranges(
        end(),
        BATCH,
        (first, end) -> {
          for (List<StoredDispatch> sameId : between(first, end)) {
            task.on(sameId);
          }
        });
  }

  /// The dispatches of the documents from `first` to before `end`, those of one id together with
  /// the first of them: the same file name in two archives gives one id twice.
  List<List<StoredDispatch>> between(int first, int end) throws IOException {
    var dispatches = new ArrayList<List<StoredDispatch>>();
    var stored = reader.storedFields();
    for (int doc = first; doc < end; doc++) {
      if (live != null && !live.get(doc)) {
        continue;
      }
      Document document = stored.document(doc);
      String id = document.get(ID);
      if (id != null) {
        List<Integer> copies = copies(id, doc);
        if (copies.size() == 1) {
          dispatches.add(List.of(StoredDispatch.of(document)));
        } else if (copies.getFirst() == doc) {
          dispatches.add(read(copies));
        }
      }
    }
    return dispatches;
  }

  private List<StoredDispatch> read(List<Integer> documents) throws IOException {
    var dispatches = new ArrayList<StoredDispatch>();
    for (int document : documents) {
      dispatches.add(StoredDispatch.of(reader.storedFields().document(document)));
    }
    return dispatches;
  }

  private List<Integer> copies(String id, int sole) throws IOException {
    var term = new Term(ID, id);
    int copies = reader.docFreq(term);
    if (copies <= 1) {
      return List.of(sole);
    }
    var found = new ArrayList<Integer>();
    for (ScoreDoc hit :
        new IndexSearcher(reader).search(new TermQuery(term), copies, Sort.INDEXORDER).scoreDocs) {
      found.add(hit.doc);
    }
    return found;
  }
}
