package depeche.cli;

import depeche.analysis.Folding;
import java.util.List;
import java.util.Optional;

/// The commands there are, in the order of the help.
final class Commands {
  private static final List<Command> ALL =
      List.of(
          new IndexCommand(),
          new SearchCommand(),
          new ExploreCommand(),
          new ShowCommand(),
          new FacetsCommand(),
          new TimelineCommand(),
          new MapCommand(),
          new SimilarCommand(),
          new DiffCommand(),
          new ExportCommand(),
          new AnnotateCommand(),
          new ReannotateCommand(),
          new ForgetCommand(),
          new CheckCommand(),
          new GazetteerCommand(),
          new ExplainCommand(),
          new CompleteCommand(),
          new StatsCommand(),
          new FormatsCommand(),
          new ConfigCommand(),
          new DemoCommand());

  private Commands() {}

  static List<Command> all() {
    return ALL;
  }

  /// By any of its names, with or without accents.
  static Optional<Command> named(String name) {
    String wanted = Folding.fold(name);
    return ALL.stream()
        .filter(command ->
            command.name().equals(wanted)
                || command.aliases().stream().anyMatch(it -> Folding.fold(it).equals(wanted)))
        .findFirst();
  }
}
