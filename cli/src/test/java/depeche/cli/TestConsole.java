package depeche.cli;

import depeche.searcher.render.Language;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// Runs the command as a user does and keeps what it said.
record TestConsole(int code, String out, String err) {

  /// Runs one command line, French, without a terminal.
  static TestConsole run(String... args) {
    return run("", args);
  }

  /// The same with something on standard input.
  static TestConsole run(String input, String[] args) {
    return run(input, 100, args);
  }

  /// The same on a page of `width` columns.
  static TestConsole ofWidth(int width, String... args) {
    return run("", width, args);
  }

  /// A French console without a terminal.
  static Console console(String input, int width, PrintWriter out, PrintWriter err) {
    return new Console(
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
        out,
        err,
        width,
        Console.Terminals.NONE,
        Language.FRENCH,
        Map.of("HOME", "/nonexistent"));
  }

  private static TestConsole run(String input, int width, String[] args) {
    var out = new StringWriter();
    var err = new StringWriter();
    Console console = console(input, width, new PrintWriter(out), new PrintWriter(err));
    int code = Depeche.run(List.of(args), console);
    console.out().flush();
    console.err().flush();
    return new TestConsole(code, out.toString(), err.toString());
  }
}
