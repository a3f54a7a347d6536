package depeche.cli;

import depeche.indexer.source.Archive;
import depeche.indexer.write.IndexingOptions;
import depeche.indexer.write.IndexingProgress;
import depeche.indexer.write.IndexingReport;
import depeche.indexer.write.Outcome;
import depeche.indexer.write.WatchingRun;
import depeche.searcher.render.Numbers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// `depeche index --watch`: what happens to an archive that is kept up to date, in a line for each
/// change, `17:43:05 3 indexés, 1 remplacé`.
final class WatchedArchive implements WatchingRun.Events {
  private final List<Path> sources;
  private final Path folder;
  private final Console console;
  private boolean begun;

  /// The failures of the last pass: a file that stays unreadable is told once.
  private Set<String> failures = Set.of();

  private ProgressLine progress;

  private WatchedArchive(List<Path> sources, Path folder, Console console) {
    this.sources = sources;
    this.folder = folder;
    this.console = console;
    this.progress = new ProgressLine(console, new SourcesAhead(sources));
  }

  /// Keeps the index up to date until a signal comes.
  static ExitCode keep(List<Path> sources, Path folder, IndexingOptions settings, Console console)
      throws IOException {
    if (sources.contains(Archive.STANDARD_INPUT)) {
      throw new UsageException(
          console.say(
              "--veille : l'entrée standard ne se surveille pas, donnez un dossier",
              "--watch: standard input cannot be watched, name a folder"));
    }
    var archive = new WatchedArchive(sources, folder, console);
    var run = new WatchingRun(folder, sources, settings, WatchingRun.Pace.USUAL, archive);
    try (var signal = new StopSignal(console, StopSignal.Ending.DONE)) {
      signal.stops(run::stop);
      run.run();
      archive.say(console.say("fin de la veille", "no longer watching"));
    }
    return ExitCode.DONE;
  }

  @Override
  public IndexingProgress passing() {
    progress = new ProgressLine(console, new SourcesAhead(sources));
    return progress;
  }

  @Override
  public void passed(IndexingReport report) {
    progress.close();
    Set<String> failed =
        report.failures().stream()
            .map(it -> it.location() + ": " + it.reason())
            .collect(Collectors.toCollection(HashSet::new));
    if (!begun) {
      begun = true;
      IndexingWords.print(report, folder, console);
      console.err().flush();
    } else {
      tell(report);
    }
    failures = failed;
  }

  private void tell(IndexingReport report) {
    for (Outcome.Failed failure : report.failures()) {
      if (!failures.contains(failure.location() + ": " + failure.reason())) {
        say(IndexingWords.failure(failure, console));
      }
    }
    IndexingWords.notes(report, console).forEach(this::say);
    var parts = new ArrayList<String>();
    part(parts, report.indexed(), "indexé", "indexed");
    part(parts, report.replaced(), "remplacé", "replaced");
    part(parts, report.vanished(), "retiré", "taken out");
    part(parts, report.duplicates(), "doublon", "duplicate");
    part(parts, report.skipped(), "écarté", "skipped");
    part(parts, report.forgotten(), "oublié", "forgotten");
    if (!parts.isEmpty()) {
      say(String.join(", ", parts));
    }
  }

  private void part(List<String> parts, int count, String french, String english) {
    if (count > 0) {
      String number = Numbers.grouped(count, console.language());
      parts.add(number + " " + console.say(count > 1 ? french + "s" : french, english));
    }
  }

  @Override
  public void watching(int unwatched) {
    say(console.say("en veille ; Ctrl-C pour finir", "watching; Ctrl-C to end"));
    if (unwatched > 0) {
      say(
          Numbers.grouped(unwatched, console.language())
              + console.say(
                  " dossiers que le système ne surveille pas : relus toutes les cinq minutes",
                  " folders that the system does not watch: looked at every five minutes"));
    }
  }

  @Override
  public void failed(IOException failure) {
    say(
        console.say("pas à jour, nouvel essai bientôt : ", "not up to date, tried again soon: ")
            + failure.getMessage());
  }

  private void say(String words) {
    LocalTime now = LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS);
    progress.say("%tT  %s".formatted(now, words));
  }
}
