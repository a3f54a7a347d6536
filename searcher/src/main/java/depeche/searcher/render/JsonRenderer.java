package depeche.searcher.render;

import depeche.dispatch.ActorAnnotation;
import depeche.dispatch.AnnotatedDispatch;
import depeche.dispatch.CodePoints;
import depeche.dispatch.DateEvidence;
import depeche.dispatch.Dispatch;
import depeche.dispatch.DispatchText;
import depeche.dispatch.ExplainedDispatch;
import depeche.dispatch.GeoPoint;
import depeche.dispatch.Mention;
import depeche.dispatch.Metadata;
import depeche.dispatch.Place;
import depeche.dispatch.PlaceAnnotation;
import depeche.dispatch.PlaceMention;
import depeche.dispatch.Span;
import depeche.dispatch.TimeAnnotation;
import depeche.dispatch.TimeInterval;
import depeche.searcher.engine.ArchiveStatistics;
import depeche.searcher.engine.Facet;
import depeche.searcher.engine.Hit;
import depeche.searcher.engine.ResultPage;
import depeche.searcher.engine.SearchRequest;
import depeche.searcher.engine.Snippet;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// One JSON object a result, each on a line of its own: the shapes that programs rely on.
///
/// Offsets count Unicode code points of the text printed beside them.
final class JsonRenderer implements Renderer {
  private static final int VERSION = 1;
  private static final JsonFactory FACTORY = new JsonFactory();

  @Override
  public void page(ResultPage page, Appendable out) throws IOException {
    write(
        out,
        json -> {
          json.writeNumberProperty("version", VERSION);
          json.writeObjectPropertyStart("query");
          json.writeStringProperty("text", page.request().query().text());
          json.writeStringProperty("parsed", page.parsed());
          json.writeBooleanProperty("fallback", page.fallback());
          strings(json, "notes", page.notes());
          if (!page.suggestions().isEmpty()) {
            strings(json, "suggestions", page.suggestions());
          }
          json.writeEndObject();
          json.writeNumberProperty("total", page.total());
          if (page.request().families() == SearchRequest.Families.COUNTED) {
            json.writeStringProperty("counted", "families");
          }
          json.writeStringProperty("relation", "eq");
          json.writeNumberProperty("tookMillis", Math.round(page.took().toNanos() / 1e5) / 10.0);
          json.writeNumberProperty("offset", page.request().offset());
          json.writeArrayPropertyStart("hits");
          for (Hit hit : page.hits()) {
            hit(json, hit);
          }
          json.writeEndArray();
          facets(json, page.facets());
        });
  }

