package depeche.cli;

import depeche.dispatch.SourceLocation;
import depeche.fields.SourceFailure;
import depeche.fields.SourceRecord;
import depeche.searcher.engine.ArchiveStatistics;
import depeche.searcher.engine.SearchEngine;
import depeche.searcher.render.Format;
import depeche.searcher.render.Renderers;
import depeche.searcher.render.SafeText;
import depeche.searcher.render.SourcesJson;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `depeche stats`: what the archive holds, and what it could not read.
final class StatsCommand implements Command {
  @Override
  public String name() {
    return "stats";
  }

  @Override
  public List<String> aliases() {
    return List.of("statistiques");
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
    spec.addOption(
        Options.flag(
            console.say(
                "seulement les fichiers sans dépêche, avec la raison",
                "only the files that held no dispatch, with the reason"),
            "--écartés",
            "--skipped",
            "--ecartes"));
    spec.addOption(Options.index(console));
    spec.addOption(Options.format(console, "text, json"));
    return spec;
  }

  @Override
  public ExitCode run(ParseResult options, Console console) throws IOException {
    try (SearchEngine engine = Archives.open(options, console)) {
      ArchiveStatistics statistics = engine.statistics();
      boolean failures = Options.has(options, "--failures");
      boolean skipped = Options.has(options, "--skipped");
      if ((failures || skipped) && Options.format(options) == Format.JSON) {
        SourcesJson.write(failures ? statistics.failures() : statistics.skipped(), console.out());
      } else if (failures) {
        for (SourceRecord failure : statistics.failures()) {
          print(failure, console);
        }
        if (statistics.failures().isEmpty()) {
          console.err().println(console.say("aucun fichier illisible", "no file failed"));
        }
      } else if (skipped) {
        for (SourceRecord source : statistics.skipped()) {
          String reason = console.said(source.reason().orElse(""));
          console.out().println(SafeText.forTerminal(source.file() + ": " + reason));
        }
        if (statistics.skipped().isEmpty()) {
          console.err().println(console.say("aucun fichier sans dépêche", "every file held one"));
        }
      } else {
        Renderers.of(Options.format(options), console.style())
            .statistics(statistics, console.out());
      }
    }
    return ExitCode.DONE;
  }

  /// Every failure that the record of a file has kept, and how many it has not.
  private static void print(SourceRecord file, Console console) {
    List<SourceFailure> kept = file.contents().failures();
    if (kept.isEmpty()) {
      console.out().println(SafeText.forTerminal(file.reason().orElse(file.file())));
    }
    for (SourceFailure failure : kept) {
      var place = new SourceLocation(file.file(), failure.entry(), failure.ordinal());
      String reason = console.said(failure.reason());
      console.out().println(SafeText.forTerminal(place + ": " + reason));
    }
    int more = file.contents().failed() - kept.size();
    if (!kept.isEmpty() && more > 0) {
      console
          .out()
          .println(
              SafeText.forTerminal(file.file())
                  + ": … "
                  + console.counted(more, "autre|autres", "more"));
    }
  }
}
