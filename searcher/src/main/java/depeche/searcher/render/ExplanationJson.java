package depeche.searcher.render;

import depeche.dispatch.Dispatch;
import depeche.dispatch.DispatchText;
import depeche.dispatch.Span;
import depeche.searcher.engine.ClauseMatch;
import depeche.searcher.query.ParsedQuery;
import depeche.searcher.query.QueryInWords;
import depeche.searcher.query.SavedQueries;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/// How a query was understood, and what each of its clauses has to do with a dispatch, as one
/// object; searcher/README.md shows its shape.
public final class ExplanationJson {
  private ExplanationJson() {}

  /// A dispatch and what the clauses of a query have to do with it.
  public record Answer(Dispatch dispatch, List<ClauseMatch> matches) {
    public Answer {
      matches = List.copyOf(matches);
    }
  }

  /// Prints one object.
  ///
  /// @param answer empty if no dispatch was asked about, or there is none of that id
  public static void print(ParsedQuery query, Optional<Answer> answer, Appendable out)
      throws IOException {
    JsonLine.write(
        out,
        json -> {
          json.writeObjectPropertyStart("query");
          json.writeStringProperty("text", query.text());
          json.writeStringProperty("parsed", query.node().toString());
          json.writeStringProperty("words", QueryInWords.of(query.node(), query.language()));
          JsonLine.strings(json, "notes", query.notes());
          json.writeEndObject();
          saved(json, query);
          if (answer.isPresent()) {
            answer(json, answer.get());
          } else {
            json.writeNullProperty("dispatch");
          }
        });
  }

  private static void saved(JsonGenerator json, ParsedQuery query) {
    json.writeArrayPropertyStart("saved");
    SavedQueries.in(query.node())
        .forEach(it -> {
          json.writeStartObject();
          json.writeStringProperty("name", it.name());
          json.writeStringProperty("query", it.text());
          json.writeStringProperty("note", it.note());
          json.writeEndObject();
        });
    json.writeEndArray();
  }

  private static void answer(JsonGenerator json, Answer answer) {
    DispatchText text = answer.dispatch().text();
    json.writeObjectPropertyStart("dispatch");
    json.writeStringProperty("id", answer.dispatch().id());
    JsonLine.text(json, "title", text.title());
    json.writeBooleanProperty("found", answer.matches().stream().allMatch(ClauseMatch::holds));
    json.writeArrayPropertyStart("clauses");
    for (ClauseMatch match : answer.matches()) {
      json.writeStartObject();
      json.writeStringProperty("clause", match.clause().toString());
      json.writeBooleanProperty("holds", match.holds());
      json.writeArrayPropertyStart("where");
      for (Span span : match.where()) {
        JsonDispatch.found(json, span, text);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
