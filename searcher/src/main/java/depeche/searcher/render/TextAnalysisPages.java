package depeche.searcher.render;

import depeche.dispatch.Dispatch;
import depeche.searcher.engine.Evidence;
import depeche.searcher.engine.Significance;
import depeche.searcher.engine.Timeline;
import depeche.searcher.language.Language;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// What was found out about hits, for people.
final class TextAnalysisPages implements AnalysisRenderer {
  private static final int LONGEST_BAR = 40;
  private static final int SHORTEST_BAR = 4;
  private static final int INDENT = 4;
  private static final int LEAST_NAME = 8;

  /// Columns of the indent and the three figures of a typical value.
  private static final int FIGURES = 26;

  private final Style style;
  private final Paint paint;
  private final Language language;
  private final Byline byline;

  TextAnalysisPages(Style style) {
    this.style = style;
    this.paint = new Paint(style.colour());
    this.language = style.language();
    this.byline = new Byline(language);
  }

  @Override
  public void significance(Significance significance, Appendable out) throws IOException {
    if (significance.hits() == 0) {
      line(out, paint.bold(Labels.dispatches(0, language)));
      return;
    }
    String explained =
        language.choose(
            "typiques de ces %s dépêches parmi %s, par vraisemblance (G²) : combien ici, dans toute"
                + " l'archive, combien de fois plus",
            "typical of these %s dispatches among %s, by log-likelihood (G²): how many here, in the"
                + " whole archive, how many times more");
    style.print(
        out,
        paint.bold(heading(significance))
            + paint.dim(
                "  "
                    + explained.formatted(
                        Numbers.grouped(significance.hits(), language),
                        Numbers.grouped(significance.archive(), language))),
        2);
    if (significance.values().isEmpty()) {
      line(out, language.choose("  rien qui les distingue", "  nothing that stands out"));
      return;
    }
    int widest =
        significance.values().stream().mapToInt(it -> Wrapping.columns(name(it))).max().orElse(0);
    int names =
        Math.min(
            widest, Math.max(LEAST_NAME, Math.min(style.width() / 2, style.width() - FIGURES)));
    double most = significance.values().getFirst().score();
    for (Significance.Value value : significance.values()) {
      String name = Labels.fitted(value.path(), name(value), names);
      String figures =
          "%7s %7s %s  "
              .formatted(
                  Numbers.grouped(value.dispatches(), language),
                  "/" + Numbers.grouped(value.background(), language),
                  times(value.times(significance)));
      int room = Math.min(LONGEST_BAR, style.width() - names - Wrapping.columns(figures) - 3);
      String bar =
          room < SHORTEST_BAR
              ? ""
              : "▇".repeat((int) Math.max(1, Math.round(value.score() * room / most)));
      String padding = " ".repeat(names - Wrapping.columns(name));
      line(out, ("  " + name + padding + figures + paint.place(bar)).stripTrailing());
    }
  }

  private String heading(Significance significance) {
    return significance
        .dimension()
        .map(it -> Labels.heading(it, language))
        .orElse(language.choose("Mots", "Words"));
  }

  private String name(Significance.Value value) {
    String kind = value.kind().map(it -> " (" + Labels.kind(it, language) + ")").orElse("");
    return SafeText.forTerminal(String.join(" > ", value.path())) + kind;
  }

  /// `×1,4`, `× 12`: in five columns.
  private String times(double times) {
    String figure =
        times < 10
            ? String.format(Locale.ROOT, "%.1f", times).replace(".", language.choose(",", "."))
            : Long.toString(Math.round(times));
    return "%5s".formatted("×" + figure);
  }

  @Override
  public void evidence(Evidence evidence, Appendable out) throws IOException {
    style.print(
        out,
        paint.bold(SafeText.forTerminal(evidence.value()))
            + "  "
            + Labels.dispatches(evidence.total(), language),
        2);
    String id = "";
    for (Evidence.Sentence sentence : evidence.sentences()) {
      Dispatch dispatch = sentence.dispatch().dispatch();
      if (!dispatch.id().equals(id)) {
        id = dispatch.id();
        out.append('\n');
        style.print(
            out,
            paint.dim(byline.of(dispatch, List.of(), dispatch.text().title().stream().toList())),
            2);
      }
      String indent = " ".repeat(INDENT);
      style.print(out, indent + paint.marked(sentence.text()), INDENT);
      String more =
          sentence.more() == 0
              ? ""
              : language.choose(" ; encore ", "; ")
                  + sentence.more()
                  + language.choose(
                      sentence.more() == 1 ? " phrase" : " phrases",
                      sentence.more() == 1 ? " more sentence" : " more sentences");
      String zone = Labels.zone(sentence.span().zone(), language);
      String why = "→ " + sentence.name() + " · " + zone + " · " + sentence.rule() + more;
      style.print(out, indent + paint.dim(SafeText.forTerminal(why)), INDENT + 2);
    }
  }

  @Override
  public void timeline(Timeline timeline, Appendable out) throws IOException {
    new TimelinePage(style, paint).print(timeline, out);
  }

  private static void line(Appendable out, String text) throws IOException {
    out.append(text).append('\n');
  }
}
