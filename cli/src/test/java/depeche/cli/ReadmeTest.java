package depeche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the pages for readers name exists: files, packages, classes, commands, options.
final class ReadmeTest {
  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
  private static final List<String> MODULES =
      List.of("schema", "indexer", "searcher", "cli", "benchmarks");
  private static final List<String> PAGES =
      List.of(
          "README.md",
          "CONTRIBUTING.md",
          "corpus/README.md",
          "benchmarks/README.md",
          "searcher/README.md",
          "schema/src/main/lemmas/README.md",
          "schema/src/main/gazetteer/README.md",
          "indexer/src/main/lexicons/README.md");

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");
  private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
  private static final Pattern FILE = Pattern.compile("[a-z-]+(/[a-zA-Z0-9_.-]+)+/?");
  private static final Pattern PACKAGE = Pattern.compile("depeche(\\.[a-z]+)+");

  /// A class, or what it holds: `Counted.TOGETHER`.
  private static final Pattern CLASS = Pattern.compile("([A-Z][a-z]+[A-Za-z0-9]*)(\\.\\w+)?");

  private static final Pattern DECLARED =
      Pattern.compile("\\b(?:record|enum|class|interface) ([A-Z]\\w*)");
  private static final Pattern COMMAND = Pattern.compile("(?:\\./)?depeche ([a-z]+)");
  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--\\p{L}[\\p{L}-]*");

  /// Names of libraries, of Java itself, and of the world.
  private static final Set<String> NOT_OURS =
      Set.of("FrenchAnalyzer", "LiveBlogPosting", "ServiceLoader", "Balkans");

  @Test
  void linkedFilesExist() throws IOException {
    var missing = new ArrayList<String>();
    for (String page : PAGES) {
      Path file = PROJECT.resolve(page);
      Matcher link = LINK.matcher(Files.readString(file));
      while (link.find()) {
        if (!Files.exists(file.resolveSibling(link.group(1)))) {
          missing.add(page + ": " + link.group(1));
        }
      }
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void namedClassesPackagesAndFilesExist() throws IOException {
    Set<String> classes = classes();
    var missing = new ArrayList<String>();
    for (String page : PAGES) {
      for (String code : codes(Files.readString(PROJECT.resolve(page)))) {
        if (isUnknownClass(code, classes) || isUnknownPackage(code) || isUnknownFile(code, page)) {
          missing.add(page + ": " + code);
        }
      }
    }
    assertEquals(List.of(), missing);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Dispach", "LuceneMotor", "Counter.TOGETHER"})
  void knowsAClassThatIsNot(String code) throws IOException {
    assertTrue(isUnknownClass(code, classes()), code);
  }

  private static boolean isUnknownClass(String code, Set<String> classes) {
    Matcher name = CLASS.matcher(code);
    return name.matches() && !classes.contains(name.group(1)) && !NOT_OURS.contains(name.group(1));
  }

  private static boolean isUnknownPackage(String code) {
    String folder = "src/main/java/" + code.replace('.', '/');
    return PACKAGE.matcher(code).matches()
        && MODULES.stream()
            .noneMatch(module -> Files.isDirectory(PROJECT.resolve(module).resolve(folder)));
  }

  private static boolean isUnknownFile(String code, String page) {
    return FILE.matcher(code).matches()
        && !code.contains("/SITE/")
        // what a build makes need not be there
        && !code.contains("/target/")
        && !Files.exists(PROJECT.resolve(code))
        && !Files.exists(PROJECT.resolve(page).resolveSibling(code));
  }

  @Test
  void namedCommandsExist() throws IOException {
    Set<String> unknown = new TreeSet<>();
    boolean any = false;
    for (String page : PAGES) {
      for (String name : commands(Files.readString(PROJECT.resolve(page)))) {
        any = true;
        if (!isHelp(name) && Commands.named(name).isEmpty()) {
          unknown.add(page + ": depeche " + name);
        }
      }
    }
    assertTrue(any, "the README names no command at all");
    assertEquals(Set.of(), unknown);
  }

  private static List<String> commands(String text) {
    return COMMAND.matcher(text).results().map(it -> it.group(1)).toList();
  }

  private static boolean isHelp(String command) {
    return Set.of("help", "version").contains(command);
  }

  @Test
  void namedOptionsExist() throws IOException {
    var unknown = new ArrayList<String>();
    for (String page : PAGES) {
      for (String line : Files.readAllLines(PROJECT.resolve(page))) {
        unknownOptions(line).forEach(option -> unknown.add(page + ": " + option + " in " + line));
      }
    }
    assertEquals(List.of(), unknown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "`depeche map QUERY` and `--prune`",
        "./depeche search x --no-facet",
        "`--nonesuch` halves it",
        "./benchmarks/run places --golden-file"
      })
  void knowsAnOptionThatIsNot(String line) throws IOException {
    assertEquals(1, unknownOptions(line).size());
  }

  /// Options belong to the commands that a line names; where it names none, to any command or
  /// benchmark.
  private static List<String> unknownOptions(String line) throws IOException {
    List<Command> named =
        commands(line).stream().flatMap(name -> Commands.named(name).stream()).toList();
    Set<String> options = new TreeSet<>();
    for (Command command : named.isEmpty() ? Commands.all() : named) {
      options.addAll(options(command));
    }
    if (named.isEmpty()) {
      options.addAll(optionsOfBenchmarks());
    }
    return OPTION
        .matcher(line)
        .results()
        .map(MatchResult::group)
        .filter(it -> !options.contains(it.toLowerCase(Locale.ROOT)))
        .toList();
  }

  /// With `--langue`, which every command has.
  private static Set<String> options(Command command) {
    var nothing = new PrintWriter(new StringWriter());
    Set<String> options = new TreeSet<>(Set.of("--langue", "--language"));
    command
        .spec(TestConsole.console("", 100, nothing, nothing))
        .options()
        .forEach(option -> options.addAll(List.of(option.names())));
    return options;
  }

  /// They have no table of options: what they compare their arguments with.
  private static Set<String> optionsOfBenchmarks() throws IOException {
    Set<String> options = new TreeSet<>();
    for (Path file : sources("benchmarks")) {
      Matcher literal = Pattern.compile("\"(--[a-z]+)\"").matcher(Files.readString(file));
      while (literal.find()) {
        options.add(literal.group(1));
      }
    }
    return options;
  }

  private static List<String> codes(String text) {
    return CODE.matcher(text).results().map(it -> it.group(1)).toList();
  }

  /// The names of all types, nested ones too.
  private static Set<String> classes() throws IOException {
    Set<String> classes = new TreeSet<>();
    for (String module : MODULES) {
      for (Path file : sources(module)) {
        DECLARED.matcher(Files.readString(file)).results().forEach(it -> classes.add(it.group(1)));
      }
    }
    return classes;
  }

  private static List<Path> sources(String module) throws IOException {
    try (Stream<Path> files = Files.walk(PROJECT.resolve(module).resolve("src"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
