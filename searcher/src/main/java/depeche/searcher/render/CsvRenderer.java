package depeche.searcher.render;

import depeche.dispatch.AnnotatedDispatch;
import depeche.dispatch.Decision;
import depeche.dispatch.ExplainedDispatch;
import depeche.dispatch.Metadata;
import depeche.dispatch.Span;
import depeche.searcher.engine.ArchiveStatistics;
import depeche.searcher.engine.Facet;
import depeche.searcher.engine.Hit;
import depeche.searcher.engine.ResultPage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tables for spreadsheets (RFC 4180): a header, then a line a dispatch or a value; several values
/// in one cell stand between vertical bars.
final class CsvRenderer implements Renderer {
  private static final List<String> DISPATCH_COLUMNS =
      List.of(
          "id",
          "published",
          "agency",
          "title",
          "places",
          "actors",
          "site",
          "section",
          "url",
          "source");

  /// A line of a page may stand for republications of its text.
  private static final List<String> HIT_COLUMNS =
      Stream.concat(DISPATCH_COLUMNS.stream(), Stream.of("family_size")).toList();

  private boolean begun;

  @Override
  public void page(ResultPage page, Appendable out) throws IOException {
    begin(HIT_COLUMNS, out);
    for (Hit hit : page.hits()) {
      List<String> cells = cells(hit.dispatch());
      cells.add(Integer.toString(hit.family().size()));
      SafeText.csvLine(out, cells);
    }
  }

  @Override
  public void facets(List<Facet> facets, Appendable out) throws IOException {
    begin(List.of("facet", "value", "kind", "count"), out);
    for (Facet facet : facets) {
      for (Facet.Count count : facet.values()) {
        String value =
            Labels.isPath(facet.dimension()) ? String.join(" > ", count.path()) : count.value();
        SafeText.csvLine(
            out,
            List.of(
                facet.dimension().field().indexName(),
                value,
                count.kind().map(kind -> kind.label()).orElse(""),
                Integer.toString(count.dispatches())));
      }
    }
  }

  @Override
  public void dispatch(AnnotatedDispatch annotated, List<Span> found, Appendable out)
      throws IOException {
    begin(DISPATCH_COLUMNS, out);
    SafeText.csvLine(out, cells(annotated));
  }

  private static List<String> cells(AnnotatedDispatch annotated) {
    Metadata metadata = annotated.dispatch().metadata();
    var cells = new ArrayList<String>();
    cells.add(annotated.dispatch().id());
    cells.add(metadata.published().map(it -> it.value().toString()).orElse(""));
    cells.add(or(metadata.agency()));
    cells.add(or(annotated.dispatch().text().title()));
    cells.add(
        annotated.places().stream()
            .map(it -> Labels.place(it.place()))
            .collect(Collectors.joining(" | ")));
    cells.add(
        annotated.actors().stream()
            .map(it -> it.actor().name())
            .collect(Collectors.joining(" | ")));
    cells.add(or(metadata.site()));
    cells.add(or(metadata.section()));
    cells.add(or(metadata.url()));
    cells.add(annotated.dispatch().source().toString());
    return cells;
  }

  @Override
  public void explained(ExplainedDispatch explained, Appendable out) throws IOException {
    begin(List.of("id", "topic", "text", "verdict", "reading", "rule", "reasons"), out);
    String id = explained.annotated().dispatch().id();
    for (Decision decision : explained.decisions()) {
      SafeText.csvLine(
          out,
          List.of(
              id,
              decision.topic().label(),
              decision.mention().text(),
              decision.verdict().label(),
              decision.reading(),
              decision.rule(),
              decision.reasons().stream()
                  .map(
                      it -> it.ground().label() + (it.detail().isEmpty() ? "" : ": " + it.detail()))
                  .collect(Collectors.joining(" | "))));
    }
  }

  @Override
  public void statistics(ArchiveStatistics statistics, Appendable out) throws IOException {
    begin(List.of("month", "count"), out);
    for (var month : statistics.byMonth().entrySet()) {
      SafeText.csvLine(out, List.of(month.getKey(), Integer.toString(month.getValue())));
    }
  }

  private static String or(Optional<String> value) {
    return value.orElse("");
  }

  private void begin(List<String> columns, Appendable out) throws IOException {
    if (!begun) {
      begun = true;
      SafeText.csvLine(out, columns);
    }
  }
}
