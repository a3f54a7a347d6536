package depeche.cli;

import depeche.dispatch.SourceLocation;
import depeche.indexer.write.IndexingReport;
import depeche.indexer.write.Outcome;
import depeche.searcher.language.Language;
import depeche.searcher.render.SafeText;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// How a run is told to people.
final class IndexingWords {
  /// More failures than this are left to `depeche stats --failures`.
  private static final int SHOWN_FAILURES = 20;

  private static final int LONGEST_NAME = 40;

  /// How a reason begins that has no better one behind it.
  private static final String UNREADABLE = "cannot be read: ";

  private IndexingWords() {}

  /// Said at once when a signal has come.
  static String stopping(Console console) {
    return console.say(
        "arrêt : ce qui est commencé est fini et enregistré…",
        "stopping: what is begun is finished and kept…");
  }

  /// The report, on stderr: what was read is no result that a program would want.
  static void print(IndexingReport report, Path folder, Console console) {
    var err = console.err();
    for (Outcome.Failed failure : report.failures().stream().limit(SHOWN_FAILURES).toList()) {
      err.println(failure(failure, console));
    }
    if (report.failed() > SHOWN_FAILURES) {
      err.println(
          console.say(
              "… les autres : depeche stats --échecs", "… the others: depeche stats --failures"));
    }
    if (report.interrupted()) {
      err.println(
          console.say(
              "interrompu : ce qui est lu est enregistré ; relancez la même commande pour"
                  + " continuer",
              "interrupted: what was read is kept; run the same command again to go on"));
    }
    err.println(sum(report, console));
    if (report.read() == 0 && !report.interrupted()) {
      err.println(
          console.say(
              "rien à lire là : depeche formats dit ce qui se lit",
              "nothing to read there: depeche formats tells what can be read"));
    }
    report
        .skips()
        .forEach((reason, skips) ->
            err.println(
                String.format(
                    locale(console),
                    "  %,6d × %s (%s)",
                    skips.count(),
                    console.said(reason),
                    names(skips))));
    notes(report, console).forEach(err::println);
    if (report.vanished() > 0) {
      err.println(
          console.counted(
              report.vanished(),
              "retiré : son fichier a disparu|retirés : leur fichier a disparu",
              "taken out: its file is gone|taken out: their file is gone"));
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
        String.format(
            locale(console),
            console.say(
                "%.1f s, %,.0f par seconde, index : %s", "%.1f s, %,.0f a second, index: %s"),
            seconds,
            report.read() / seconds,
            folder));
  }

  private static String names(IndexingReport.Places places) {
    return places.first().stream().map(IndexingWords::name).collect(Collectors.joining(", "))
        + (places.count() > places.first().size() ? "…" : "");
  }

  /// What is to be known of files that were read, a line each.
  static List<String> notes(IndexingReport report, Console console) {
    return report.notes().entrySet().stream()
        .map(it -> note(names(it.getValue()) + ": " + console.said(it.getKey()), console))
        .toList();
  }

  /// `à savoir table.csv: …`
  static String note(String what, Console console) {
    return console.say("à savoir  ", "note  ") + SafeText.forTerminal(what);
  }

  /// The last part of a path, which tells a reader enough; `depeche stats --skipped` gives it
  /// whole.
  private static String name(SourceLocation location) {
    String whole = location.entry().orElse(location.path());
    String name = SafeText.forTerminal(whole.substring(whole.lastIndexOf('/') + 1));
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
  }

  /// Figures are written as the user's language does.
  private static Locale locale(Console console) {
    return console.language() == Language.FRENCH ? Locale.FRENCH : Locale.ENGLISH;
  }

  /// `3 lus = 2 indexés + 1 remplacé + …`
  private static String sum(IndexingReport report, Console console) {
    List<String> parts =
        List.of(
            console.counted(report.indexed(), "indexé|indexés", "indexed"),
            console.counted(report.replaced(), "remplacé|remplacés", "replaced"),
            console.counted(report.unchanged(), "inchangé|inchangés", "unchanged"),
            console.counted(report.duplicates(), "doublon|doublons", "duplicate|duplicates"),
            console.counted(report.skipped(), "écarté|écartés", "skipped"),
            console.counted(report.failed(), "illisible|illisibles", "failed"),
            console.counted(report.forgotten(), "oublié|oubliés", "forgotten"));
    return console.counted(report.read(), "lu|lus", "read") + " = " + String.join(" + ", parts);
  }

  static String failure(Outcome.Failed failure, Console console) {
    return failure(failure.location(), failure.reason(), console);
  }

  /// `illisible archive/a.zip!b.html: …`; that it cannot be read is said once.
  static String failure(SourceLocation location, String reason, Console console) {
    String why = reason.startsWith(UNREADABLE) ? reason.substring(UNREADABLE.length()) : reason;
    return console.say("illisible  ", "failed  ")
        + SafeText.forTerminal(location + ": " + console.said(why));
  }
}
