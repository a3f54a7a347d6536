package depeche.indexer.write;

import depeche.fields.DispatchDocument;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;

/// What stays of a dispatch that the user had forgotten: enough to keep it out, no word of it.
///
/// @param id its id
/// @param textDigest its text as [TextDigest] knows it
/// @param day when it was forgotten, ISO
public record Tombstone(String id, String textDigest, String day) {
  private static final String FORGOTTEN = "forgotten";
  private static final String ID = "forgotten.id";
  private static final String TEXT = "forgotten.text";
  private static final String DAY = "forgotten.day";

  /// The term of all of them.
  static Term all() {
    return new Term(DispatchDocument.TYPE, FORGOTTEN);
  }

  static Term term(String id) {
    return new Term(ID, id);
  }

  Document toDocument() {
    var document = new Document();
    document.add(new StringField(DispatchDocument.TYPE, FORGOTTEN, Field.Store.NO));
    document.add(new StringField(ID, id, Field.Store.YES));
    document.add(new StoredField(TEXT, textDigest));
    document.add(new StoredField(DAY, day));
    return document;
  }

  static Tombstone read(Document document) {
    return new Tombstone(document.get(ID), document.get(TEXT), document.get(DAY));
  }
}
