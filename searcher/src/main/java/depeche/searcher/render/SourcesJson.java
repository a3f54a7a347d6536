package depeche.searcher.render;

import depeche.fields.SourceFailure;
import depeche.fields.SourceRecord;
import java.io.IOException;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/// Files that failed or held no dispatch, as one JSON object.
public final class SourcesJson {
  private SourcesJson() {}

  /// Writes the files with their reasons, and what was wrong in each as far as that was kept.
  public static void write(List<SourceRecord> sources, Appendable out) throws IOException {
    JsonLine.write(
        out,
        json -> {
          json.writeArrayPropertyStart("sources");
          sources.forEach(source -> write(json, source));
          json.writeEndArray();
        });
  }

  private static void write(JsonGenerator json, SourceRecord source) {
    json.writeStartObject();
    json.writeStringProperty("file", source.file());
    json.writeStringProperty("outcome", source.outcome().label());
    JsonLine.text(json, "reason", source.reason());
    json.writeNumberProperty("failed", source.contents().failed());
    json.writeArrayPropertyStart("failures");
    for (SourceFailure failure : source.contents().failures()) {
      json.writeStartObject();
      JsonLine.text(json, "entry", failure.entry());
      json.writeNumberProperty("ordinal", failure.ordinal());
      json.writeStringProperty("reason", failure.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
