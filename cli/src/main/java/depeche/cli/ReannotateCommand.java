package depeche.cli;

import depeche.indexer.annotate.user.UserLexicons;
import depeche.indexer.write.ReannotationReport;
import depeche.indexer.write.ReannotationRun;
import depeche.searcher.render.SafeText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `depeche reannotate`: applies the present lexicons to what the archive holds.
final class ReannotateCommand implements Command {
  private static final int SHOWN_EVERY = 100;

  @Override
  public String name() {
    return "reannotate";
  }

  @Override
  public List<String> aliases() {
    return List.of("réannoter");
  }

  @Override
  public String summary(Console console) {
    return console.say(
        "applique les lexiques d'aujourd'hui au texte gardé, sans les sources",
        "applies the present lexicons to the stored text, without the sources");
  }

  @Override
  public CommandSpec spec(Console console) {
    CommandSpec spec = Options.spec(name(), summary(console));
    spec.addOption(Options.index(console));
    UserFiles.addTo(spec, console);
    spec.addOption(
        Options.value(
            "N",
            console.say("dépêches lues en même temps", "dispatches read at once"),
            "--threads"));
    return spec;
  }

  @Override
  public ExitCode run(ParseResult options, Console console) throws IOException {
    Path folder = Archives.existing(options, console);
    UserLexicons lexicons = UserFiles.lexicons(options, console);
    int threads =
        Options.number(options, "--threads", 1, Runtime.getRuntime().availableProcessors());
    try (var signal = new StopSignal(console, StopSignal.Ending.BY_SIGNAL)) {
      ReannotationReport report = reannotate(folder, lexicons, threads, console, signal);
      print(report, console);
      return report.failed() > 0 || report.interrupted() ? ExitCode.SOME_FAILED : ExitCode.DONE;
    }
  }

  private static ReannotationReport reannotate(
      Path folder, UserLexicons lexicons, int threads, Console console, StopSignal signal)
      throws IOException {
    ReannotationRun.Progress progress = (read, all) -> show(read, all, console);
    try (ReannotationRun run = ReannotationRun.open(folder, lexicons, progress)) {
      signal.stops(run::stop);
      return run.run(threads);
    } finally {
      if (console.errIsTerminal()) {
        console.err().print("\r\033[K");
      }
    }
  }

  private static synchronized void show(int read, int all, Console console) {
    boolean due = read % SHOWN_EVERY == 0 || read == all;
    if (due && console.errIsTerminal()) {
      console.err().print("\r%,d / %,d\033[K".formatted(read, all));
      console.err().flush();
    }
  }

  private static void print(ReannotationReport report, Console console) {
    if (report.interrupted()) {
      console
          .err()
          .println(
              console.say(
                  "interrompu : relancez la même commande",
                  "interrupted: run the same command again"));
    }
    for (String failure : report.failures()) {
      console
          .err()
          .println(
              console.say("en échec  ", "failed  ") + SafeText.forTerminal(console.said(failure)));
    }
    double seconds = Math.max(0.001, report.elapsed().toMillis() / 1000.0);
    console
        .err()
        .println(
            String.join(
                    ", ",
                    console.counted(
                        report.read(),
                        "dépêche relue|dépêches relues",
                        "dispatch read again|dispatches read again"),
                    console.counted(report.changed(), "changée|changées", "changed"),
                    console.counted(report.failed(), "en échec", "failed"))
                + console
                    .say(" ; %.1f s, %,.0f par seconde", "; %.1f s, %,.0f a second")
                    .formatted(seconds, report.read() / seconds));
  }
}
