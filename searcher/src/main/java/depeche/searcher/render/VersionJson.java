package depeche.searcher.render;

import depeche.dispatch.AnnotatedDispatch;
import depeche.dispatch.Dispatch;
import depeche.searcher.engine.Hit;
import depeche.searcher.engine.SimilarPage;
import depeche.searcher.versions.ComparedPassage;
import depeche.searcher.versions.Comparison;
import depeche.searcher.versions.FigureChange;
import depeche.searcher.versions.Piece;
import java.io.IOException;
import tools.jackson.core.JsonGenerator;

/// Families and versions as one JSON object each.
final class VersionJson implements VersionRenderer {
  @Override
  public void similar(SimilarPage page, Appendable out) throws IOException {
    JsonLine.write(
        out,
        json -> {
          json.writeStringProperty("id", page.dispatch().dispatch().id());
          json.writeArrayPropertyStart("family");
          for (AnnotatedDispatch member : page.family()) {
            json.writeStartObject();
            dispatch(json, member.dispatch());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeArrayPropertyStart("similar");
          for (Hit hit : page.alike()) {
            JsonRenderer.hit(json, hit);
          }
          json.writeEndArray();
        });
  }

  private static void dispatch(JsonGenerator json, Dispatch dispatch) {
    json.writeStringProperty("id", dispatch.id());
    JsonLine.text(json, "title", dispatch.text().title());
    JsonLine.published(json, dispatch.metadata());
    JsonLine.text(json, "agency", dispatch.metadata().agency());
    JsonLine.text(json, "site", dispatch.metadata().site());
    json.writeStringProperty("source", dispatch.source().toString());
    json.writeNumberProperty("words", VersionPages.words(dispatch.text()));
  }

  @Override
  public void comparison(Comparison comparison, Appendable out) throws IOException {
    JsonLine.write(
        out,
        json -> {
          json.writeObjectPropertyStart("before");
          dispatch(json, comparison.before());
          json.writeEndObject();
          json.writeObjectPropertyStart("after");
          dispatch(json, comparison.after());
          json.writeEndObject();
          json.writeBooleanProperty("unchanged", comparison.unchanged());
          json.writeArrayPropertyStart("figures");
          for (FigureChange it : comparison.figures()) {
            json.writeStartObject();
            json.writeStringProperty("before", it.before());
            json.writeStringProperty("after", it.after());
            json.writeStringProperty("context", it.context());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeArrayPropertyStart("passages");
          for (ComparedPassage passage : comparison.passages()) {
            passage(json, passage);
          }
          json.writeEndArray();
        });
  }

  private static void passage(JsonGenerator json, ComparedPassage passage) {
    json.writeStartObject();
    json.writeStringProperty("zone", passage.zone().label());
    json.writeArrayPropertyStart("pieces");
    for (Piece piece : passage.pieces()) {
      json.writeStartObject();
      json.writeStringProperty("change", piece.change().label());
      json.writeStringProperty("text", piece.text());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
