package depeche.fields;

import depeche.dispatch.Labelled;
import java.util.ArrayList;
import java.util.List;
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
/// @param key what the ids of its dispatches are made of: the file keeps it when it moves
/// @param fingerprint size and modification time; another one means the file is looked at again
/// @param digest of its bytes; another one means the file is read again
/// @param contents what was in it
public record SourceRecord(
    String file, String root, String key, String fingerprint, String digest, Contents contents) {
  /// The value of [DispatchDocument#TYPE] for a source record.
  public static final String SOURCE = "source";

  private static final String FILE = "record.file";
  private static final String SOLE = "record.sole";
  private static final String ROOT = "record.root";
  private static final String KEY = "record.key";
  private static final String FINGERPRINT = "record.fingerprint";
  private static final String SIZE = "record.size";
  private static final String DIGEST = "record.digest";
  private static final String ITEMS = "record.items";
  private static final String OUTCOME = "record.outcome";
  private static final String REASON = "record.reason";
  private static final String FAILED = "record.failed";
  private static final String FAILURE = "record.failure";

  /// Where the ids stand that the file has and another one holds.
  public static final String DUPLICATE = "record.duplicate";

  /// Where the ids stand that the user had forgotten and that the file has.
  public static final String FORGOTTEN = "record.forgotten";

  /// What was in a file.
  ///
  /// @param items how many source documents it holds
  /// @param reason why it was skipped, or the first thing that failed, naming the place
  /// @param failed how many of its items failed
  /// @param failures the first of these
  /// @param duplicates ids that another file holds: if that one goes, this one is read again
  /// @param forgotten ids that were kept out
  public record Contents(
      int items,
      FileOutcome outcome,
      Optional<String> reason,
      int failed,
      List<SourceFailure> failures,
      List<String> duplicates,
      List<String> forgotten) {
    public Contents {
      failures = List.copyOf(failures);
      duplicates = List.copyOf(duplicates);
      forgotten = List.copyOf(forgotten);
    }

    /// Without failures, duplicates and forgotten ones.
    public Contents(int items, FileOutcome outcome, Optional<String> reason) {
      this(items, outcome, reason, 0, List.of(), List.of(), List.of());
    }
  }

  /// The term shared by every document that came from `file`.
  public static Term fileTerm(String file) {
    return new Term(FILE, file);
  }

  /// The term of the record of `file` alone.
  public static Term recordTerm(String file) {
    return new Term(SOLE, file);
  }

  /// The term of the records of files whose ids are made of `key`.
  public static Term keyTerm(String key) {
    return new Term(KEY, key);
  }

  /// The term of the records of files of that size.
  public static Term sizeTerm(long bytes) {
    return new Term(SIZE, Long.toString(bytes));
  }

  /// The term of the records of files of that content.
  public static Term digestTerm(String digest) {
    return new Term(DIGEST, digest);
  }

  /// Marks a dispatch's document as coming from `file`, so that it goes when the file changes.
  public static void mark(Document dispatch, String file) {
    dispatch.add(new StringField(FILE, file, Field.Store.YES));
  }

  /// The file that a dispatch's stored document is marked with.
  public static String markOf(Document dispatch) {
    return dispatch.get(FILE);
  }

  public int items() {
    return contents.items();
  }

  public FileOutcome outcome() {
    return contents.outcome();
  }

  public Optional<String> reason() {
    return contents.reason();
  }

  /// The same file, looking otherwise on disk.
  public SourceRecord withFingerprint(String other) {
    return new SourceRecord(file, root, key, other, digest, contents);
  }

  /// The same file, with other contents.
  public SourceRecord withContents(Contents others) {
    return new SourceRecord(file, root, key, fingerprint, digest, others);
  }

  /// The same file, with these ids held by others.
  public SourceRecord withDuplicates(List<String> ids) {
    return withContents(
        new Contents(
            contents.items,
            contents.outcome,
            contents.reason,
            contents.failed,
            contents.failures,
            ids,
            contents.forgotten));
  }

  /// The same file, with these ids kept out.
  public SourceRecord withForgotten(List<String> ids) {
    return withContents(
        new Contents(
            contents.items,
            contents.outcome,
            contents.reason,
            contents.failed,
            contents.failures,
            contents.duplicates,
            ids));
  }

  /// The document of this record.
  public Document toDocument() {
    var document = new Document();
    document.add(new StringField(DispatchDocument.TYPE, SOURCE, Field.Store.NO));
    document.add(new StringField(FILE, file, Field.Store.YES));
    document.add(new StringField(SOLE, file, Field.Store.NO));
    document.add(new StoredField(ROOT, root));
    document.add(new StringField(KEY, key, Field.Store.YES));
    document.add(new StoredField(FINGERPRINT, fingerprint));
    int colon = fingerprint.indexOf(':');
    if (colon > 0) {
      document.add(new StringField(SIZE, fingerprint.substring(0, colon), Field.Store.NO));
    }
    document.add(new StringField(DIGEST, digest, Field.Store.YES));
    document.add(new StoredField(ITEMS, contents.items()));
    document.add(new KeywordField(OUTCOME, contents.outcome().label(), Field.Store.YES));
    contents.reason().ifPresent(text -> document.add(new StoredField(REASON, text)));
    document.add(new StoredField(FAILED, contents.failed()));
    contents.failures().forEach(it -> document.add(new StoredField(FAILURE, it.toLine())));
    contents
        .duplicates()
        .forEach(id -> document.add(new StringField(DUPLICATE, id, Field.Store.YES)));
    contents
        .forgotten()
        .forEach(id -> document.add(new StringField(FORGOTTEN, id, Field.Store.YES)));
    return document;
  }

  /// The record that was written.
  public static SourceRecord read(Document document) {
    var failures = new ArrayList<SourceFailure>();
    for (String line : document.getValues(FAILURE)) {
      failures.add(SourceFailure.parse(line));
    }
    return new SourceRecord(
        document.get(FILE),
        document.get(ROOT),
        document.get(KEY),
        document.get(FINGERPRINT),
        document.get(DIGEST),
        new Contents(
            Integer.parseInt(document.get(ITEMS)),
            Labelled.of(FileOutcome.class, document.get(OUTCOME)),
            Optional.ofNullable(document.get(REASON)),
            Integer.parseInt(document.get(FAILED)),
            failures,
            List.of(document.getValues(DUPLICATE)),
            List.of(document.getValues(FORGOTTEN))));
  }
}
