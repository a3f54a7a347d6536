package depeche.searcher.render;

import depeche.dispatch.CodePoints;
import depeche.dispatch.DispatchText;
import depeche.dispatch.Metadata;
import depeche.dispatch.Span;
import depeche.searcher.engine.Snippet;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// One JSON object on a line of its own, and the properties that recur in it.
final class JsonLine {
  private static final int VERSION = 1;
  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonLine() {}

  /// What an object holds.
  interface Content {
    void write(JsonGenerator json);
  }

  /// Writes an object that begins with the version of its shape.
  static void write(Appendable out, Content content) throws IOException {
    var line = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), line)) {
      json.writeStartObject();
      json.writeNumberProperty("version", VERSION);
      content.write(json);
      json.writeEndObject();
    }
    out.append(line.getBuffer()).append('\n');
  }

  static void text(JsonGenerator json, String name, Optional<String> value) {
    if (value.isPresent()) {
      json.writeStringProperty(name, value.get());
    } else {
      json.writeNullProperty(name);
    }
  }

  static void strings(JsonGenerator json, String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  static void number(JsonGenerator json, String name, Optional<Double> value) {
    if (value.isPresent()) {
      json.writeNumberProperty(name, value.get());
    } else {
      json.writeNullProperty(name);
    }
  }

  static void published(JsonGenerator json, Metadata metadata) {
    text(json, "published", metadata.published().map(it -> it.value().toString()));
  }

  /// Where a span stands; offsets count code points of its paragraph.
  static void span(JsonGenerator json, Span span, DispatchText text) {
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

  /// The text of a snippet and its highlights in code points.
  static void snippet(JsonGenerator json, Snippet snippet) {
    json.writeStringProperty("text", snippet.text());
    json.writeArrayPropertyStart("highlights");
    for (Snippet.Range range : snippet.highlights()) {
      json.writeStartArray();
      json.writeNumber(CodePoints.offset(snippet.text(), range.start()));
      json.writeNumber(CodePoints.offset(snippet.text(), range.end()));
      json.writeEndArray();
    }
    json.writeEndArray();
  }
}
