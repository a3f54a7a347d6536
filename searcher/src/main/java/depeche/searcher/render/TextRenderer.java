package depeche.searcher.render;

import depeche.dispatch.AnnotatedDispatch;
import depeche.dispatch.DateEvidence;
import depeche.dispatch.Dispatch;
import depeche.dispatch.ExplainedDispatch;
import depeche.dispatch.Metadata;
import depeche.dispatch.Priority;
import depeche.dispatch.Span;
import depeche.dispatch.Status;
import depeche.dispatch.Timestamp;
import depeche.fields.FacetDimension;
import depeche.searcher.engine.ArchiveStatistics;
import depeche.searcher.engine.Facet;
import depeche.searcher.engine.Hit;
import depeche.searcher.engine.ResultPage;
import depeche.searcher.engine.SearchRequest;
import depeche.searcher.engine.Snippet;
import depeche.searcher.language.Days;
import depeche.searcher.language.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Pages for people: the hits first, then what they have in common.
final class TextRenderer implements Renderer {
  /// More places or actors of a hit than this are counted, not named.
  private static final int NAMED = 5;

  private final Style style;
  private final Paint paint;
  private final Language language;
  private final Byline byline;

  TextRenderer(Style style) {
    this.style = style;
    this.paint = new Paint(style.colour());
    this.language = style.language();
    this.byline = new Byline(language);
  }

  @Override
  public void page(ResultPage page, Appendable out) throws IOException {
    page(page, Optional.empty(), out);
    for (String line : new PageEnd(page, language).lines()) {
      style.print(out, line.isEmpty() ? line : paint.dim(line), 0);
    }
  }

  /// The same for one who goes on from it by keys.
  void page(ResultPage page, Optional<FacetKeys> keys, Appendable out) throws IOException {
    heading(page, out);
    int rank = page.request().offset();
    for (Hit hit : page.hits()) {
      out.append('\n');
      hit(++rank, hit, out);
    }
    if (!page.facets().isEmpty() && page.total() > 0) {
      out.append('\n');
      new FacetColumns(style, keys).print(page.facets(), out);
    }
  }

  private void heading(ResultPage page, Appendable out) throws IOException {
    String found = found(page);
    String filters = filters(page.request());
    String asked = page.request().query().text().isBlank() ? "" : page.parsed();
    style.print(
        out,
        paint.bold(found)
            + (asked.isEmpty()
                ? ""
                : language.choose(" pour ", " for ") + SafeText.forTerminal(asked))
            + (filters.isEmpty() ? "" : paint.dim("  [" + SafeText.forTerminal(filters) + "]"))
            + paint.dim("  " + Numbers.milliseconds(page.took(), language)),
        2);
    if (page.fallback()) {
      style.print(out, paint.warn(Renderers.fallback(language)), 0);
    }
    for (String note : page.notes()) {
      style.print(out, paint.warn("· " + SafeText.forTerminal(note)), 2);
    }
    if (!page.suggestions().isEmpty()) {
      String offered = SafeText.forTerminal(String.join(" · ", page.suggestions()));
      style.print(
          out,
          paint.warn(
              language.choose("vouliez-vous dire : ", "did you mean: ")
                  + offered
                  + language.choose(" ?", "?")),
          2);
    }
    if (page.wider().isPresent()) {
      String wider = SafeText.forTerminal(page.wider().get());
      style.print(out, paint.warn(language.choose("plus large : ", "wider: ") + wider), 2);
    }
  }

  private String found(ResultPage page) {
    long total = page.total();
    if (total == 0) {
      return language.choose("Aucune dépêche", "No dispatch");
    }
    if (page.request().families() == SearchRequest.Families.COUNTED) {
      return Numbers.grouped(total, language)
          + (total == 1
              ? language.choose(" famille", " family")
              : language.choose(" familles", " families"));
    }
    return total == 1
        ? language.choose("1 dépêche", "1 dispatch")
        : Numbers.grouped(total, language) + language.choose(" dépêches", " dispatches");
  }

  /// The filters chosen by options: what narrows the page must be on the page.
  private static String filters(SearchRequest request) {
    return request.selections().stream()
        .map(selection ->
            selection.anyOf().stream().map(Object::toString).collect(Collectors.joining(" OU ")))
        .collect(Collectors.joining(", "));
  }

