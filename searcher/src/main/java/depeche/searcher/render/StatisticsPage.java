package depeche.searcher.render;

import depeche.searcher.engine.ArchiveStatistics;
import depeche.searcher.engine.Coverage;
import depeche.searcher.engine.Gap;
import depeche.searcher.language.Days;
import depeche.searcher.language.Language;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What an archive holds, on one screen.
final class StatisticsPage {
  private static final int LISTED = 10;

  /// Columns of two days with what stands between and behind them.
  private static final int DAYS_COVERED = 25;

  /// Columns of a gap in the coverage with what was expected in it.
  private static final int GAP = 48;

  /// Columns that the name of a source wants; where there are fewer, its days get a line of their
  /// own.
  private static final int NAME = 24;

  private final Style style;
  private final Paint paint;
  private final Language language;

  StatisticsPage(Style style, Paint paint) {
    this.style = style;
    this.paint = paint;
    this.language = style.language();
  }

  void print(ArchiveStatistics statistics, Appendable out) throws IOException {
    int all = statistics.dispatches();
    String held =
        paint.bold(Labels.dispatches(all, language))
            + ", "
            + Numbers.grouped(statistics.families(), language)
            + language.choose(" textes distincts, ", " distinct texts, ")
            + Numbers.bytes(statistics.bytes(), language);
    for (String line : Wrapping.lines(held, style.width(), 2)) {
      out.append(line).append('\n');
    }
    if (statistics.first().isPresent() && statistics.last().isPresent()) {
      out.append(
              language.choose("du ", "from ")
                  + Days.inWords(statistics.first().get(), language)
                  + language.choose(" au ", " to ")
                  + Days.inWords(statistics.last().get(), language))
          .append('\n');
    }
    share(language.choose("sans date", "undated"), statistics.undated(), all, out);
    share(language.choose("sans lieu", "without a place"), statistics.withoutPlace(), all, out);
    share(language.choose("sans acteur", "without an actor"), statistics.withoutActor(), all, out);
    months(statistics.byMonth(), out);
    gaps(statistics.gaps(), out);
    sources(language.choose("Agences", "Agencies"), statistics.agencies(), out);
    sources("Sites", statistics.sites(), out);
    var skipped = new LinkedHashMap<String, Integer>();
    statistics
        .skipReasons()
        .forEach(
            (reason, count) -> skipped.merge(Reasons.said(reason, language), count, Integer::sum));
    list(
        language.choose("Écartés (depeche stats --écartés)", "Skipped (depeche stats --skipped)"),
        skipped,
        out);
    if (!statistics.failures().isEmpty()) {
      out.append('\n')
          .append(
              paint.warn(
                  Numbers.grouped(statistics.failures().size(), language)
                      + language.choose(
                          " fichiers illisibles : depeche stats --échecs",
                          " files failed: depeche stats --failures")))
          .append('\n');
    }
  }

  private void share(String what, int part, int all, Appendable out) throws IOException {
    out.append(
            "  %-18s %8s  %s"
                .formatted(
                    what, Numbers.grouped(part, language), Numbers.percent(part, all, language)))
        .append('\n');
  }

  /// By month, or by year where there are more months than fit a screen.
  private void months(Map<String, Integer> byMonth, Appendable out) throws IOException {
    if (byMonth.isEmpty()) {
      return;
    }
    Map<String, Integer> rows = byMonth;
    if (byMonth.size() > 24) {
      rows = new TreeMap<>();
      for (var month : byMonth.entrySet()) {
        rows.merge(
            month.getKey().substring(0, month.getKey().indexOf('-', 1)),
            month.getValue(),
            Integer::sum);
      }
    }
    out.append('\n').append(paint.bold(language.choose("Parution", "Published"))).append('\n');
    int most = rows.values().stream().mapToInt(Integer::intValue).max().orElse(1);
    int room = Math.max(4, Math.min(50, style.width() - 22));
    for (var row : rows.entrySet()) {
      out.append("  %-8s %8s ".formatted(row.getKey(), Numbers.grouped(row.getValue(), language)))
          .append(paint.place("▇".repeat(Math.max(1, row.getValue() * room / most))))
          .append('\n');
    }
  }

  /// The longest; programs get them all.
  private void gaps(List<Gap> gaps, Appendable out) throws IOException {
    if (gaps.isEmpty()) {
      return;
    }
    out.append('\n')
        .append(paint.bold(language.choose("Lacunes", "Gaps")))
        .append(language.choose(" (jours sans dépêche, attendues)", " (days without, expected)"))
        .append('\n');
    List<Gap> longest =
        gaps.stream()
            .sorted(Comparator.comparingLong(Gap::days).reversed())
            .limit(LISTED)
            .sorted(Comparator.comparing(Gap::from))
            .toList();
    for (Gap gap : longest) {
      String line =
          (style.width() < GAP ? "%5s  %s – %s  (~%s)" : "  %8s  %s – %s  (~%s)")
              .formatted(
                  Numbers.grouped(gap.days(), language),
                  gap.from(),
                  gap.to(),
                  Numbers.grouped(gap.expected(), language));
      out.append(Wrapping.cut(line, style.width())).append('\n');
    }
  }

  /// Each source with the days it covers.
  private void sources(String heading, Map<String, Coverage> sources, Appendable out)
      throws IOException {
    if (sources.isEmpty()) {
      return;
    }
    out.append('\n').append(paint.bold(heading)).append('\n');
    for (var source : sources.entrySet().stream().limit(LISTED).toList()) {
      Coverage covered = source.getValue();
      String days =
          covered
              .first()
              .map(it -> "%s – %s  ".formatted(it, covered.last().orElse(it)))
              .orElse("");
      String count = "  %8s  ".formatted(Numbers.grouped(covered.dispatches(), language));
      String name = SafeText.forTerminal(source.getKey());
      if (style.width() < count.length() + DAYS_COVERED + NAME) {
        out.append(Wrapping.cut(count + name, style.width())).append('\n');
        if (!days.isEmpty()) {
          out.append(" ".repeat(count.length())).append(days.strip()).append('\n');
        }
      } else {
        String line = count + "%-25s".formatted(days) + name;
        out.append(Wrapping.cut(line, style.width())).append('\n');
      }
    }
  }

  private void list(String heading, Map<String, Integer> counts, Appendable out)
      throws IOException {
    if (counts.isEmpty()) {
      return;
    }
    out.append('\n').append(paint.bold(heading)).append('\n');
    for (var count : counts.entrySet().stream().limit(LISTED).toList()) {
      String line =
          "  %8s  %s"
              .formatted(
                  Numbers.grouped(count.getValue(), language),
                  SafeText.forTerminal(count.getKey()));
      out.append(Wrapping.cut(line, style.width())).append('\n');
    }
  }
}
