package depeche.searcher.render;

import depeche.dispatch.CodePoints;
import depeche.dispatch.Decision;
import depeche.dispatch.Decision.Candidate;
import depeche.dispatch.Decision.Reason;
import depeche.dispatch.Decision.Verdict;
import depeche.dispatch.DispatchText;
import depeche.dispatch.Ground;
import depeche.dispatch.Mention;
import depeche.dispatch.Span;
import depeche.searcher.language.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Why a dispatch has the annotations that it has, for people: what was taken, by which rule, from
/// what it was told apart, and what was looked at and refused.
final class DecisionPage {
  private static final int MOST_SPANS = 4;

  private final Style style;
  private final Paint paint;
  private final Language language;
  private final DispatchText text;

  /// @param text of the dispatch
  DecisionPage(Style style, Paint paint, DispatchText text) {
    this.style = style;
    this.text = text;
    this.paint = paint;
    this.language = style.language();
  }

  void print(List<Decision> decisions, Appendable out) throws IOException {
    print(language.choose("Pourquoi", "Why"), decisions, Verdict.TAKEN, out);
    print(language.choose("Écarté", "Refused"), decisions, Verdict.REFUSED, out);
  }

  /// Equal decisions on several mentions are one.
  private void print(String heading, List<Decision> decisions, Verdict verdict, Appendable out)
      throws IOException {
    Map<String, List<Decision>> groups = new LinkedHashMap<>();
    for (Decision decision : decisions) {
      if (decision.verdict() == verdict) {
        String key =
            decision.topic() + "\t" + decision.mention().text() + "\t" + body(decision, "");
        groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(decision);
      }
    }
    if (groups.isEmpty()) {
      return;
    }
    out.append('\n').append(paint.bold(heading)).append('\n');
    for (List<Decision> group : groups.values()) {
      Decision first = group.getFirst();
      style.print(out, head(first, group), 4);
      for (String line : body(first, "    ")) {
        style.print(out, line, 8);
      }
    }
  }

  private String head(Decision decision, List<Decision> group) {
    String mentioned = SafeText.forTerminal(decision.mention().text());
    String where =
        group.stream()
            .map(Decision::mention)
            .limit(MOST_SPANS)
            .map(this::span)
            .collect(Collectors.joining(", "));
    String more = group.size() > MOST_SPANS ? " +" + (group.size() - MOST_SPANS) : "";
    return "  "
        + colour(decision).apply(mentioned)
        + "  "
        + paint.dim(topic(decision) + ", " + where + more);
  }

  private UnaryOperator<String> colour(Decision decision) {
    return switch (decision.topic()) {
      case PLACE -> paint::place;
      case ACTOR -> paint::actor;
      case DATE -> paint::date;
    };
  }

  private String topic(Decision decision) {
    return switch (decision.topic()) {
      case PLACE -> language.choose("lieu", "place");
      case ACTOR -> language.choose("acteur", "actor");
      case DATE -> "date";
    };
  }

  /// « corps 2:12-19 »: paragraphs count from 1 for people, code points from 0 as everywhere.
  private String span(Mention mention) {
    Span span = mention.span();
    String paragraph = span.zone().hasParagraphs() ? " " + (span.paragraph() + 1) : "";
    String passage = text.in(span.zone()).get(span.paragraph());
    return Labels.zone(span.zone(), language)
        + paragraph
        + ":"
        + CodePoints.offset(passage, span.start())
        + "-"
        + CodePoints.offset(passage, span.end());
  }

  private List<String> body(Decision decision, String indent) {
    var lines = new ArrayList<String>();
    String reading =
        decision.reading().isEmpty() && decision.verdict() == Verdict.TAKEN
            ? language.choose("sans valeur", "without a value")
            : SafeText.forTerminal(decision.reading());
    String sign = decision.verdict() == Verdict.TAKEN ? "= " : "≠ ";
    lines.add(
        indent
            + (reading.isEmpty() ? "" : sign + reading + "  ")
            + paint.dim("[" + SafeText.forTerminal(decision.rule()) + "]"));
    if (!decision.reasons().isEmpty()) {
      double sum = decision.reasons().stream().mapToDouble(Reason::weight).sum();
      boolean weighed = decision.reasons().stream().filter(it -> it.weight() != 0).count() > 1;
      lines.add(indent + reasons(decision.reasons()) + (weighed ? " = " + number(sum) : ""));
    }
    for (Candidate candidate : decision.candidates()) {
      String score = candidate.score() == 0 ? "" : " " + number(candidate.score());
      lines.add(
          indent
              + "· "
              + SafeText.forTerminal(candidate.name())
              + score
              + paint.dim(": " + reasons(candidate.reasons())));
    }
    return lines;
  }

  private String reasons(List<Reason> reasons) {
    return reasons.stream().map(this::reason).collect(Collectors.joining(", "));
  }

  private String reason(Reason reason) {
    boolean signed = reason.weight() != 0 && reason.ground() != Ground.TENSE;
    String weight = signed ? " " + signed(reason.weight()) : "";
    String detail =
        reason.detail().isEmpty() ? "" : " (" + SafeText.forTerminal(reason.detail()) + ")";
    String name =
        reason.ground() == Ground.TENSE
            ? reason.weight() > 0
                ? language.choose("tourné vers l'avenir", "points ahead")
                : language.choose("au passé", "in the past")
            : Grounds.name(reason.ground(), language);
    return name + weight + detail;
  }

  private String signed(double weight) {
    return (weight > 0 ? "+" : "−") + number(Math.abs(weight));
  }

  private String number(double value) {
    return (value < 0 ? "−" : "")
        + String.format(
            language == Language.FRENCH ? Locale.FRENCH : Locale.ENGLISH, "%.1f", Math.abs(value));
  }
}
