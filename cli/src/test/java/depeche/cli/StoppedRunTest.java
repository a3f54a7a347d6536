package depeche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real process is told to end, and says what it did before it goes.
final class StoppedRunTest {
  @TempDir private Path folder;

  private Path write(int from, int to) throws IOException {
    Path archive = Files.createDirectories(folder.resolve("archive"));
    for (int i = from; i < to; i++) {
      Files.writeString(
          archive.resolve("depeche%04d.txt".formatted(i)),
          """
          Séisme : le bilan numéro %1$d

          LENS, 9 sept 2023 (AFP) - Un séisme a fait %1$d blessés samedi près de Lens, a annoncé la préfecture.
          """
              .formatted(i));
    }
    return archive;
  }

  private Process start(String... options) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-cp",
                TestConsole.classPath(),
                "depeche.cli.Depeche",
                "index",
                folder.resolve("archive").toString(),
                "--index",
                folder.resolve("index").toString()));
    command.addAll(List.of(options));
    return new ProcessBuilder(command).redirectError(said().toFile()).start();
  }

  private Path said() {
    return folder.resolve("said.txt");
  }

  private String words() throws IOException {
    return Files.readString(said(), StandardCharsets.UTF_8);
  }

  private void await(String words) throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!words().contains(words)) {
      assertTrue(System.nanoTime() < end, "within a minute only this was said:\n" + words());
      Thread.sleep(20);
    }
  }

  private int ended(Process process) throws InterruptedException {
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the process does not end");
    return process.exitValue();
  }

  @Test
  void printsItsWholeReportWhenItIsStopped() throws IOException, InterruptedException {
    write(0, 3_000);
    Process process = start("--threads", "1", "--commit-every", "0");
    Path index = folder.resolve("index");
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!Files.exists(index.resolve("segments_1"))
        && !Files.exists(index.resolve("segments_2"))
        && process.isAlive()) {
      assertTrue(System.nanoTime() < end, "nothing is committed");
      Thread.sleep(5);
    }
    process.destroy();
    assertEquals(128 + 15, ended(process), words());
    // What Java itself says comes before.
    List<String> lines = words().lines().dropWhile(line -> !line.startsWith("arrêt : ")).toList();
    assertTrue(lines.size() >= 4, words());
    assertTrue(lines.get(1).startsWith("interrompu : "), words());
    // Commits follow one another so closely that one file may be all that was read.
    assertTrue(lines.get(2).matches("[0-9\u202F ]+ lus? = .*"), words());
    assertTrue(lines.getLast().endsWith("index : " + index), words());
  }

  @Test
  void endsItsWatchWithoutAnErrorWhenItIsStopped() throws IOException, InterruptedException {
    write(0, 2);
    Process process = start("--watch");
    await("en veille");
    write(2, 3);
    await("1 indexé");
    process.destroy();
    assertEquals(0, ended(process), words());
    assertTrue(words().endsWith("fin de la veille\n"), words());
  }
}
