package depeche.cli;

import depeche.searcher.language.Language;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Runs the command as a user does and keeps what it said.
record TestConsole(int code, String out, String err) {
  private static final Map<String, String> NOWHERE = Map.of("HOME", "/nonexistent");

  /// Runs one command line, French, without a terminal.
  static TestConsole run(String... args) {
    return run("", args);
  }

  /// The same with something on standard input.
  static TestConsole run(String input, String[] args) {
    return run(input, 100, args);
  }

  /// The same of a user whose home is there.
  static TestConsole ofHome(Path home, String... args) {
    return run("", 100, Map.of("HOME", home.toString()), args);
  }

  /// The same on a page of `width` columns.
  static TestConsole ofWidth(int width, String... args) {
    return run("", width, args);
  }

  /// A French console without a terminal.
  static Console console(String input, int width, PrintWriter out, PrintWriter err) {
    return console(input, width, NOWHERE, out, err);
  }

  private static Console console(
      String input, int width, Map<String, String> variables, PrintWriter out, PrintWriter err) {
    return new Console(
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
        out,
        err,
        width,
        Console.Terminals.NONE,
        Language.FRENCH,
        variables);
  }

  private static TestConsole run(String input, int width, String[] args) {
    return run(input, width, NOWHERE, args);
  }

  private static TestConsole run(
      String input, int width, Map<String, String> variables, String[] args) {
    var out = new StringWriter();
    var err = new StringWriter();
    Console console = console(input, width, variables, new PrintWriter(out), new PrintWriter(err));
    int code = Depeche.run(List.of(args), console);
    console.out().flush();
    console.err().flush();
    return new TestConsole(code, out.toString(), err.toString());
  }

  /// The class path of the tests, however they were started, for a program in a process of its own.
  static String classPath() {
    if (Thread.currentThread().getContextClassLoader() instanceof URLClassLoader loader) {
      return Stream.of(loader.getURLs())
          .map(url -> Path.of(URI.create(url.toString())).toString())
          .collect(Collectors.joining(File.pathSeparator));
    }
    return System.getProperty("java.class.path");
  }
}
