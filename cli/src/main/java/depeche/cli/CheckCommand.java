package depeche.cli;

import depeche.indexer.write.ArchiveCheck;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `depeche check`: is the index whole?
final class CheckCommand implements Command {
  @Override
  public String name() {
    return "check";
  }

  @Override
  public String summary(Console console) {
    return console.say("vérifie que l'index est intact", "checks that the index is whole");
  }

  @Override
  public CommandSpec spec(Console console) {
    CommandSpec spec = Options.spec(name(), summary(console));
    spec.addOption(Options.index(console));
    return spec;
  }

  @Override
  public ExitCode run(ParseResult options, Console console) throws IOException {
    ArchiveCheck check = ArchiveCheck.of(Archives.existing(options, console));
    if (check.isEmpty()) {
      throw new UsageException(Archives.missing(Options.index(options, console), console));
    }
    if (check.isWhole()) {
      console
          .out()
          .println(
              console
                  .say(
                      "intact : %,d dépêches de %,d fichiers, %,d oubliées",
                      "whole: %,d dispatches of %,d files, %,d forgotten")
                  .formatted(check.dispatches(), check.files(), check.forgotten()));
      return ExitCode.DONE;
    }
    check.problems().forEach(problem -> console.out().println(problem));
    console
        .err()
        .println(
            console.say(
                "l'index est abîmé : refaites-le avec « depeche index --rebuild SOURCE… »",
                "the index is damaged: build it anew with depeche index --rebuild SOURCE…"));
    return ExitCode.ERROR;
  }
}
