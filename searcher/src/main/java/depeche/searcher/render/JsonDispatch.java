package depeche.searcher.render;

import depeche.dispatch.ActorAnnotation;
import depeche.dispatch.AnnotatedDispatch;
import depeche.dispatch.DateEvidence;
import depeche.dispatch.Dispatch;
import depeche.dispatch.DispatchText;
import depeche.dispatch.GeoPoint;
import depeche.dispatch.Mention;
import depeche.dispatch.Metadata;
import depeche.dispatch.Place;
import depeche.dispatch.PlaceAnnotation;
import depeche.dispatch.PlaceMention;
import depeche.dispatch.Span;
import depeche.dispatch.TimeAnnotation;
import depeche.dispatch.TimeInterval;
import java.time.Instant;
import tools.jackson.core.JsonGenerator;

/// The members of a whole dispatch: metadata, zones, and annotations with their mentions.
final class JsonDispatch {
  private JsonDispatch() {}

  static void write(JsonGenerator json, AnnotatedDispatch annotated) {
    Dispatch dispatch = annotated.dispatch();
    DispatchText text = dispatch.text();
    Metadata metadata = dispatch.metadata();
    json.writeStringProperty("id", dispatch.id());
    json.writeStringProperty("source", dispatch.source().toString());
    JsonLine.text(json, "url", metadata.url());
    JsonLine.text(json, "title", text.title());
    JsonLine.published(json, metadata);
    JsonLine.text(json, "publishedFrom", metadata.published().map(DateEvidence::from));
    JsonLine.text(json, "updated", metadata.updated().map(it -> it.value().toString()));
    JsonLine.text(json, "updatedFrom", metadata.updated().map(DateEvidence::from));
    JsonLine.text(json, "agency", metadata.agency());
    JsonLine.strings(json, "authors", metadata.authors());
    JsonLine.text(json, "site", metadata.site());
    JsonLine.text(json, "section", metadata.section());
    JsonLine.strings(json, "keywords", metadata.keywords());
    JsonLine.text(json, "language", metadata.language());
    json.writeStringProperty("priority", metadata.priority().label());
    JsonLine.text(json, "genre", metadata.genre());
    json.writeStringProperty("status", metadata.status().label());
    JsonLine.text(json, "embargoedUntil", metadata.embargoedUntil().map(Instant::toString));
    JsonLine.text(json, "kicker", text.kicker());
    JsonLine.text(json, "slugline", text.slugline());
    JsonLine.text(json, "dateline", text.dateline());
    JsonLine.text(json, "lead", text.lead());
    JsonLine.strings(json, "body", text.body());
    JsonLine.strings(json, "captions", text.captions());
    annotations(json, annotated);
  }

  static void found(JsonGenerator json, Span span, DispatchText text) {
    json.writeStartObject();
    JsonLine.span(json, span, text);
    json.writeStringProperty("text", text.at(span));
    json.writeEndObject();
  }

  private static void annotations(JsonGenerator json, AnnotatedDispatch annotated) {
    DispatchText text = annotated.dispatch().text();
    json.writeArrayPropertyStart("places");
    annotated.places().forEach(place -> place(json, place, text));
    json.writeEndArray();
    json.writeArrayPropertyStart("actors");
    annotated.actors().forEach(actor -> actor(json, actor, text));
    json.writeEndArray();
    json.writeArrayPropertyStart("dates");
    annotated.dates().forEach(date -> date(json, date, text));
    json.writeEndArray();
  }

  /// The properties of a place, in an object that the caller opens and closes.
  static void place(JsonGenerator json, Place place) {
    json.writeStringProperty("name", place.name());
    json.writeStringProperty("kind", place.kind().label());
    JsonLine.text(json, "id", place.id());
    JsonLine.text(json, "country", place.country());
    JsonLine.strings(json, "path", place.path());
    JsonLine.number(json, "lat", place.point().map(GeoPoint::lat));
    JsonLine.number(json, "lon", place.point().map(GeoPoint::lon));
  }

  private static void place(JsonGenerator json, PlaceAnnotation annotation, DispatchText text) {
    Place place = annotation.place();
    json.writeStartObject();
    place(json, place);
    json.writeArrayPropertyStart("mentions");
    for (PlaceMention mention : annotation.mentions()) {
      json.writeStartObject();
      JsonLine.span(json, mention.mention().span(), text);
      json.writeStringProperty("text", mention.mention().text());
      json.writeStringProperty("role", mention.role().label());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringProperty("rule", annotation.rule());
    json.writeEndObject();
  }

  private static void actor(JsonGenerator json, ActorAnnotation annotation, DispatchText text) {
    json.writeStartObject();
    json.writeStringProperty("name", annotation.actor().name());
    json.writeStringProperty("kind", annotation.actor().kind().label());
    json.writeArrayPropertyStart("mentions");
    for (Mention mention : annotation.mentions()) {
      json.writeStartObject();
      JsonLine.span(json, mention.span(), text);
      json.writeStringProperty("text", mention.text());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringProperty("rule", annotation.rule());
    json.writeEndObject();
  }

  private static void date(JsonGenerator json, TimeAnnotation annotation, DispatchText text) {
    json.writeStartObject();
    json.writeStringProperty("text", annotation.mention().text());
    JsonLine.text(json, "value", annotation.interval().map(TimeInterval::value));
    JsonLine.text(json, "from", annotation.interval().map(it -> it.from().toString()));
    JsonLine.text(json, "to", annotation.interval().map(it -> it.to().toString()));
    JsonLine.span(json, annotation.mention().span(), text);
    json.writeStringProperty("rule", annotation.rule());
    json.writeEndObject();
  }
}