  static void hit(JsonGenerator json, Hit hit) {
    AnnotatedDispatch annotated = hit.dispatch();
    Dispatch dispatch = annotated.dispatch();
    json.writeStartObject();
    json.writeStringProperty("id", dispatch.id());
    json.writeNumberProperty("score", Math.round(hit.score() * 10_000) / 10_000.0);
    text(json, "title", dispatch.text().title());
    published(json, dispatch.metadata());
    json.writeStringProperty("source", dispatch.source().toString());
    text(json, "url", dispatch.metadata().url());
    text(json, "agency", dispatch.metadata().agency());
    json.writeArrayPropertyStart("snippets");
    for (Snippet snippet : hit.snippets()) {
      snippet(json, snippet);
    }
    json.writeEndArray();
    strings(
        json, "places", annotated.places().stream().map(it -> Labels.place(it.place())).toList());
    strings(json, "actors", annotated.actors().stream().map(it -> it.actor().name()).toList());
    json.writeObjectPropertyStart("family");
    json.writeStringProperty("id", hit.family().id());
    json.writeNumberProperty("size", hit.family().size());
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void snippet(JsonGenerator json, Snippet snippet) {
    json.writeStartObject();
    json.writeStringProperty("text", snippet.text());
    json.writeArrayPropertyStart("highlights");
    for (Snippet.Range range : snippet.highlights()) {
      json.writeStartArray();
      json.writeNumber(CodePoints.offset(snippet.text(), range.start()));
      json.writeNumber(CodePoints.offset(snippet.text(), range.end()));
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  @Override
  public void facets(List<Facet> facets, Appendable out) throws IOException {
    write(
        out,
        json -> {
          json.writeNumberProperty("version", VERSION);
          facets(json, facets);
        });
  }

  private static void facets(JsonGenerator json, List<Facet> facets) {
    json.writeObjectPropertyStart("facets");
    for (Facet facet : facets) {
      json.writeArrayPropertyStart(facet.dimension().field().indexName());
      for (Facet.Count count : facet.values()) {
        json.writeStartObject();
        if (Labels.isPath(facet.dimension())) {
          strings(json, "path", count.path());
        } else {
          json.writeStringProperty("value", count.value());
        }
        count.kind().ifPresent(kind -> json.writeStringProperty("kind", kind.label()));
        json.writeNumberProperty("count", count.dispatches());
        if (count.selected()) {
          json.writeBooleanProperty("selected", true);
        }
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  @Override
  public void dispatch(AnnotatedDispatch annotated, List<Span> found, Appendable out)
      throws IOException {
    write(
        out,
        json -> {
          dispatch(json, annotated);
          if (!found.isEmpty()) {
            json.writeArrayPropertyStart("found");
            found.forEach(span -> found(json, span, annotated.dispatch().text()));
            json.writeEndArray();
          }
        });
  }

  @Override
  public void explained(ExplainedDispatch explained, Appendable out) throws IOException {
    DispatchText text = explained.annotated().dispatch().text();
    write(
        out,
        json -> {
          dispatch(json, explained.annotated());
          json.writeArrayPropertyStart("why");
          explained.decisions().forEach(decision -> DecisionJson.write(json, decision, text));
          json.writeEndArray();
        });
  }

  private static void dispatch(JsonGenerator json, AnnotatedDispatch annotated) {
    Dispatch dispatch = annotated.dispatch();
    DispatchText text = dispatch.text();
    Metadata metadata = dispatch.metadata();
    json.writeNumberProperty("version", VERSION);
    json.writeStringProperty("id", dispatch.id());
    json.writeStringProperty("source", dispatch.source().toString());
    text(json, "url", metadata.url());
    text(json, "title", text.title());
    published(json, metadata);
    text(json, "publishedFrom", metadata.published().map(DateEvidence::from));
    text(json, "updated", metadata.updated().map(it -> it.value().toString()));
    text(json, "updatedFrom", metadata.updated().map(DateEvidence::from));
    text(json, "agency", metadata.agency());
    strings(json, "authors", metadata.authors());
    text(json, "site", metadata.site());
    text(json, "section", metadata.section());
    strings(json, "keywords", metadata.keywords());
    text(json, "language", metadata.language());
    json.writeStringProperty("priority", metadata.priority().label());
    text(json, "genre", metadata.genre());
    json.writeStringProperty("status", metadata.status().label());
    text(json, "kicker", text.kicker());
    text(json, "slugline", text.slugline());
    text(json, "dateline", text.dateline());
    text(json, "lead", text.lead());
    strings(json, "body", text.body());
    strings(json, "captions", text.captions());
    annotations(json, annotated);
  }

  private static void found(JsonGenerator json, Span span, DispatchText text) {
    json.writeStartObject();
    span(json, new Mention(span, text.at(span)), text);
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

  private static void place(JsonGenerator json, PlaceAnnotation annotation, DispatchText text) {
    Place place = annotation.place();
    json.writeStartObject();
    json.writeStringProperty("name", place.name());
    json.writeStringProperty("kind", place.kind().label());
    text(json, "id", place.id());
    text(json, "country", place.country());
    strings(json, "path", place.path());
    number(json, "lat", place.point().map(GeoPoint::lat));
    number(json, "lon", place.point().map(GeoPoint::lon));
    json.writeArrayPropertyStart("mentions");
    for (PlaceMention mention : annotation.mentions()) {
      json.writeStartObject();
      span(json, mention.mention(), text);
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
      span(json, mention, text);
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
    text(json, "value", annotation.interval().map(TimeInterval::value));
    text(json, "from", annotation.interval().map(it -> it.from().toString()));
    text(json, "to", annotation.interval().map(it -> it.to().toString()));
    span(json, annotation.mention(), text);
    json.writeStringProperty("rule", annotation.rule());
    json.writeEndObject();
  }

  static void span(JsonGenerator json, Mention mention, DispatchText text) {
    Span span = mention.span();
    String passage = text.in(span.zone()).get(span.paragraph());
    json.writeStringProperty("zone", span.zone().label());
    if (span.zone().hasParagraphs()) {
      json.writeNumberProperty("paragraph", span.paragraph());
    } else {
      json.writeNullProperty("paragraph");
    }
    json.writeNumberProperty("start", CodePoints.offset(passage, span.start()));
    json.writeNumberProperty("end", CodePoints.offset(passage, span.end()));
  }

  @Override
  public void statistics(ArchiveStatistics statistics, Appendable out) throws IOException {
    write(
        out,
        json -> {
          json.writeNumberProperty("version", VERSION);
          json.writeNumberProperty("dispatches", statistics.dispatches());
          json.writeNumberProperty("families", statistics.families());
          json.writeNumberProperty("undated", statistics.undated());
          json.writeNumberProperty("withoutPlace", statistics.withoutPlace());
          json.writeNumberProperty("withoutActor", statistics.withoutActor());
          text(json, "first", statistics.first().map(Object::toString));
          text(json, "last", statistics.last().map(Object::toString));
          counts(json, "months", statistics.byMonth());
          counts(json, "agencies", statistics.agencies());
          counts(json, "sites", statistics.sites());
          counts(json, "skipped", statistics.skipped());
          json.writeNumberProperty("failed", statistics.failures().size());
          json.writeNumberProperty("bytes", statistics.bytes());
        });
  }

  private static void counts(JsonGenerator json, String name, Map<String, Integer> counts) {
    json.writeObjectPropertyStart(name);
    counts.forEach(json::writeNumberProperty);
    json.writeEndObject();
  }

  static void published(JsonGenerator json, Metadata metadata) {
    text(json, "published", metadata.published().map(it -> it.value().toString()));
  }

  static void text(JsonGenerator json, String name, Optional<String> value) {
    if (value.isPresent()) {
      json.writeStringProperty(name, value.get());
    } else {
      json.writeNullProperty(name);
    }
  }

  private static void number(JsonGenerator json, String name, Optional<Double> value) {
    if (value.isPresent()) {
      json.writeNumberProperty(name, value.get());
    } else {
      json.writeNullProperty(name);
    }
  }

  private static void strings(JsonGenerator json, String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  interface Content {
    void write(JsonGenerator json);
  }

  static void write(Appendable out, Content content) throws IOException {
    var line = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), line)) {
      json.writeStartObject();
      content.write(json);
      json.writeEndObject();
    }
    out.append(line.getBuffer()).append('\n');
  }
}
