package depeche.searcher.render;

import depeche.dispatch.AnnotatedDispatch;
import depeche.dispatch.DispatchText;
import depeche.dispatch.Mention;
import depeche.dispatch.Passage;
import depeche.dispatch.Span;
import depeche.dispatch.TimeInterval;
import depeche.dispatch.Zone;
import depeche.searcher.language.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/// A whole dispatch, its annotations coloured in the text and listed beneath it.
final class DispatchPage {
  private final Style style;
  private final Paint paint;

  DispatchPage(Style style, Paint paint) {
    this.style = style;
    this.paint = paint;
  }

  /// What a letter of the text belongs to; what a query found wins.
  private enum Ink {
    PLAIN,
    PLACE,
    ACTOR,
    DATE,
    FOUND
  }

  void text(AnnotatedDispatch annotated, List<Span> found, Appendable out) throws IOException {
    Map<Span, Ink> inks = inks(annotated);
    found.forEach(span -> inks.put(span, Ink.FOUND));
    DispatchText text = annotated.dispatch().text();
    for (Zone zone :
        List.of(Zone.KICKER, Zone.TITLE, Zone.SLUGLINE, Zone.DATELINE, Zone.LEAD, Zone.BODY)) {
      List<String> paragraphs = text.in(zone);
      for (int i = 0; i < paragraphs.size(); i++) {
        out.append('\n');
        String shown = painted(new Passage(zone, i, paragraphs.get(i)), inks);
        for (String line : Wrapping.lines(shown, style.width(), 0)) {
          out.append(line).append('\n');
        }
      }
    }
  }

  private static Map<Span, Ink> inks(AnnotatedDispatch annotated) {
    Map<Span, Ink> inks = new LinkedHashMap<>();
    annotated
        .places()
        .forEach(place -> place.mentions().forEach(it -> inks.put(it.mention().span(), Ink.PLACE)));
    annotated
        .actors()
        .forEach(actor -> actor.mentions().forEach(it -> inks.put(it.span(), Ink.ACTOR)));
    annotated.dates().forEach(it -> inks.put(it.mention().span(), Ink.DATE));
    return inks;
  }

  private String painted(Passage passage, Map<Span, Ink> inks) {
    String text = SafeText.forTerminal(passage.text());
    var letters = new Ink[text.length()];
    Arrays.fill(letters, Ink.PLAIN);
    for (var entry : inks.entrySet()) {
      Span span = entry.getKey();
      if (span.zone() == passage.zone() && span.paragraph() == passage.paragraph()) {
        for (int i = span.start(); i < span.end(); i++) {
          letters[i] = letters[i] == Ink.FOUND ? Ink.FOUND : entry.getValue();
        }
      }
    }
    var painted = new StringBuilder();
    for (int from = 0; from < letters.length; ) {
      int to = from;
      while (to < letters.length && letters[to] == letters[from]) {
        to++;
      }
      painted.append(painted(text.substring(from, to), letters[from], passage.zone()));
      from = to;
    }
    return painted.toString();
  }

  private String painted(String text, Ink ink, Zone zone) {
    return switch (ink) {
      case PLAIN -> zone == Zone.TITLE ? paint.bold(text) : text;
      case PLACE -> paint.place(text);
      case ACTOR -> paint.actor(text);
      case DATE -> paint.date(text);
      case FOUND -> paint.bracketed(text);
    };
  }

  void tables(AnnotatedDispatch annotated, Appendable out) throws IOException {
    Language language = style.language();
    var places = new ArrayList<List<String>>();
    annotated
        .places()
        .forEach(it ->
            places.add(
                List.of(
                    path(it.place().path()),
                    it.place()
                        .point()
                        .map(p -> String.format(Locale.ROOT, "%.2f, %.2f", p.lat(), p.lon()))
                        .orElse("–"),
                    "×" + it.mentions().size(),
                    it.rule())));
    table(language.choose("Lieux", "Places"), places, paint::place, out);
    var actors = new ArrayList<List<String>>();
    annotated
        .actors()
        .forEach(it ->
            actors.add(
                List.of(
                    it.actor().name(),
                    Labels.kind(it.actor().kind(), language),
                    "×" + it.mentions().size(),
                    it.rule())));
    table(language.choose("Acteurs", "Actors"), actors, paint::actor, out);
    var dates = new ArrayList<List<String>>();
    annotated
        .dates()
        .forEach(it ->
            dates.add(
                List.of(
                    mention(it.mention()),
                    it.interval()
                        .map(TimeInterval::value)
                        .orElse(language.choose("non résolu", "unresolved")),
                    it.rule())));
    table("Dates", dates, paint::date, out);
  }

  private static String mention(Mention mention) {
    return mention.text();
  }

  /// The path of a place, cut in the middle where there is no room: its name and its country say
  /// most.
  private String path(List<String> path) {
    var names = new ArrayList<>(path);
    if (names.size() > 2) {
      names.removeFirst();
    }
    String shown = String.join(" > ", names);
    for (int kept = names.size() - 2; kept > 0 && Wrapping.columns(shown) > room(); kept--) {
      names.subList(1, names.size() - kept).clear();
      names.add(1, "…");
      shown = String.join(" > ", names);
    }
    return shown;
  }

  /// Columns of the first cell of a row.
  private int room() {
    return Math.max(16, style.width() / 2);
  }

  private void table(
      String heading, List<List<String>> rows, UnaryOperator<String> colour, Appendable out)
      throws IOException {
    if (rows.isEmpty()) {
      return;
    }
    out.append('\n').append(paint.bold(heading)).append('\n');
    int columns = rows.getFirst().size();
    var widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], Wrapping.columns(row.get(i)));
      }
    }
    widths[0] = Math.min(widths[0], room());
    for (List<String> row : rows) {
      var line = new StringBuilder("  ");
      for (int i = 0; i < columns; i++) {
        String cell = Wrapping.cut(SafeText.forTerminal(row.get(i)), widths[i]);
        String padding = " ".repeat(Math.max(0, widths[i] - Wrapping.columns(cell)) + 2);
        line.append(i == 0 ? colour.apply(cell) : i == columns - 1 ? paint.dim(cell) : cell)
            .append(padding);
      }
      for (String shown : Wrapping.lines(line.toString().stripTrailing(), style.width(), 6)) {
        out.append(shown.stripTrailing()).append('\n');
      }
    }
  }
}
