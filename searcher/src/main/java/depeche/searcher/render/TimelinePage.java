package depeche.searcher.render;

import depeche.searcher.engine.Timeline;
import depeche.searcher.language.Language;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Hits over time as bars, a period a line; peaks say what they were about.
final class TimelinePage {
  private static final int LONGEST_BAR = 60;

  /// One dispatch is a short bar even where no period has many.
  private static final int WIDEST_UNIT = 4;

  /// Longer runs of empty periods are one line.
  private static final int FOLDED = 3;

  private static final int LONGEST_TITLE = 160;

  private final Style style;
  private final Paint paint;
  private final Language language;

  TimelinePage(Style style, Paint paint) {
    this.style = style;
    this.paint = paint;
    this.language = style.language();
  }

  void print(Timeline timeline, Appendable out) throws IOException {
    List<Timeline.Period> periods = timeline.periods();
    heading(timeline, out);
    if (periods.isEmpty()) {
      return;
    }
    int most = periods.stream().mapToInt(Timeline.Period::dispatches).max().orElse(1);
    int label = periods.stream().mapToInt(it -> it.value().length()).max().orElse(0);
    int figures = Numbers.grouped(most, language).length();
    int room =
        Math.min(
            WIDEST_UNIT * most, Math.clamp(style.width() - label - figures - 7, 4, LONGEST_BAR));
    out.append('\n');
    LocalDate next = periods.getFirst().from();
    var empty = new ArrayList<Timeline.Period>();
    for (Timeline.Period period : periods) {
      long leftOut = timeline.unit().between(next, period.from());
      if (leftOut > 0) {
        gap(timeline.unit(), leftOut, label, out);
      }
      next = period.to();
      if (period.dispatches() == 0) {
        empty.add(period);
        continue;
      }
      if (empty.size() > FOLDED) {
        gap(timeline.unit(), empty.size(), label, out);
      } else {
        for (Timeline.Period it : empty) {
          bar(it, label, figures, 0, out);
        }
      }
      empty.clear();
      bar(period, label, figures, Math.max(1, period.dispatches() * room / most), out);
      peak(period, label + figures + 5, out);
    }
    legend(timeline, out);
  }

  private void heading(Timeline timeline, Appendable out) throws IOException {
    String unit =
        switch (timeline.unit()) {
          case DAY -> language.choose("par jour", "by day");
          case WEEK -> language.choose("par semaine", "by week");
          case MONTH -> language.choose("par mois", "by month");
          case YEAR -> language.choose("par année", "by year");
        };
    String clock =
        switch (timeline.request().clock()) {
          case PUBLISHED -> language.choose("de parution", "of publication");
          case EVENT -> language.choose("dont le texte parle", "that the text speaks of");
        };
    String found = paint.bold(Labels.dispatches(timeline.hits(), language));
    String heading =
        timeline.periods().isEmpty() ? found : found + paint.dim("  " + unit + " " + clock);
    int undated = timeline.hits() - timeline.dated();
    String left =
        undated == 0
            ? ""
            : paint.dim(
                "  ("
                    + Numbers.grouped(undated, language)
                    + undatedAs(timeline.request().clock())
                    + ")");
    style.print(out, heading + left, 2);
  }

  private String undatedAs(Timeline.Clock clock) {
    return switch (clock) {
      case PUBLISHED -> language.choose(" sans date", " undated");
      case EVENT -> language.choose(" sans date assez précise", " without a date so precise");
    };
  }

  private void bar(Timeline.Period period, int label, int figures, int length, Appendable out)
      throws IOException {
    String count = Numbers.grouped(period.dispatches(), language);
    String bar = "▇".repeat(length);
    String line =
        "  "
            + period.value()
            + " ".repeat(label - period.value().length() + 2 + figures - count.length())
            + count
            + " "
            + (period.peak().isPresent() ? paint.found(bar) + " ▲" : paint.place(bar));
    out.append(line.stripTrailing()).append('\n');
  }

  /// What a peak was about, beneath its bar.
  private void peak(Timeline.Period period, int indent, Appendable out) throws IOException {
    if (period.peak().isEmpty()) {
      return;
    }
    Timeline.Peak peak = period.peak().get();
    String blanks = " ".repeat(indent);
    if (!peak.names().isEmpty()) {
      String names = SafeText.forTerminal(String.join(", ", peak.names()));
      style.print(out, blanks + paint.actor(names), indent);
    }
    if (peak.title().isPresent()) {
      String title = Wrapping.cut(SafeText.forTerminal(peak.title().get()), LONGEST_TITLE);
      style.print(out, blanks + paint.dim(title), indent);
    }
  }

  private void gap(Timeline.Unit unit, long periods, int label, Appendable out) throws IOException {
    String units =
        switch (unit) {
          case DAY -> language.choose("jours", "days");
          case WEEK -> language.choose("semaines", "weeks");
          case MONTH -> language.choose("mois", "months");
          case YEAR -> language.choose(periods == 1 ? "année" : "années", "years");
        };
    String text = Numbers.grouped(periods, language) + " " + units;
    String empty = language.choose("sans rien", "with none");
    String line = "  …" + " ".repeat(label + 1) + text + " " + empty;
    out.append(paint.dim(Wrapping.cut(line, style.width()))).append('\n');
  }

  private void legend(Timeline timeline, Appendable out) throws IOException {
    if (timeline.periods().stream().noneMatch(it -> it.peak().isPresent())) {
      return;
    }
    Timeline.Threshold threshold = timeline.threshold().orElseThrow();
    String text =
        language
            .choose(
                "▲ plus de %s : la médiane des périodes non vides, %s, et trois fois l'écart"
                    + " médian, %s",
                "▲ more than %s: the median of periods that are not empty, %s, and three times the"
                    + " median distance from it, %s")
            .formatted(
                figure(threshold.value()),
                figure(threshold.median()),
                figure(threshold.deviation()));
    out.append('\n');
    style.print(out, paint.dim(text), 2);
  }

  private String figure(double value) {
    String figure =
        value == Math.rint(value)
            ? Long.toString((long) value)
            : String.format(Locale.ROOT, "%.1f", value);
    return figure.replace(".", language.choose(",", "."));
  }
}
