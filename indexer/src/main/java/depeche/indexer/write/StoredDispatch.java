package depeche.indexer.write;

import depeche.dispatch.ActorAnnotation;
import depeche.dispatch.AnnotatedDispatch;
import depeche.fields.DispatchDocument;
import depeche.fields.SourceRecord;
import java.util.List;
import org.apache.lucene.document.Document;

/// A dispatch as the index keeps it.
///
/// @param annotated as it is without the archive
/// @param actors the same actors by the names that the archive gives them
/// @param file the source file it came from
record StoredDispatch(AnnotatedDispatch annotated, List<ActorAnnotation> actors, String file) {
  StoredDispatch {
    actors = List.copyOf(actors);
  }

  /// A dispatch of which the archive has not been asked.
  static StoredDispatch of(AnnotatedDispatch annotated, String file) {
    return new StoredDispatch(annotated, annotated.actors(), file);
  }

  static StoredDispatch of(Document document) {
    AnnotatedDispatch read = DispatchDocument.read(document);
    List<ActorAnnotation> own = DispatchDocument.ownActors(document);
    return new StoredDispatch(
        own.isEmpty() ? read : withActors(read, own), read.actors(), SourceRecord.markOf(document));
  }

  private static AnnotatedDispatch withActors(
      AnnotatedDispatch dispatch, List<ActorAnnotation> actors) {
    return new AnnotatedDispatch(dispatch.dispatch(), dispatch.places(), actors, dispatch.dates());
  }

  /// The same dispatch annotated otherwise, or this one where nothing differs.
  StoredDispatch with(AnnotatedDispatch other) {
    return other.equals(annotated) ? this : of(other, file);
  }

  /// The same with other names for its actors.
  StoredDispatch named(List<ActorAnnotation> named) {
    return new StoredDispatch(annotated, named, file);
  }

  Document toDocument() {
    Document document = DispatchDocument.of(withActors(annotated, actors));
    if (!actors.equals(annotated.actors())) {
      DispatchDocument.keepOwnActors(document, annotated.actors());
    }
    TextSketch.mark(document, annotated.dispatch().text());
    SourceRecord.mark(document, file);
    TextDigest.mark(document, annotated.dispatch().text());
    return document;
  }
}
