package depeche.searcher.render;

import depeche.dispatch.AnnotatedDispatch;
import depeche.dispatch.Dispatch;
import depeche.dispatch.DispatchText;
import depeche.dispatch.Zone;
import depeche.searcher.engine.Hit;
import depeche.searcher.engine.SimilarPage;
import depeche.searcher.language.Language;
import depeche.searcher.versions.ComparedPassage;
import depeche.searcher.versions.Comparison;
import depeche.searcher.versions.FigureChange;
import depeche.searcher.versions.Piece;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Families and versions for people.
final class VersionPages implements VersionRenderer {
  private final Style style;
  private final Paint paint;
  private final Language language;
  private final Byline byline;

  VersionPages(Style style) {
    this.style = style;
    this.paint = new Paint(style.colour());
    this.language = style.language();
    this.byline = new Byline(language);
  }

  @Override
  public void similar(SimilarPage page, Appendable out) throws IOException {
    Dispatch asked = page.dispatch().dispatch();
    style.print(out, paint.bold(byline.title(asked)), 0);
    style.print(out, paint.dim(facts(asked, page.dispatch().dispatch())), 0);
    if (page.family().size() > 1) {
      heading(out, language.choose("Famille", "Family") + " ×" + page.family().size());
      for (AnnotatedDispatch member : page.family()) {
        boolean itself = member.dispatch().id().equals(asked.id());
        style.print(out, (itself ? "▸ " : "  ") + byline.title(member.dispatch()), 4);
        style.print(out, "    " + paint.dim(facts(member.dispatch(), asked)), 4);
      }
    }
    heading(
        out,
        page.alike().isEmpty()
            ? language.choose("Aucune autre dépêche semblable", "No other dispatch like it")
            : language.choose("Dépêches semblables", "Dispatches like it"));
    int rank = 0;
    for (Hit hit : page.alike()) {
      String number = "%2d. ".formatted(++rank);
      String copies = hit.family().size() > 1 ? " " + paint.dim("×" + hit.family().size()) : "";
      style.print(out, number + byline.title(hit.dispatch().dispatch()) + copies, 4);
      style.print(out, "    " + paint.dim(byline(hit.dispatch().dispatch())), 4);
    }
  }

  private void heading(Appendable out, String text) throws IOException {
    out.append('\n').append(paint.bold(text)).append('\n');
  }

  private String byline(Dispatch dispatch) {
    return byline.of(dispatch, Byline.whence(dispatch.metadata()), List.of());
  }

  /// The byline and the number of words, with the difference to `other`.
  private String facts(Dispatch dispatch, Dispatch other) {
    int words = words(dispatch.text());
    int more = words - words(other.text());
    String difference = more == 0 ? "" : " (%s%d)".formatted(more > 0 ? "+" : "−", Math.abs(more));
    return byline(dispatch)
        + " · "
        + Numbers.grouped(words, language)
        + language.choose(" mots", " words")
        + difference;
  }

  static int words(DispatchText text) {
    var paragraphs = new ArrayList<>(text.in(Zone.LEAD));
    paragraphs.addAll(text.body());
    return paragraphs.stream()
        .mapToInt(paragraph -> paragraph.strip().split("\\s+", -1).length)
        .sum();
  }

  @Override
  public void comparison(Comparison comparison, Appendable out) throws IOException {
    style.print(out, paint.removed(facts(comparison.before(), comparison.before())), 0);
    style.print(out, paint.added(facts(comparison.after(), comparison.before())), 0);
    if (comparison.unchanged()) {
      out.append('\n');
      style.print(out, language.choose("Le texte est le même.", "The text is the same."), 0);
      return;
    }
    if (!comparison.figures().isEmpty()) {
      heading(out, language.choose("Chiffres", "Figures"));
      for (FigureChange it : comparison.figures()) {
        String change = SafeText.forTerminal(it.before() + " → " + it.after());
        style.print(out, "  " + paint.alert(change) + " " + SafeText.forTerminal(it.context()), 4);
      }
    }
    int unchanged = 0;
    for (ComparedPassage passage : comparison.passages()) {
      if (passage.unchanged() && passage.zone() != Zone.TITLE) {
        unchanged++;
      } else {
        skipped(unchanged, out);
        unchanged = 0;
        out.append('\n');
        String text = painted(passage.pieces());
        style.print(out, passage.zone() == Zone.TITLE ? paint.bold(text) : text, 0);
      }
    }
    skipped(unchanged, out);
  }

  private void skipped(int paragraphs, Appendable out) throws IOException {
    if (paragraphs > 0) {
      out.append('\n');
      String text =
          paragraphs == 1
              ? language.choose("… 1 paragraphe inchangé", "… 1 paragraph unchanged")
              : language
                  .choose("… %d paragraphes inchangés", "… %d paragraphs unchanged")
                  .formatted(paragraphs);
      style.print(out, paint.dim(text), 0);
    }
  }

  private String painted(List<Piece> pieces) {
    var painted = new StringBuilder();
    for (Piece piece : pieces) {
      String text = SafeText.forTerminal(piece.text());
      String words = text.stripTrailing();
      String blank = words.length() < text.length() ? " " : "";
      painted.append(
          switch (piece.change()) {
            case KEPT -> words;
            case REMOVED -> paint.removed(words);
            case ADDED -> paint.added(words);
          });
      painted.append(blank);
    }
    return painted.toString().strip();
  }
}
