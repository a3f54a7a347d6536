package depeche.fields;

import depeche.dispatch.ActorAnnotation;
import depeche.dispatch.AnnotatedDispatch;
import depeche.dispatch.DateEvidence;
import depeche.dispatch.Dispatch;
import depeche.dispatch.DispatchText;
import depeche.dispatch.Labelled;
import depeche.dispatch.Metadata;
import depeche.dispatch.Priority;
import depeche.dispatch.SourceLocation;
import depeche.dispatch.Status;
import depeche.dispatch.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;

/// The way back from the index: what [DispatchDocument] stored, as the dispatch that it was.
final class StoredFields {
  private StoredFields() {}

  /// The actors as the dispatch alone names them; empty if they are those that it was made with.
  static List<ActorAnnotation> ownActors(Document document) {
    DispatchText text = text(document);
    return all(document, DispatchDocument.OWN_ACTORS).stream()
        .map(line -> AnnotationLine.actor(line, text))
        .toList();
  }

  /// The dispatch that was written, from stored fields alone.
  static AnnotatedDispatch dispatch(Document document) {
    DispatchText text = text(document);
    var dispatch =
        new Dispatch(
            required(document, DispatchField.ID), source(document), text, metadata(document));
    return new AnnotatedDispatch(
        dispatch,
        all(document, DispatchDocument.PLACES).stream()
            .map(line -> AnnotationLine.place(line, text))
            .toList(),
        all(document, DispatchDocument.ACTORS).stream()
            .map(line -> AnnotationLine.actor(line, text))
            .toList(),
        all(document, DispatchDocument.DATES).stream()
            .map(line -> AnnotationLine.date(line, text))
            .toList());
  }

  /// Where the dispatch that was written was read.
  static SourceLocation source(Document document) {
    IndexableField ordinal = document.getField(DispatchDocument.SOURCE_ORDINAL);
    return new SourceLocation(
        required(document, DispatchField.SOURCE),
        first(document, DispatchDocument.SOURCE_ENTRY),
        ordinal == null ? 0 : ordinal.numericValue().intValue());
  }

  private static DispatchText text(Document document) {
    return new DispatchText(
        first(document, DispatchField.TITLE.indexName()),
        first(document, DispatchField.KICKER.indexName()),
        first(document, DispatchField.SLUGLINE.indexName()),
        first(document, DispatchDocument.DATELINE_TEXT),
        first(document, DispatchField.LEAD.indexName()),
        all(document, DispatchField.BODY.indexName()),
        all(document, DispatchField.CAPTION.indexName()),
        all(document, DispatchField.COMMENT.indexName()));
  }

  private static Metadata metadata(Document document) {
    return new Metadata.Builder()
        .url(first(document, DispatchDocument.URL))
        .agency(first(document, DispatchField.AGENCY.indexName()))
        .authors(all(document, DispatchField.AUTHOR.indexName()))
        .site(first(document, DispatchField.SITE.indexName()))
        .section(first(document, DispatchField.SECTION.indexName()))
        .keywords(all(document, DispatchField.KEYWORD.indexName()))
        .language(first(document, DispatchField.LANGUAGE.indexName()))
        .priority(Labelled.of(Priority.class, required(document, DispatchField.PRIORITY)))
        .genre(first(document, DispatchField.GENRE.indexName()))
        .published(evidence(document, DispatchField.PUBLISHED, DispatchDocument.PUBLISHED_EVIDENCE))
        .updated(evidence(document, DispatchField.UPDATED, DispatchDocument.UPDATED_EVIDENCE))
        .version(first(document, DispatchDocument.VERSION))
        .status(Labelled.of(Status.class, required(document, DispatchField.STATUS)))
        .guid(first(document, DispatchDocument.GUID))
        .replaces(first(document, DispatchDocument.REPLACES))
        .embargoedUntil(
            Optional.ofNullable(document.getField(DispatchDocument.EMBARGO_SECOND))
                .map(it -> Instant.ofEpochSecond(it.numericValue().longValue())))
        .build();
  }

  private static Optional<DateEvidence> evidence(
      Document document, DispatchField field, String evidenceField) {
    return first(document, field.indexName())
        .map(value ->
            new DateEvidence(Timestamp.parse(value), first(document, evidenceField).orElse("")));
  }

  private static Optional<String> first(Document document, String name) {
    return Optional.ofNullable(document.get(name));
  }

  private static String required(Document document, DispatchField field) {
    return first(document, field.indexName())
        .orElseThrow(() -> new IllegalStateException("a document without " + field.indexName()));
  }

  private static List<String> all(Document document, String name) {
    var values = new ArrayList<String>();
    for (String value : document.getValues(name)) {
      values.add(value);
    }
    return values;
  }
}
