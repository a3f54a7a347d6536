package depeche.cli;

import depeche.indexer.write.IndexingOptions;
import depeche.indexer.write.IndexingReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `depeche demo`: indexes the sample corpus, answers a faceted search, says what to type next.
final class DemoCommand implements Command {
  private static final List<String> SEARCH = List.of("search", "bilan morts", "--lieu", "Afrique");

  @Override
  public String name() {
    return "demo";
  }

  @Override
  public String summary(Console console) {
    return console.say(
        "indexe le corpus d'exemple et montre une recherche",
        "indexes the sample corpus and shows a search");
  }

  @Override
  public CommandSpec spec(Console console) {
    CommandSpec spec = Options.spec(name(), summary(console));
    spec.addOption(Options.index(console));
    return spec;
  }

  @Override
  public ExitCode run(ParseResult options, Console console) throws IOException {
    Path sample = home().resolve("corpus").resolve("sample");
    if (!Files.isDirectory(sample)) {
      throw new UsageException(
          console.say("pas de corpus d'exemple dans ", "no sample corpus in ") + sample);
    }
    Path folder =
        Options.has(options, "--index")
            ? Options.index(options, console)
            : Options.usualIndex(console).resolveSibling("demo");
    console.err().println(console.say("J'indexe ", "Indexing ") + sample);
    try (var signal = new StopSignal(console, StopSignal.Ending.BY_SIGNAL)) {
      IndexingReport report =
          IndexCommand.index(
              new NamedSources(List.of(sample), List.of()), folder, settings(), console, signal);
      IndexingWords.print(report, folder, console);
    }
    console.err().println();
    console.err().println("$ depeche search 'bilan morts' --lieu Afrique");
    console.err().println();
    console.err().flush();
    int found =
        Depeche.run(
            List.of(
                SEARCH.get(0),
                SEARCH.get(1),
                SEARCH.get(2),
                SEARCH.get(3),
                "--index",
                folder.toString()),
            console);
    console.out().flush();
    console.err().println();
    console.err().println(console.say("À vous :", "Your turn:"));
    for (String next : next(console)) {
      console.err().println("  " + next.replace("$INDEX", folder.toString()));
    }
    return found == ExitCode.DONE.value() ? ExitCode.DONE : ExitCode.ERROR;
  }

  /// Always anew: the demonstration is of this program, not of the one before it.
  private static IndexingOptions settings() {
    return new IndexingOptions(
        Optional.empty(),
        IndexingOptions.Vanished.KEEP,
        IndexingOptions.Existing.REBUILD,
        Runtime.getRuntime().availableProcessors());
  }

  private static List<String> next(Console console) {
    return List.of(
        "export DEPECHE_INDEX=$INDEX",
        "./depeche search 'élection présidentielle' --du 2017 --au 2022",
        "./depeche facets acteur lieu:France",
        "./depeche annotate corpus/sample",
        console.say(
            "./depeche index ~/mes-articles   (votre archive)",
            "./depeche index ~/my-articles   (your own archive)"));
  }

  /// The folder of the program, which the launcher says.
  private static Path home() {
    return Path.of(System.getProperty("depeche.home", "."));
  }
}
