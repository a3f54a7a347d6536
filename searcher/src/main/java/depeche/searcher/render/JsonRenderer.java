package depeche.searcher.render;

import depeche.dispatch.AnnotatedDispatch;
import depeche.dispatch.Dispatch;
import depeche.dispatch.DispatchText;
import depeche.dispatch.ExplainedDispatch;
import depeche.dispatch.Span;
import depeche.searcher.engine.ArchiveStatistics;
import depeche.searcher.engine.Coverage;
import depeche.searcher.engine.Facet;
import depeche.searcher.engine.Gap;
import depeche.searcher.engine.Hit;
import depeche.searcher.engine.ResultPage;
import depeche.searcher.engine.SearchRequest;
import depeche.searcher.engine.Snippet;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/// One JSON object a result, each on a line of its own: the shapes that programs rely on.
///
/// Offsets count Unicode code points of the text printed beside them.
final class JsonRenderer implements Renderer {
  @Override
  public void page(ResultPage page, Appendable out) throws IOException {
    JsonLine.write(
        out,
        json -> {
          json.writeObjectPropertyStart("query");
          json.writeStringProperty("text", page.request().query().text());
          json.writeStringProperty("parsed", page.parsed());
          json.writeBooleanProperty("fallback", page.fallback());
          JsonLine.strings(json, "notes", page.notes());
          if (!page.suggestions().isEmpty()) {
            JsonLine.strings(json, "suggestions", page.suggestions());
          }
          page.wider().ifPresent(it -> json.writeStringProperty("wider", it));
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
    JsonLine.text(json, "title", dispatch.text().title());
    JsonLine.published(json, dispatch.metadata());
    json.writeStringProperty("source", dispatch.source().toString());
    JsonLine.text(json, "url", dispatch.metadata().url());
    JsonLine.text(json, "agency", dispatch.metadata().agency());
    json.writeArrayPropertyStart("snippets");
    for (Snippet snippet : hit.snippets()) {
      json.writeStartObject();
      JsonLine.snippet(json, snippet);
      json.writeEndObject();
    }
    json.writeEndArray();
    JsonLine.strings(
        json, "places", annotated.places().stream().map(it -> Labels.place(it.place())).toList());
    JsonLine.strings(
        json, "actors", annotated.actors().stream().map(it -> it.actor().name()).toList());
    json.writeObjectPropertyStart("family");
    json.writeStringProperty("id", hit.family().id());
    json.writeNumberProperty("size", hit.family().size());
    json.writeEndObject();
    json.writeEndObject();
  }

  @Override
  public void facets(List<Facet> facets, Appendable out) throws IOException {
    JsonLine.write(out, json -> facets(json, facets));
  }

  private static void facets(JsonGenerator json, List<Facet> facets) {
    json.writeObjectPropertyStart("facets");
    for (Facet facet : facets) {
      json.writeArrayPropertyStart(facet.dimension().field().indexName());
      for (Facet.Count count : facet.values()) {
        json.writeStartObject();
        if (Labels.isPath(facet.dimension())) {
          JsonLine.strings(json, "path", count.path());
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
    JsonLine.write(
        out,
        json -> {
          JsonDispatch.write(json, annotated);
          if (!found.isEmpty()) {
            json.writeArrayPropertyStart("found");
            found.forEach(span -> JsonDispatch.found(json, span, annotated.dispatch().text()));
            json.writeEndArray();
          }
        });
  }

  @Override
  public void explained(ExplainedDispatch explained, Appendable out) throws IOException {
    DispatchText text = explained.annotated().dispatch().text();
    JsonLine.write(
        out,
        json -> {
          JsonDispatch.write(json, explained.annotated());
          json.writeArrayPropertyStart("why");
          explained.decisions().forEach(decision -> DecisionJson.write(json, decision, text));
          json.writeEndArray();
        });
  }

  @Override
  public void statistics(ArchiveStatistics statistics, Appendable out) throws IOException {
    JsonLine.write(
        out,
        json -> {
          json.writeNumberProperty("dispatches", statistics.dispatches());
          json.writeNumberProperty("families", statistics.families());
          json.writeNumberProperty("undated", statistics.undated());
          json.writeNumberProperty("withoutPlace", statistics.withoutPlace());
          json.writeNumberProperty("withoutActor", statistics.withoutActor());
          JsonLine.text(json, "first", statistics.first().map(Object::toString));
          JsonLine.text(json, "last", statistics.last().map(Object::toString));
          counts(json, "months", statistics.byMonth());
          json.writeArrayPropertyStart("gaps");
          for (Gap gap : statistics.gaps()) {
            json.writeStartObject();
            json.writeStringProperty("from", gap.from().toString());
            json.writeStringProperty("to", gap.to().toString());
            json.writeNumberProperty("days", gap.days());
            json.writeNumberProperty("expected", gap.expected());
            json.writeEndObject();
          }
          json.writeEndArray();
          coverage(json, "agencies", statistics.agencies());
          coverage(json, "sites", statistics.sites());
          counts(json, "skipped", statistics.skipReasons());
          json.writeNumberProperty("failed", statistics.failures().size());
          json.writeNumberProperty("bytes", statistics.bytes());
        });
  }

  private static void coverage(JsonGenerator json, String name, Map<String, Coverage> sources) {
    json.writeArrayPropertyStart(name);
    sources.forEach((source, covered) -> {
      json.writeStartObject();
      json.writeStringProperty("value", source);
      json.writeNumberProperty("count", covered.dispatches());
      JsonLine.text(json, "first", covered.first().map(Object::toString));
      JsonLine.text(json, "last", covered.last().map(Object::toString));
      json.writeEndObject();
    });
    json.writeEndArray();
  }

  private static void counts(JsonGenerator json, String name, Map<String, Integer> counts) {
    json.writeObjectPropertyStart(name);
    counts.forEach(json::writeNumberProperty);
    json.writeEndObject();
  }
}
