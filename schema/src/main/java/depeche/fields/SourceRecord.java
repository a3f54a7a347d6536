package depeche.fields;

import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;

/// What the archive remembers of one file it read: how it looked and what became of it. It stands
/// in the index behind the dispatches of the file, in one block, so both change together.
///
/// @param file the real path
/// @param root the real path of the source folder, zip or file under which it was found
/// @param fingerprint size and modification time; another one means the file is read again
/// @param items how many source documents it holds
/// @param outcome `indexed`, `skipped` or `failed`
/// @param reason why it was skipped or failed, naming the place; empty when indexed
public record SourceRecord(
    String file,
    String root,
    String fingerprint,
    int items,
    String outcome,
    Optional<String> reason) {
  /// The value of [DispatchDocument#TYPE] for a source record.
  public static final String SOURCE = "source";

  private static final String FILE = "record.file";
  private static final String ROOT = "record.root";
  private static final String FINGERPRINT = "record.fingerprint";
  private static final String ITEMS = "record.items";
  private static final String OUTCOME = "record.outcome";
  private static final String REASON = "record.reason";

  /// The term shared by every document that came from `file`.
  public static Term fileTerm(String file) {
    return new Term(FILE, file);
  }

  /// Marks a dispatch's document as coming from `file`, so that it goes when the file changes.
  public static void mark(Document dispatch, String file) {
    dispatch.add(new StringField(FILE, file, Field.Store.YES));
  }

  /// The file that a dispatch's stored document is marked with.
  public static String markOf(Document dispatch) {
    return dispatch.get(FILE);
  }

  /// The document of this record.
  public Document toDocument() {
    var document = new Document();
    document.add(new StringField(DispatchDocument.TYPE, SOURCE, Field.Store.NO));
    document.add(new StringField(FILE, file, Field.Store.YES));
    document.add(new StoredField(ROOT, root));
    document.add(new StoredField(FINGERPRINT, fingerprint));
    document.add(new StoredField(ITEMS, items));
    document.add(new KeywordField(OUTCOME, outcome, Field.Store.YES));
    reason.ifPresent(text -> document.add(new StoredField(REASON, text)));
    return document;
  }

  /// The record that was written.
  public static SourceRecord read(Document document) {
    return new SourceRecord(
        document.get(FILE),
        document.get(ROOT),
        document.get(FINGERPRINT),
        Integer.parseInt(document.get(ITEMS)),
        document.get(OUTCOME),
        Optional.ofNullable(document.get(REASON)));
  }
}
