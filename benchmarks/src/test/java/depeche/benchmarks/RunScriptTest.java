package depeche.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `benchmarks/run` in a checkout of its own, with a Maven and a java that say what they were
/// asked.
final class RunScriptTest {
  private static final Path SCRIPT = Path.of("run").toAbsolutePath();

  @TempDir private Path folder;
  private Path home = Path.of("");
  private Path source = Path.of("");

  private record Result(int code, String out, String err) {}

  @BeforeEach
  void checkOut() throws IOException {
    home = Files.createDirectories(folder.resolve("mes dépêches"));
    Files.createDirectories(home.resolve("benchmarks"));
    executable(home.resolve("benchmarks/run"), Files.readString(SCRIPT));
    Files.writeString(home.resolve("pom.xml"), "<project/>");
    Files.writeString(home.resolve("benchmarks/pom.xml"), "<project/>");
    source = Files.createDirectories(home.resolve("searcher/src/main/java")).resolve("A.java");
    Files.writeString(source, "class A {}");
    Path bin = Files.createDirectories(folder.resolve("bin"));
    executable(
        bin.resolve("mvn"),
        """
        #!/bin/sh
        echo built >>builds
        mkdir -p benchmarks/target/classes cli/target/app
        touch cli/target/app/depeche.jar
        """);
  }

  private Path java(String version) throws IOException {
    Path java = folder.resolve("java-" + version);
    executable(
        java,
        """
        #!/bin/sh
        [ "$1" = -version ] && { echo 'openjdk version "%s" 2025-09-16' >&2; exit; }
        echo "$*"
        """
            .formatted(version));
    return java;
  }

  private static void executable(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Result run(Path java, String... args) throws IOException, InterruptedException {
    var builder = new ProcessBuilder("/bin/sh", home.resolve("benchmarks/run").toString());
    builder.command().addAll(List.of(args));
    builder.environment().clear();
    builder.environment().put("PATH", folder.resolve("bin") + ":/usr/bin:/bin");
    builder.environment().put("DEPECHE_JAVA", java.toString());
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the script hangs");
    return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private int builds() throws IOException {
    return Files.readAllLines(home.resolve("builds")).size();
  }

  @Test
  void buildsWhatIsMissingAndRunsIt() throws IOException, InterruptedException {
    Result result = run(java("25.0.1"), "places", "a b", "c");
    assertEquals(0, result.code, result.err);
    assertEquals(1, builds());
    assertTrue(result.out.endsWith("depeche.benchmarks.DepartementOracle a b c\n"), result.out);
  }

  @Test
  void buildsAgainAfterAnEditAlone() throws IOException, InterruptedException {
    Path java = java("25.0.1");
    assertEquals(0, run(java, "places").code);
    assertEquals(0, run(java, "places").code);
    assertEquals(1, builds());
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
    assertEquals(0, run(java, "places").code);
    assertEquals(2, builds());
  }

  @Test
  void measuresNothingWhereTheBuildFails() throws IOException, InterruptedException {
    Path java = java("25.0.1");
    assertEquals(0, run(java, "places").code);
    executable(folder.resolve("bin/mvn"), "#!/bin/sh\nexit 1\n");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
    for (int i = 0; i < 2; i++) {
      Result result = run(java, "places");
      assertEquals(2, result.code);
      assertEquals("", result.out);
      assertTrue(result.err.endsWith("benchmarks/run: the build failed\n"), result.err);
    }
  }

  @Test
  void takesNoJavaThatIsTooOld() throws IOException, InterruptedException {
    Result result = run(java("17.0.2"), "places");
    assertEquals(2, result.code);
    assertTrue(result.err.contains("java-17.0.2 is no Java 25 or later"), result.err);
  }
}
