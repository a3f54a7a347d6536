package depeche.indexer.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.Jazzer;
import com.code_intelligence.jazzer.junit.FuzzTest;
import depeche.indexer.source.SourceFormat;
import depeche.indexer.source.SourceFormats;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Sets jazzer on each test of [ReadersFuzzTest], for as long as `depeche.fuzz.time` says.
///
/// `mvn -Pslow verify` does so for seconds, `-Ddepeche.fuzz.time=10m` for longer. An input that
/// makes a test fail is left in `target/fuzz`; it belongs into `finds` under a name that says what
/// is wrong with it.
///
/// Each in a virtual machine of its own: jazzer fuzzes one test in the life of one, and what it
/// does to classes stays away from other tests.
final class FuzzingTest {
  private static final Path FOLDER = Path.of("target", "fuzz").toAbsolutePath();

  /// Our readers, and of what they stand on the little that broke before. With jsoup and Jackson a
  /// second has a fifth as many inputs, and most that are kept are new to those alone.
  private static final String INSTRUMENTED =
      "depeche.**:org.netpreserve.**:org.apache.commons.compress.**";

  static Stream<String> tests() {
    return methods().map(Method::getName);
  }

  private static Stream<Method> methods() {
    return Stream.of(ReadersFuzzTest.class.getDeclaredMethods())
        .filter(it -> it.isAnnotationPresent(FuzzTest.class))
        .sorted(Comparator.comparing(Method::getName));
  }

  @ParameterizedTest
  @MethodSource("tests")
  @EnabledIfSystemProperty(named = "depeche.fuzz.time", matches = ".+")
  void findsNothing(String test) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(FOLDER.resolve(test));
    Path log = folder.resolve("log.txt");
    Process jazzer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1", // it lives for seconds
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(),
                Jazzer.class.getName(),
                "--target_class=" + ReadersFuzzTest.class.getName(),
                "--target_method=" + test,
                "--instrumentation_includes=" + INSTRUMENTED,
                "--custom_hook_includes=" + INSTRUMENTED,
                "--max_duration=" + System.getProperty("depeche.fuzz.time"))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertEquals(0, jazzer.waitFor(), () -> "fuzzing " + test + " found what " + log + " tells");
  }

  /// No reader is left out: a format that is new in the list needs a sample and a fuzz test.
  @Test
  void everyFormatOfTheListIsFuzzedFromASample() throws IOException {
    List<String> fuzzed = methods().flatMap(FuzzingTest::formats).sorted().toList();
    assertEquals(SourceFormats.all().stream().map(SourceFormat::name).sorted().toList(), fuzzed);
    Set<String> sampled =
        Samples.all().values().stream()
            .map(Samples::format)
            .flatMap(Optional::stream)
            .collect(Collectors.toSet());
    assertEquals(Set.copyOf(fuzzed), sampled);
  }

  private static Stream<String> formats(Method test) {
    return Stream.of(test.getAnnotation(SamplesOf.class)).flatMap(it -> Stream.of(it.value()));
  }

  /// Of this test, however it was started.
  private static String classPath() {
    if (Thread.currentThread().getContextClassLoader() instanceof URLClassLoader loader) {
      return Stream.of(loader.getURLs())
          .map(url -> Path.of(URI.create(url.toString())).toString())
          .collect(Collectors.joining(File.pathSeparator));
    }
    return System.getProperty("java.class.path");
  }
}
