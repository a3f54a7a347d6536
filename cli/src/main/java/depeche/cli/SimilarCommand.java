package depeche.cli;

import depeche.searcher.engine.SearchEngine;
import depeche.searcher.engine.SimilarPage;
import depeche.searcher.render.VersionRenderer;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `depeche similar ID`: the family of a dispatch, and others like it.
final class SimilarCommand implements Command {
  private static final int USUAL_SIZE = 10;

  @Override
  public String name() {
    return "similar";
  }

  @Override
  public List<String> aliases() {
    return List.of("semblables");
  }

  @Override
  public String summary(Console console) {
    return console.say(
        "la famille d'une dépêche, et celles qui lui ressemblent",
        "the family of a dispatch, and others like it");
  }

  @Override
  public CommandSpec spec(Console console) {
    CommandSpec spec = Options.spec(name(), summary(console));
    spec.addPositional(
        Options.arguments(
            "ID", "1", console.say("l'identifiant d'une dépêche", "the id of a dispatch")));
    spec.addOption(
        Options.value(
            "N",
            console.say("dépêches semblables voulues (10)", "dispatches like it wanted (10)"),
            "-n",
            "--size"));
    spec.addOption(QueryOptions.everything(console));
    spec.addOption(Options.index(console));
    spec.addOption(Options.format(console, "text, json, ndjson"));
    return spec;
  }

  @Override
  public ExitCode run(ParseResult options, Console console) throws IOException {
    VersionRenderer renderer = Options.versions(options, console);
    int size = Options.number(options, "-n", 0, USUAL_SIZE);
    String id = Options.arguments(options).getFirst();
    try (SearchEngine engine = Archives.open(options, console)) {
      Optional<SimilarPage> page = engine.similar(id, size, QueryOptions.visibility(options));
      if (page.isEmpty()) {
        console.err().println(console.say("aucune dépêche ", "no dispatch ") + id);
        return ExitCode.NOTHING_FOUND;
      }
      renderer.similar(page.get(), console.out());
      return page.get().family().size() > 1 || !page.get().alike().isEmpty()
          ? ExitCode.DONE
          : ExitCode.NOTHING_FOUND;
    }
  }
}
