package depeche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The script for bash, run by bash.
final class BashScriptTest {
  private static final Path BASH = Path.of("/bin/bash");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sea            | search",
        "for            | forget formats",
        "search --fac   | --facet-size --facettes",
        "search --réc   | --récence",
        "config --f     | --format",
        "search frappe  | ''",
        "nonesuch --f   | ''"
      })
  void completesCommandsAndOptions(String typed, String completed)
      throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(BASH));
    TestConsole script = TestConsole.run("complete", "--script", "bash");
    assertEquals(0, script.code(), script.err());
    String ask =
        "COMP_WORDS=(depeche %s); COMP_CWORD=%d; _depeche; echo \"${COMPREPLY[*]}\""
            .formatted(typed, typed.split(" ", -1).length);
    Process bash = new ProcessBuilder(List.of(BASH.toString(), "-c", script.out() + ask)).start();
    String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, bash.waitFor());
    assertEquals(completed, said.strip());
  }

  @Test
  void knowsOneShell() {
    TestConsole unknown = TestConsole.run("complete", "--script", "fish");
    assertEquals(2, unknown.code());
    assertTrue(unknown.err().contains("--script: fish (bash)"), unknown.err());
    assertEquals(2, TestConsole.run("complete").code());
  }
}
