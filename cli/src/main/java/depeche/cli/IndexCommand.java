package depeche.cli;

import depeche.indexer.write.IndexingOptions;
import depeche.indexer.write.IndexingReport;
import depeche.indexer.write.IndexingRun;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `depeche index SOURCE…`: brings the index up to date with an archive.
final class IndexCommand implements Command {
  @Override
  public String name() {
    return "index";
  }

  @Override
  public List<String> aliases() {
    return List.of("indexer");
  }

  @Override
  public String summary(Console console) {
    return console.say(
        "met l'index à jour avec une archive", "brings the index up to date with an archive");
  }

  @Override
  public CommandSpec spec(Console console) {
    CommandSpec spec = Options.spec(name(), summary(console));
    spec.addPositional(
        Options.arguments(
            "SOURCE", "1..*", console.say("fichiers ou dossiers", "files or folders")));
    spec.addOption(Options.index(console));
    spec.addOption(
        Options.flag(
            console.say(
                "oublie les dépêches dont le fichier a disparu ; d'un dossier disparu aussi, s'il"
                    + " est nommé",
                "forgets the dispatches whose file is gone; those of a folder that is gone too, if"
                    + " it is named"),
            "--prune"));
    spec.addOption(
        Options.flag(
            console.say(
                "ne finit pas : tient l'index à jour quand un fichier change, jusqu'à Ctrl-C (code"
                    + " 0)",
                "does not end: keeps the index up to date when a file changes, until Ctrl-C (exit"
                    + " code 0)"),
            "--veille",
            "--watch"));
    spec.addOption(
        Options.flag(
            console.say("refait l'index à neuf", "builds the index anew"),
            "--refaire",
            "--rebuild"));
    spec.addOption(
        Options.value(
            "N", console.say("fichiers lus en même temps", "files read at once"), "--threads"));
    spec.addOption(
        Options.value(
            "N",
            console.say(
                "secondes entre deux enregistrements : ce qu'une panne peut coûter (30)",
                "seconds between commits: what a breakdown may cost (30)"),
            "--enregistrer-toutes",
            "--commit-every"));
    spec.addOption(AnnotateCommand.date(console));
    spec.addOption(FieldOption.spec(console));
    UserFiles.addTo(spec, console);
    return spec;
  }

  @Override
  public ExitCode run(ParseResult options, Console console) throws IOException {
    Path folder = Options.index(options, console);
    if (Options.has(options, "--watch")) {
      List<Path> watched = NamedSources.all(options, console);
      return WatchedArchive.keep(watched, folder, settings(options, console), console);
    }
    NamedSources sources =
        Options.has(options, "--prune") && !Options.has(options, "--rebuild")
            ? NamedSources.ofPruning(options, folder, console)
            : new NamedSources(NamedSources.all(options, console), List.of());
    sources.announce(console);
    try (var signal = new StopSignal(console, StopSignal.Ending.BY_SIGNAL)) {
      IndexingReport report = index(sources, folder, settings(options, console), console, signal);
      IndexingWords.print(report, folder, console);
      return report.failed() > 0 || report.interrupted() ? ExitCode.SOME_FAILED : ExitCode.DONE;
    }
  }

  private static IndexingOptions settings(ParseResult options, Console console) throws IOException {
    int processors = Runtime.getRuntime().availableProcessors();
    return new IndexingOptions(
        AnnotateCommand.date(options),
        Options.has(options, "--prune")
            ? IndexingOptions.Vanished.FORGET
            : IndexingOptions.Vanished.KEEP,
        Options.has(options, "--rebuild")
            ? IndexingOptions.Existing.REBUILD
            : IndexingOptions.Existing.CONTINUE,
        Options.number(options, "--threads", 1, processors),
        UserFiles.lexicons(options, console),
        Duration.ofSeconds(
            Options.number(
                options,
                "--commit-every",
                0,
                Math.toIntExact(IndexingOptions.USUAL_PAUSE.toSeconds()))),
        FieldOption.mapping(options, console));
  }

  static IndexingReport index(
      NamedSources sources,
      Path folder,
      IndexingOptions settings,
      Console console,
      StopSignal signal)
      throws IOException {
    try (var progress = new ProgressLine(console, new SourcesAhead(sources.present()));
        IndexingRun run = IndexingRun.open(folder, settings, progress)) {
      signal.stops(() -> {
        progress.say(IndexingWords.stopping(console));
        run.stop();
      });
      return run.index(sources.present(), sources.gone());
    }
  }
}