  private void hit(int rank, Hit hit, Appendable out) throws IOException {
    Dispatch dispatch = hit.dispatch().dispatch();
    Metadata metadata = dispatch.metadata();
    String number = "%2d. ".formatted(rank);
    Snippet title =
        hit.title().text().isEmpty() ? new Snippet(byline.untitled(), List.of()) : hit.title();
    String mark =
        metadata.priority() == Priority.ORDINARY
            ? ""
            : paint.alert(metadata.priority().label().toUpperCase(Locale.ROOT)) + " ";
    String copies = hit.family().size() > 1 ? " " + paint.dim("×" + hit.family().size()) : "";
    style.print(out, number + mark + paint.title(title) + copies, number.length());
    String indent = " ".repeat(number.length());
    style.print(out, indent + paint.dim(byline(dispatch)), number.length());
    for (Snippet snippet : hit.snippets()) {
      style.print(out, indent + paint.marked(snippet), number.length());
    }
    names(hit.dispatch(), indent, out);
  }

  private String byline(Dispatch dispatch) {
    Metadata metadata = dispatch.metadata();
    List<String> whence = Byline.whenceExactly(metadata);
    if (metadata.status() != Status.UPDATE) {
      whence.addAll(Labels.states(metadata, language));
    }
    return byline.of(dispatch, whence, List.of());
  }

  private void names(AnnotatedDispatch dispatch, String indent, Appendable out) throws IOException {
    List<String> places =
        dispatch.places().stream().map(it -> Labels.place(it.place())).distinct().toList();
    List<String> actors = dispatch.actors().stream().map(it -> it.actor().name()).toList();
    var parts = new ArrayList<String>();
    if (!places.isEmpty()) {
      parts.add(paint.place(some(places)));
    }
    if (!actors.isEmpty()) {
      parts.add(paint.actor(some(actors)));
    }
    if (!parts.isEmpty()) {
      style.print(out, indent + String.join(paint.dim(" — "), parts), indent.length());
    }
  }

  private static String some(List<String> names) {
    String shown = names.stream().limit(NAMED).collect(Collectors.joining(", "));
    return SafeText.forTerminal(
        names.size() > NAMED ? shown + " +" + (names.size() - NAMED) : shown);
  }

  @Override
  public void facets(List<Facet> facets, Appendable out) throws IOException {
    for (Facet facet : facets) {
      line(
          out,
          paint.bold(Labels.heading(facet.dimension(), language))
              + paint.dim(
                  "  "
                      + facet.values().size()
                      + language.choose(" sur ", " of ")
                      + Numbers.grouped(facet.distinct(), language)));
      FacetColumns.bars(facet, style, paint, out);
    }
  }

  @Override
  public void dispatch(AnnotatedDispatch annotated, List<Span> found, Appendable out)
      throws IOException {
    Dispatch dispatch = annotated.dispatch();
    var page = new DispatchPage(style, paint);
    for (String line : header(dispatch)) {
      style.print(out, line, 0);
    }
    page.text(annotated, found, out);
    page.tables(annotated, out);
    out.append('\n');
  }

  @Override
  public void explained(ExplainedDispatch explained, Appendable out) throws IOException {
    dispatch(explained.annotated(), out);
    new DecisionPage(style, paint, explained.annotated().dispatch().text())
        .print(explained.decisions(), out);
    out.append('\n');
  }

  private List<String> header(Dispatch dispatch) {
    Metadata metadata = dispatch.metadata();
    var lines = new ArrayList<String>();
    Set<String> facts = new LinkedHashSet<>();
    facts.add(dispatch.id());
    facts.add(
        metadata
            .published()
            .map(it -> dated(language.choose("paru le ", "published "), it))
            .orElse(language.choose("date de parution inconnue", "publication date unknown")));
    metadata
        .updated()
        .ifPresent(it -> facts.add(dated(language.choose("mis à jour le ", "updated "), it)));
    facts.addAll(Byline.whenceExactly(metadata));
    if (metadata.priority() != Priority.ORDINARY) {
      facts.add(Labels.value(FacetDimension.PRIORITY, metadata.priority().label(), language));
    }
    facts.addAll(Labels.states(metadata, language));
    if (!metadata.authors().isEmpty()) {
      facts.add(language.choose("par ", "by ") + String.join(", ", metadata.authors()));
    }
    lines.add(paint.dim(SafeText.forTerminal(String.join(" · ", facts))));
    lines.add(paint.dim(SafeText.forTerminal(dispatch.source().toString())));
    metadata.url().ifPresent(url -> lines.add(paint.dim(SafeText.forTerminal(url))));
    return lines;
  }

  private String dated(String verb, DateEvidence evidence) {
    Timestamp value = evidence.value();
    return verb
        + Days.inWords(value, language)
        + " ("
        + Reasons.said(evidence.from(), language)
        + ")";
  }

  @Override
  public void statistics(ArchiveStatistics statistics, Appendable out) throws IOException {
    new StatisticsPage(style, paint).print(statistics, out);
  }

  private static void line(Appendable out, String text) throws IOException {
    out.append(text).append('\n');
  }
}
