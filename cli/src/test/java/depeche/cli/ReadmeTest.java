package depeche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the pages for readers name exists: files, packages, classes, commands, options.
final class ReadmeTest {
  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
  private static final List<String> PAGES =
      List.of("README.md", "CONTRIBUTING.md", "corpus/README.md", "benchmarks/README.md");

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");
  private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
  private static final Pattern CLASS = Pattern.compile("[A-Z][a-z]+(?:[A-Z][A-Za-z0-9]*)+");
  private static final Pattern COMMAND = Pattern.compile("(?:\\./)?depeche ([a-z]+)");

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
  void namedClassesAndFilesExist() throws IOException {
    Set<String> classes = classes();
    var missing = new ArrayList<String>();
    for (String page : PAGES) {
      for (String code : codes(page)) {
        boolean unknownClass =
            CLASS.matcher(code).matches() && !classes.contains(code) && !isLibrary(code);
        boolean unknownFile =
            code.matches("[a-z-]+(/[a-zA-Z0-9_.-]+)+/?")
                && !code.contains("/SITE/")
                // what a build makes need not be there
                && !code.contains("/target/")
                && !Files.exists(PROJECT.resolve(code))
                && !Files.exists(PROJECT.resolve(page).resolveSibling(code));
        if (unknownClass || unknownFile) {
          missing.add(page + ": " + code);
        }
      }
    }
    assertEquals(List.of(), missing);
  }

  /// Names of libraries and of Java itself.
  private static boolean isLibrary(String name) {
    return Set.of("JUnit", "BM25", "LiveBlogPosting", "FrenchAnalyzer", "ServiceLoader", "NullAway")
        .contains(name);
  }

  @Test
  void namedCommandsExist() throws IOException {
    Set<String> unknown = new TreeSet<>();
    boolean any = false;
    for (String page : PAGES) {
      Matcher command = COMMAND.matcher(Files.readString(PROJECT.resolve(page)));
      while (command.find()) {
        String name = command.group(1);
        any = true;
        if (Commands.named(name).isEmpty() && !Set.of("help", "version").contains(name)) {
          unknown.add(page + ": depeche " + name);
        }
      }
    }
    assertTrue(any, "the README names no command at all");
    assertEquals(Set.of(), unknown);
  }

  private static List<String> codes(String page) throws IOException {
    var codes = new ArrayList<String>();
    Matcher code = CODE.matcher(Files.readString(PROJECT.resolve(page)));
    while (code.find()) {
      codes.add(code.group(1));
    }
    return codes;
  }

  private static Set<String> classes() throws IOException {
    Set<String> classes = new TreeSet<>();
    for (String module : List.of("schema", "indexer", "searcher", "cli", "benchmarks")) {
      try (Stream<Path> files = Files.walk(PROJECT.resolve(module).resolve("src"))) {
        files
            .map(file -> file.getFileName().toString())
            .filter(name -> name.endsWith(".java"))
            .forEach(name -> classes.add(name.replace(".java", "")));
      }
    }
    return classes;
  }
}
