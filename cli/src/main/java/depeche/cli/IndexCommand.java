package depeche.cli;

import depeche.indexer.write.IndexingOptions;
import depeche.indexer.write.IndexingReport;
import depeche.indexer.write.IndexingRun;
import depeche.indexer.write.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `depeche index SOURCE…`: brings the index up to date with an archive.
final class IndexCommand implements Command {
  /// More failures than this are left to `depeche stats --failures`.
  private static final int SHOWN_FAILURES = 20;

  @Override
  public String name() {
    return "index";
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
                "oublie les dépêches dont le fichier a disparu",
                "forgets the dispatches whose file is gone"),
            "--prune"));
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
    List<Path> sources = Options.arguments(options).stream().map(Path::of).toList();
    Path folder = Options.index(options, console);
    IndexingReport report = index(sources, folder, settings(options, console), console);
    print(report, folder, console);
    return report.failed() > 0 || report.interrupted() ? ExitCode.SOME_FAILED : ExitCode.DONE;
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
      List<Path> sources, Path folder, IndexingOptions settings, Console console)
      throws IOException {
    var progress = new ProgressLine(console);
    try (IndexingRun run = IndexingRun.open(folder, settings, progress)) {
      Thread onExit = Thread.ofPlatform().unstarted(run::stop);
      Runtime.getRuntime().addShutdownHook(onExit);
      IndexingReport report = run.index(sources);
      removeHook(onExit);
      return report;
    } finally {
      progress.close();
    }
  }

  static void removeHook(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException exiting) {
      // The machine is going down: the hook is what waits for us.
    }
  }

  /// The report, on stderr: what was read is no result that a program would want.
  static void print(IndexingReport report, Path folder, Console console) {
    var err = console.err();
    for (Outcome.Failed failure : report.failures().stream().limit(SHOWN_FAILURES).toList()) {
      err.println(
          console.say("illisible  ", "failed  ") + failure.location() + ": " + failure.reason());
    }
    if (report.failed() > SHOWN_FAILURES) {
      err.println(
          console.say(
              "… les autres : depeche stats --failures", "… the others: depeche stats --failures"));
    }
    if (report.interrupted()) {
      err.println(
          console.say(
              "interrompu : relancez la même commande pour continuer",
              "interrupted: run the same command again to go on"));
    }
    err.println(
        console
            .say(
                "%,d lus = %,d indexés + %,d remplacés + %,d inchangés + %,d doublons + %,d écartés"
                    + " + %,d illisibles + %,d oubliés",
                "%,d read = %,d indexed + %,d replaced + %,d unchanged + %,d duplicates + %,d"
                    + " skipped + %,d failed + %,d forgotten")
            .formatted(
                report.read(),
                report.indexed(),
                report.replaced(),
                report.unchanged(),
                report.duplicates(),
                report.skipped(),
                report.failed(),
                report.forgotten()));
    report
        .skipReasons()
        .forEach((reason, count) -> err.println("  %,6d × %s".formatted(count, reason)));
    if (report.vanished() > 0) {
      err.println(
          console
              .say("%,d retirés : leur fichier a disparu", "%,d taken out: their file is gone")
              .formatted(report.vanished()));
    }
    if (report.olderLexicons()) {
      err.println(
          console.say(
              "les lexiques ont changé depuis : « depeche reannotate » les applique à toute"
                  + " l'archive",
              "the lexicons have changed since: depeche reannotate applies them to all of it"));
    }
    double seconds = Math.max(0.001, report.elapsed().toMillis() / 1000.0);
    err.println(
        console
            .say("%.1f s, %,.0f par seconde, index : %s", "%.1f s, %,.0f a second, index: %s")
            .formatted(seconds, report.read() / seconds, folder));
  }
}
