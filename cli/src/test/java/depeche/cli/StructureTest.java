package depeche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The arrows between modules and packages, read from the imports of the sources.
final class StructureTest {
  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

  private static final Set<String> SCHEMA =
      Set.of(
          "depeche.agencies",
          "depeche.analysis",
          "depeche.dispatch",
          "depeche.fields",
          "depeche.places",
          "depeche.tables");

  /// Which of our packages the sources of a module may import, tests apart.
  private static final Map<String, Set<String>> ARROWS =
      Map.of(
          "schema", SCHEMA,
          "indexer", with(SCHEMA, "depeche.indexer"),
          "searcher", with(SCHEMA, "depeche.searcher"),
          "cli", with(SCHEMA, "depeche.indexer", "depeche.searcher", "depeche.cli"));

  /// The only packages that may import Lucene.
  private static final Set<String> LUCENE =
      Set.of(
          "depeche.analysis",
          "depeche.fields",
          "depeche.indexer.write",
          "depeche.searcher.translation",
          "depeche.searcher.spelling",
          "depeche.searcher.engine");

  /// The packages of the searcher, each of which imports, of the others, those before it.
  private static final List<String> SEARCHER_LAYERS =
      List.of(
          "depeche.searcher.language",
          "depeche.searcher.days",
          "depeche.searcher.query",
          "depeche.searcher.translation",
          "depeche.searcher.spelling",
          "depeche.searcher.engine",
          "depeche.searcher.versions",
          "depeche.searcher.render");

  private record Import(Path file, String importing, String imported) {}

  @Test
  void modulesImportOnlyWhatTheirArrowsAllow() throws IOException {
    var broken = new ArrayList<String>();
    for (var arrow : ARROWS.entrySet()) {
      for (Import it : imports(arrow.getKey())) {
        boolean ours = it.imported.startsWith("depeche.");
        if (ours && arrow.getValue().stream().noneMatch(it.imported::startsWith)) {
          broken.add(it.file + " imports " + it.imported);
        }
      }
    }
    assertEquals(List.of(), broken);
  }

  @Test
  void onlyTheIndexSideOfAPathImportsLucene() throws IOException {
    var broken = new ArrayList<String>();
    for (String module : ARROWS.keySet()) {
      for (Import it : imports(module)) {
        boolean fst =
            it.importing.startsWith("depeche.places")
                && (it.imported.startsWith("org.apache.lucene.util.fst")
                    || it.imported.startsWith("org.apache.lucene.util.")
                    || it.imported.startsWith("org.apache.lucene.store."));
        if (it.imported.startsWith("org.apache.lucene") && !LUCENE.contains(it.importing) && !fst) {
          broken.add(it.file + " imports " + it.imported);
        }
      }
    }
    assertEquals(List.of(), broken);
  }

  @Test
  void packagesOfTheSearcherImportOnlyThoseBelow() throws IOException {
    var broken = new ArrayList<String>();
    for (Import it : imports("searcher")) {
      int here = SEARCHER_LAYERS.indexOf(it.importing);
      int there = SEARCHER_LAYERS.indexOf(packageOf(it.imported));
      assertTrue(here >= 0, "a package that no layer names: " + it.importing);
      if (there > here) {
        broken.add(it.file + " imports " + it.imported);
      }
    }
    assertEquals(List.of(), broken);
  }

  /// Of a class, one inside another or a static member.
  private static String packageOf(String imported) {
    return imported.replaceFirst("\\.[A-Z].*", "");
  }

  @Test
  void onlyTheCommandImportsPicocli() throws IOException {
    for (String module : List.of("schema", "indexer", "searcher")) {
      for (Import it : imports(module)) {
        assertTrue(!it.imported.startsWith("picocli"), it.file + " imports " + it.imported);
      }
    }
  }

  @Test
  void everyPackageSaysInASentenceWhatItIsFor() throws IOException {
    var silent = new ArrayList<Path>();
    for (Path source : sources("schema", "indexer", "searcher", "cli", "benchmarks")) {
      Path description = source.resolveSibling("package-info.java");
      if (!Files.exists(description) || !Files.readString(description).startsWith("///")) {
        silent.add(description);
      }
    }
    assertEquals(List.of(), silent);
  }

  private static Set<String> with(Set<String> packages, String... more) {
    return Set.copyOf(Stream.concat(packages.stream(), Stream.of(more)).toList());
  }

  private static List<Import> imports(String module) throws IOException {
    var imports = new ArrayList<Import>();
    for (Path source : sources(module)) {
      String importing = "";
      for (String line : Files.readAllLines(source)) {
        if (line.startsWith("package ")) {
          importing = line.substring("package ".length(), line.indexOf(';'));
        } else if (line.startsWith("import ")) {
          String imported = line.replaceFirst("^import (static )?", "").replace(";", "");
          imports.add(new Import(source, importing, imported));
        }
      }
    }
    assertTrue(!imports.isEmpty(), "no sources found in " + module + " under " + PROJECT);
    return imports;
  }

  private static List<Path> sources(String... modules) throws IOException {
    var sources = new ArrayList<Path>();
    for (String module : modules) {
      Path main = PROJECT.resolve(module).resolve("src/main/java");
      try (Stream<Path> files = Files.walk(main)) {
        files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
      }
    }
    return sources;
  }
}
