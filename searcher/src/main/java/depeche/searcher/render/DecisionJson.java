package depeche.searcher.render;

import depeche.dispatch.Decision;
import depeche.dispatch.Decision.Candidate;
import depeche.dispatch.Decision.Reason;
import depeche.dispatch.DispatchText;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/// One decision as an object of the `why` member: `{"topic", "text", span, "verdict", "reading",
/// "rule", "reasons": [{"ground", "weight", "detail"}], "candidates": [{"name", "score",
/// "reasons"}]}`.
final class DecisionJson {
  private DecisionJson() {}

  static void write(JsonGenerator json, Decision decision, DispatchText text) {
    json.writeStartObject();
    json.writeStringProperty("topic", decision.topic().label());
    json.writeStringProperty("text", decision.mention().text());
    JsonLine.span(json, decision.mention().span(), text);
    json.writeStringProperty("verdict", decision.verdict().label());
    json.writeStringProperty("reading", decision.reading());
    json.writeStringProperty("rule", decision.rule());
    reasons(json, decision.reasons());
    json.writeArrayPropertyStart("candidates");
    for (Candidate candidate : decision.candidates()) {
      json.writeStartObject();
      json.writeStringProperty("name", candidate.name());
      json.writeNumberProperty("score", rounded(candidate.score()));
      reasons(json, candidate.reasons());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void reasons(JsonGenerator json, List<Reason> reasons) {
    json.writeArrayPropertyStart("reasons");
    for (Reason reason : reasons) {
      json.writeStartObject();
      json.writeStringProperty("ground", reason.ground().label());
      json.writeNumberProperty("weight", rounded(reason.weight()));
      json.writeStringProperty("detail", reason.detail());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static double rounded(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
