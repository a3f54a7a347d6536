package depeche.cli;

import depeche.fields.SourceRecord;
import depeche.searcher.engine.ArchiveStatistics;
import depeche.searcher.engine.SearchEngine;
import depeche.searcher.render.Renderers;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `depeche stats`: what the archive holds, and what it could not read.
final class StatsCommand implements Command {
  @Override
  public String name() {
    return "stats";
  }

  @Override
  public String summary(Console console) {
    return console.say(
        "ce que l'archive contient : étendue, lacunes, échecs",
        "what the archive holds: coverage, gaps, failures");
  }

  @Override
  public CommandSpec spec(Console console) {
    CommandSpec spec = Options.spec(name(), summary(console));
    spec.addOption(
        Options.flag(
            console.say(
                "seulement les fichiers illisibles, avec la raison",
                "only the files that failed, with the reason"),
            "--échecs",
            "--failures",
            "--echecs"));
    spec.addOption(Options.index(console));
    spec.addOption(Options.format(console, "text, json"));
    return spec;
  }

  @Override
  public ExitCode run(ParseResult options, Console console) throws IOException {
    try (SearchEngine engine = Archives.open(options, console)) {
      ArchiveStatistics statistics = engine.statistics();
      if (Options.has(options, "--failures")) {
        for (SourceRecord failure : statistics.failures()) {
          console.out().println(failure.reason().orElse(failure.file()));
        }
      } else {
        Renderers.of(Options.format(options), console.style())
            .statistics(statistics, console.out());
      }
    }
    return ExitCode.DONE;
  }
}
