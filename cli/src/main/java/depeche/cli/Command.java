package depeche.cli;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// One command: reads its options, does its work, says how it ended. [Commands] lists them.
interface Command {
  String name();

  /// Other names that it answers to, in French; the first is the one for help to name first.
  default List<String> aliases() {
    return List.of();
  }

  /// One line for the list of commands.
  String summary(Console console);

  /// The options and arguments, built by hand: reading annotations costs a quarter of a search.
  CommandSpec spec(Console console);

  /// Runs with options that have been checked.
  ///
  /// @throws UsageException for values that make no sense, named as the user wrote them
  ExitCode run(ParseResult options, Console console) throws IOException;
}
