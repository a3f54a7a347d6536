package depeche.cli;

import depeche.indexer.write.ArchiveCheck;
import depeche.searcher.render.CheckList;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `depeche check`: is the index whole?
final class CheckCommand implements Command {
  @Override
  public String name() {
    return "check";
  }

  @Override
  public List<String> aliases() {
    return List.of("vérifier");
  }

  @Override
  public String summary(Console console) {
    return console.say("vérifie que l'index est intact", "checks that the index is whole");
  }

  @Override
  public CommandSpec spec(Console console) {
    CommandSpec spec = Options.spec(name(), summary(console));
    spec.addOption(Options.index(console));
    spec.addOption(Options.format(console, "text, json"));
    return spec;
  }

  @Override
  public ExitCode run(ParseResult options, Console console) throws IOException {
    ArchiveCheck check = ArchiveCheck.of(Archives.existing(options, console));
    if (check.isEmpty()) {
      throw new UsageException(Archives.missing(Options.index(options, console), console));
    }
    switch (Options.textOrJson(options)) {
      case JSON, NDJSON ->
          new CheckList(check.dispatches(), check.files(), check.forgotten(), check.problems())
              .json(console.out());
      case TEXT, CSV -> print(check, console);
    }
    if (check.isWhole()) {
      return ExitCode.DONE;
    }
    console
        .err()
        .println(
            console.say(
                "l'index est abîmé : refaites-le avec « depeche index --rebuild SOURCE… »",
                "the index is damaged: build it anew with depeche index --rebuild SOURCE…"));
    return ExitCode.ERROR;
  }

  private static void print(ArchiveCheck check, Console console) {
    check.problems().forEach(problem -> console.print(console.said(problem), 4));
    if (check.isWhole()) {
      console.print(
          console.say("intact : ", "whole: ")
              + console.counted(check.dispatches(), "dépêche|dépêches", "dispatch|dispatches")
              + console.say(" de ", " of ")
              + console.counted(check.files(), "fichier|fichiers", "file|files")
              + ", "
              + console.counted(check.forgotten(), "oubliée|oubliées", "forgotten"),
          4);
    }
  }
}
