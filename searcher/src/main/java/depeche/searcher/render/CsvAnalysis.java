package depeche.searcher.render;

import depeche.dispatch.Dispatch;
import depeche.searcher.engine.Evidence;
import depeche.searcher.engine.Significance;
import depeche.searcher.engine.Timeline;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// Tables for spreadsheets (RFC 4180), a header first.
final class CsvAnalysis implements AnalysisRenderer {
  @Override
  public void significance(Significance significance, Appendable out) throws IOException {
    SafeText.csvLine(out, List.of("facet", "value", "kind", "count", "background", "score"));
    for (Significance.Value value : significance.values()) {
      SafeText.csvLine(
          out,
          List.of(
              Labels.name(significance.dimension()),
              String.join(" > ", value.path()),
              value.kind().map(kind -> kind.label()).orElse(""),
              Integer.toString(value.dispatches()),
              Integer.toString(value.background()),
              String.format(Locale.ROOT, "%.2f", value.score())));
    }
  }

  @Override
  public void evidence(Evidence evidence, Appendable out) throws IOException {
    SafeText.csvLine(out, List.of("id", "published", "title", "sentence", "value", "rule"));
    for (Evidence.Sentence sentence : evidence.sentences()) {
      Dispatch dispatch = sentence.dispatch().dispatch();
      SafeText.csvLine(
          out,
          List.of(
              dispatch.id(),
              dispatch.metadata().published().map(it -> it.value().toString()).orElse(""),
              dispatch.text().title().orElse(""),
              sentence.text().text(),
              sentence.name(),
              sentence.rule()));
    }
  }

  @Override
  public void timeline(Timeline timeline, Appendable out) throws IOException {
    SafeText.csvLine(out, List.of("period", "from", "to", "count", "peak", "names", "title"));
    for (Timeline.Period period : timeline.periods()) {
      SafeText.csvLine(
          out,
          List.of(
              period.value(),
              period.from().toString(),
              period.to().toString(),
              Integer.toString(period.dispatches()),
              period.peak().isPresent() ? "1" : "",
              period.peak().map(it -> String.join(" | ", it.names())).orElse(""),
              period.peak().flatMap(Timeline.Peak::title).orElse("")));
    }
  }
}
