package depeche.cli;

import depeche.searcher.engine.Completion;
import depeche.searcher.engine.LuceneEngine;
import depeche.searcher.render.CompletionList;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `depeche complete PREFIX`: words, places and actors of the archive that begin so.
final class CompleteCommand implements Command {
  private static final int USUAL_SIZE = 10;

  @Override
  public String name() {
    return "complete";
  }

  @Override
  public List<String> aliases() {
    return List.of("compléter");
  }

  @Override
  public String summary(Console console) {
    return console.say(
        "mots, lieux et acteurs de l'archive d'après leur début",
        "words, places and actors of the archive from a prefix");
  }

  @Override
  public CommandSpec spec(Console console) {
    CommandSpec spec = Options.spec(name(), summary(console));
    spec.addPositional(
        Options.arguments(
            console.say("DÉBUT", "PREFIX"),
            "0..*",
            console.say(
                "le début d'un mot ou d'un nom ; de plusieurs : « emm mac »",
                "the beginning of a word or a name; of several: “emm mac”")));
    spec.addOption(
        Options.value("N", console.say("combien au plus (10)", "how many at most (10)"), "-n"));
    spec.addOption(
        Options.value(
            "bash",
            console.say(
                "plutôt un script qui complète les commandes et leurs options",
                "a script that completes commands and their options instead"),
            "--script"));
    spec.addOption(Options.index(console));
    spec.addOption(Options.format(console, "text, json, csv"));
    return spec;
  }

  @Override
  public ExitCode run(ParseResult options, Console console) throws IOException {
    String shell = Options.text(options, "--script", "");
    if (!shell.isEmpty()) {
      return script(shell, console);
    }
    if (Options.arguments(options).isEmpty()) {
      throw new UsageException(console.say("il manque DÉBUT", "missing: PREFIX"));
    }
    int size = Options.number(options, "-n", 1, USUAL_SIZE);
    try (LuceneEngine engine = Archives.open(options, console)) {
      List<Completion> completions = engine.completions(Options.words(options), size);
      switch (Options.format(options)) {
        case JSON, NDJSON -> CompletionList.json(completions, console.out());
        case CSV -> CompletionList.csv(completions, console.out());
        case TEXT -> new CompletionList(console.language()).text(completions, console.out());
      }
      return completions.isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
    }
  }

  private static ExitCode script(String shell, Console console) {
    if (!shell.equals("bash")) {
      throw new UsageException("--script: " + shell + " (bash)");
    }
    new BashScript(console).print(Commands.all(), console.out());
    return ExitCode.DONE;
  }
}
