package depeche.cli;

import depeche.dispatch.AnnotatedDispatch;
import depeche.dispatch.Span;
import depeche.searcher.engine.LuceneEngine;
import depeche.searcher.engine.SearchRequest;
import depeche.searcher.render.Renderer;
import depeche.searcher.render.Renderers;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `depeche show ID…`: whole dispatches with what they name.
final class ShowCommand implements Command {
  @Override
  public String name() {
    return "show";
  }

  @Override
  public List<String> aliases() {
    return List.of("montrer");
  }

  @Override
  public String summary(Console console) {
    return console.say("une dépêche entière, annotée", "one dispatch, annotated");
  }

  @Override
  public CommandSpec spec(Console console) {
    CommandSpec spec = Options.spec(name(), summary(console));
    spec.addPositional(
        Options.arguments(
            "ID",
            "1..*",
            console.say("l'identifiant qu'une recherche montre", "the id that a search shows")));
    spec.addOption(
        Options.value(
            console.say("REQUÊTE", "QUERY"),
            console.say("marque ce qu'une requête y trouve", "marks what a query finds in it"),
            "--requête",
            "--query",
            "--requete"));
    spec.addOption(Options.index(console));
    spec.addOption(Options.format(console, "text, json, ndjson, csv"));
    return spec;
  }

  @Override
  public ExitCode run(ParseResult options, Console console) throws IOException {
    Renderer renderer = Renderers.of(Options.format(options), console.style());
    List<String> ids = Options.arguments(options);
    boolean missing = false;
    try (LuceneEngine engine = Archives.open(options, console)) {
      for (String id : ids) {
        Optional<AnnotatedDispatch> dispatch = engine.dispatch(id);
        if (dispatch.isPresent()) {
          List<Span> found = found(dispatch.get(), options, engine, console);
          renderer.dispatch(dispatch.get(), found, console.out());
        } else {
          missing = true;
          console.err().println(console.say("aucune dépêche ", "no dispatch ") + id);
        }
      }
    }
    return missing ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
  }

  /// What the query of the options finds in a dispatch; nothing without one.
  private static List<Span> found(
      AnnotatedDispatch dispatch, ParseResult options, LuceneEngine engine, Console console)
      throws IOException {
    String query = Options.text(options, "--query", "");
    return query.isEmpty()
        ? List.of()
        : engine
            .analysis()
            .found(
                QueryOptions.request(
                    options,
                    query,
                    Archives.parser(console),
                    List.of(),
                    SearchRequest.Order.RELEVANCE,
                    0,
                    0),
                dispatch);
  }
}
