package depeche.searcher.render;

import depeche.searcher.engine.ResultPage;
import depeche.searcher.language.Language;
import java.util.List;

/// What is said below a page: how to go on, or why nothing stands there.
record PageEnd(ResultPage page, Language language) {
  /// None where the page has said it all.
  List<String> lines() {
    if (!page.hits().isEmpty()) {
      long next = page.request().offset() + (long) page.hits().size();
      return page.more()
          ? List.of("", language.choose("la suite : --offset ", "more: --offset ") + next)
          : List.of();
    }
    if (page.total() > 0) {
      return page.request().offset() > 0 ? List.of(beyond()) : List.of();
    }
    return page.request().query().text().isBlank() ? nothing() : List.of();
  }

  /// Where the lines end, and why they are fewer than the dispatches.
  private String beyond() {
    String end =
        language.choose("rien au-delà de la ligne ", "nothing beyond line ")
            + Numbers.grouped(page.lines(), language);
    return page.lines() >= page.total()
        ? end
        : end
            + language.choose(
                " : une ligne réunit les reprises d'un texte ; --dépliées les sépare",
                ": a line stands for all republications of a text; --expanded tells them apart");
  }

  /// Without words, it is the filters that nothing passes. That an archive is empty is in the
  /// notes.
  private List<String> nothing() {
    return switch (page.request().selections().size()) {
      case 0 ->
          page.notes().isEmpty()
              ? List.of(
                  language.choose(
                      "Rien que d'annulé, de retenu ou de remplacé : --tout le montre.",
                      "Nothing but what is cancelled, withheld or superseded: --all shows it."))
              : List.of();
      case 1 ->
          List.of(
              language.choose(
                  "Rien ne répond à ce filtre.", "Nothing in the archive passes this filter."));
      default ->
          List.of(
              language.choose(
                  "Rien ne répond à tous ces filtres à la fois.",
                  "Nothing in the archive passes all these filters at once."));
    };
  }
}
