package depeche.searcher.render;

import depeche.dispatch.DispatchText;
import depeche.dispatch.Span;
import depeche.searcher.engine.ClauseMatch;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Why a query finds a dispatch or does not: a line for each clause, with the words of the text
/// that answer it and the zones they stand in.
///
/// ```
/// ✓ frappe        frappes (titre, corps ×2), frappé (corps)
/// ✗ trêve
/// ```
public final class MatchPage {
  private static final int MOST_WORDS = 8;

  private final Style style;
  private final Paint paint;

  public MatchPage(Style style) {
    this.style = style;
    this.paint = new Paint(style.colour());
  }

  public void print(DispatchText text, List<ClauseMatch> matches, Appendable out)
      throws IOException {
    int column =
        Math.min(
            style.width() / 3,
            matches.stream()
                .mapToInt(it -> Wrapping.columns(it.clause().toString()))
                .max()
                .orElse(0));
    for (ClauseMatch match : matches) {
      String clause = SafeText.forTerminal(match.clause().toString());
      String gap = " ".repeat(Math.max(0, column - Wrapping.columns(clause)) + 2);
      String mark = match.holds() ? paint.place("✓") : paint.warn("✗");
      String line = "  " + mark + " " + paint.bold(clause) + gap + words(text, match.where());
      for (String part : Wrapping.lines(line.stripTrailing(), style.width(), 6)) {
        out.append(part).append('\n');
      }
    }
  }

  private String words(DispatchText text, List<Span> where) {
    Map<String, Map<String, Integer>> zones = new LinkedHashMap<>();
    for (Span span : where) {
      zones
          .computeIfAbsent(text.at(span), _ -> new LinkedHashMap<>())
          .merge(Labels.zone(span.zone(), style.language()), 1, Integer::sum);
    }
    List<String> words =
        zones.entrySet().stream()
            .limit(MOST_WORDS)
            .map(it -> SafeText.forTerminal(it.getKey()) + " (" + counted(it.getValue()) + ")")
            .toList();
    return String.join(", ", words) + (zones.size() > MOST_WORDS ? ", …" : "");
  }

  private static String counted(Map<String, Integer> zones) {
    return String.join(
        ", ",
        zones.entrySet().stream()
            .map(it -> it.getKey() + (it.getValue() > 1 ? " ×" + it.getValue() : ""))
            .toList());
  }
}
