package depeche.cli;

import depeche.searcher.engine.ResultPage;
import depeche.searcher.engine.SearchEngine;
import depeche.searcher.engine.SearchRequest;
import depeche.searcher.render.Format;
import depeche.searcher.render.Renderer;
import depeche.searcher.render.Renderers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `depeche export QUERY`: every hit, whole, as data; never fewer words than asked for, and nothing
/// where a condition cannot be used.
final class ExportCommand implements Command {
  @Override
  public String name() {
    return "export";
  }

  @Override
  public List<String> aliases() {
    return List.of("exporter");
  }

  @Override
  public String summary(Console console) {
    return console.say("toutes les dépêches trouvées, en données", "every hit, as data");
  }

  @Override
  public CommandSpec spec(Console console) {
    CommandSpec spec = Options.spec(name(), summary(console));
    QueryOptions.addTo(spec, console);
    spec.addOption(
        Options.value(
            console.say("ORDRE", "ORDER"),
            console.say("pertinence, récent ou ancien", "relevance, newest or oldest"),
            "--tri",
            "--sort"));
    spec.addOption(Options.format(console, "ndjson, csv, text"));
    return spec;
  }

  @Override
  public ExitCode run(ParseResult options, Console console) throws IOException {
    Format format = Options.has(options, "--format") ? Options.format(options) : Format.NDJSON;
    Renderer renderer = Renderers.of(format, console.style());
    SearchRequest asked =
        QueryOptions.request(
            options,
            Options.words(options),
            Archives.parser(console),
            List.of(),
            SearchCommand.order(Options.text(options, "--sort", "récent"), console),
            0,
            0);
    if (!asked.query().unused().isEmpty()) {
      throw new UsageException(String.join("\n", asked.query().unused()));
    }
    asked.query().notes().forEach(console.err()::println);
    var exported = new int[1];
    try (SearchEngine engine = Archives.open(options, console)) {
      engine.export(
          asked,
          dispatch -> {
            exported[0]++;
            try {
              renderer.dispatch(dispatch, console.out());
            } catch (IOException failure) {
              throw new UncheckedIOException(failure);
            }
          });
      if (exported[0] == 0) {
        remarks(engine, asked, console).forEach(console.err()::println);
      }
    }
    return exported[0] == 0 ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
  }

  /// What is to be said of a query that finds nothing, beyond what its parser has said: what a
  /// search says of it, and that it would find some of the words.
  private static List<String> remarks(SearchEngine engine, SearchRequest asked, Console console)
      throws IOException {
    List<String> said = asked.query().notes();
    var remarks = new ArrayList<String>();
    engine.search(asked.falling(SearchRequest.Fallback.STRICT)).notes().stream()
        .filter(note -> !said.contains(note))
        .forEach(remarks::add);
    ResultPage loose = engine.search(asked);
    if (loose.fallback()) {
      remarks.add(
          console
              .say(
                  "aucune dépêche n'a tous ces mots, et export n'en passe aucun ; « depeche search"
                      + " » en trouve %s qui en ont certains",
                  "no dispatch has all these words, and export leaves none of them out; depeche"
                      + " search finds %s that have a few")
              .formatted(loose.total()));
    }
    return remarks;
  }
}
