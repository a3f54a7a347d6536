package depeche.indexer.write;

import depeche.dispatch.AnnotatedDispatch;
import depeche.fields.DispatchDocument;
import depeche.fields.SourceRecord;
import org.apache.lucene.document.Document;

/// A dispatch as the index keeps it.
///
/// @param family the republications it belongs to
/// @param file the source file it came from
record StoredDispatch(AnnotatedDispatch annotated, String family, String file) {
  static StoredDispatch of(Document document) {
    return new StoredDispatch(
        DispatchDocument.read(document),
        DispatchDocument.family(document),
        SourceRecord.markOf(document));
  }

  StoredDispatch with(AnnotatedDispatch other) {
    return new StoredDispatch(other, family, file);
  }

  Document toDocument() {
    Document document = DispatchDocument.of(annotated, family);
    SourceRecord.mark(document, file);
    return document;
  }
}
