package depeche.searcher.render;

import depeche.dispatch.Dispatch;
import depeche.searcher.engine.Evidence;
import depeche.searcher.engine.Significance;
import depeche.searcher.engine.Timeline;
import java.io.IOException;
import tools.jackson.core.JsonGenerator;

/// One JSON object a result: the shapes that programs rely on.
final class JsonAnalysis implements AnalysisRenderer {
  @Override
  public void significance(Significance significance, Appendable out) throws IOException {
    JsonLine.write(
        out,
        json -> {
          json.writeStringProperty("measure", "log-likelihood");
          json.writeNumberProperty("hits", significance.hits());
          json.writeNumberProperty("archive", significance.archive());
          json.writeObjectPropertyStart("facets");
          json.writeArrayPropertyStart(Labels.name(significance.dimension()));
          for (Significance.Value value : significance.values()) {
            json.writeStartObject();
            if (significance.dimension().filter(Labels::isPath).isPresent()) {
              JsonLine.strings(json, "path", value.path());
            } else {
              json.writeStringProperty("value", value.path().getLast());
            }
            value.kind().ifPresent(kind -> json.writeStringProperty("kind", kind.label()));
            json.writeNumberProperty("count", value.dispatches());
            json.writeNumberProperty("background", value.background());
            json.writeNumberProperty("score", Math.round(value.score() * 100) / 100.0);
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  @Override
  public void evidence(Evidence evidence, Appendable out) throws IOException {
    JsonLine.write(
        out,
        json -> {
          json.writeStringProperty("value", evidence.value());
          json.writeNumberProperty("total", evidence.total());
          json.writeArrayPropertyStart("sentences");
          evidence.sentences().forEach(it -> sentence(json, it));
          json.writeEndArray();
        });
  }

  private static void sentence(JsonGenerator json, Evidence.Sentence sentence) {
    Dispatch dispatch = sentence.dispatch().dispatch();
    json.writeStartObject();
    json.writeStringProperty("id", dispatch.id());
    JsonLine.text(json, "title", dispatch.text().title());
    JsonLine.published(json, dispatch.metadata());
    JsonLine.span(json, sentence.span(), dispatch.text());
    JsonLine.snippet(json, sentence.text());
    json.writeStringProperty("name", sentence.name());
    json.writeStringProperty("rule", sentence.rule());
    json.writeNumberProperty("more", sentence.more());
    json.writeEndObject();
  }

  @Override
  public void timeline(Timeline timeline, Appendable out) throws IOException {
    JsonLine.write(
        out,
        json -> {
          json.writeStringProperty("of", timeline.request().clock().label());
          json.writeStringProperty("by", timeline.unit().label());
          json.writeNumberProperty("total", timeline.hits());
          json.writeNumberProperty("dated", timeline.dated());
          if (timeline.threshold().isPresent()) {
            json.writeNumberProperty("peaksAbove", timeline.threshold().get().value());
          } else {
            json.writeNullProperty("peaksAbove");
          }
          json.writeArrayPropertyStart("periods");
          timeline.periods().forEach(it -> period(json, it));
          json.writeEndArray();
        });
  }

  private static void period(JsonGenerator json, Timeline.Period period) {
    json.writeStartObject();
    json.writeStringProperty("value", period.value());
    json.writeStringProperty("from", period.from().toString());
    json.writeStringProperty("to", period.to().toString());
    json.writeNumberProperty("count", period.dispatches());
    period
        .peak()
        .ifPresent(peak -> {
          json.writeObjectPropertyStart("peak");
          JsonLine.strings(json, "names", peak.names());
          JsonLine.text(json, "title", peak.title());
          json.writeEndObject();
        });
    json.writeEndObject();
  }
}
