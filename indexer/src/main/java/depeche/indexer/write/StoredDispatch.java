package depeche.indexer.write;

import depeche.dispatch.AnnotatedDispatch;
import depeche.fields.DispatchDocument;
import depeche.fields.SourceRecord;
import org.apache.lucene.document.Document;

/// A dispatch as the index keeps it.
///
/// @param file the source file it came from
record StoredDispatch(AnnotatedDispatch annotated, String file) {
  static StoredDispatch of(Document document) {
    return new StoredDispatch(DispatchDocument.read(document), SourceRecord.markOf(document));
  }

  StoredDispatch with(AnnotatedDispatch other) {
    return new StoredDispatch(other, file);
  }

  Document toDocument() {
    Document document = DispatchDocument.of(annotated);
    TextSketch.mark(document, annotated.dispatch().text());
    SourceRecord.mark(document, file);
    TextDigest.mark(document, annotated.dispatch().text());
    return document;
  }
}
