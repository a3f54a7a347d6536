package depeche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher as a user runs it, with folders that look like JDKs and say what they were asked.
final class LauncherTest {
  private static final Path LAUNCHER = Path.of("..", "depeche").toAbsolutePath().normalize();

  /// Prints its arguments and its locale, one a line.
  private static final String FAKE_JAVA =
      "#!/bin/sh\necho \"java $0\"\necho \"LC_ALL=${LC_ALL:-}\"\nfor a; do echo \"$a\"; done\n";

  @TempDir private Path folder;
  private Path home = Path.of("");

  private record Result(int code, List<String> out, String err) {
    boolean said(String line) {
      return out.contains(line);
    }
  }

  @BeforeEach
  void installInAFolderWithBlanksAndAccents() throws IOException {
    home = Files.createDirectories(folder.resolve("mes dépêches à moi"));
    Path app = Files.createDirectories(home.resolve("cli/target/app"));
    Files.writeString(app.resolve("depeche.jar"), "no jar");
    executable(home.resolve("depeche"), Files.readString(LAUNCHER));
  }

  @Test
  void takesTheJavaItIsTold() throws IOException, InterruptedException {
    Path jdk = jdk("un jdk", "25.0.3");
    Result result = run(Map.of("DEPECHE_JAVA", jdk.toString()), "search", "frappe aérienne");
    assertEquals(0, result.code, result.err);
    assertTrue(result.said("java " + jdk.resolve("bin/java")), result.toString());
    assertTrue(result.said("frappe aérienne"), result.toString());
    assertTrue(result.said("-Ddepeche.home=" + home.toRealPath()), result.toString());
  }

  @Test
  void passesOverAJavaThatIsTooOld() throws IOException, InterruptedException {
    Path old = jdk("jdk-17", "17.0.15");
    Path young = jdk("jdk-26", "26");
    Result result =
        run(
            Map.of("JAVA_HOME", old.toString(), "PATH", young.resolve("bin") + ":/usr/bin:/bin"),
            "--version");
    assertEquals(0, result.code, result.err);
    assertTrue(result.said("java " + young.resolve("bin/java")), result.toString());
  }

  @Test
  void worksThroughASymbolicLinkToAJdkBehindAnother() throws IOException, InterruptedException {
    Path jdk = jdk("elsewhere", "25");
    Path alias = folder.resolve("java-25");
    Files.createSymbolicLink(alias, jdk);
    Path link = folder.resolve("lien");
    Files.createSymbolicLink(link, home.resolve("depeche"));
    Result result = run(link, Map.of("DEPECHE_JAVA", alias.toString()), "x");
    assertEquals(0, result.code, result.err);
    assertTrue(result.said("-Ddepeche.home=" + home.toRealPath()), result.toString());
  }

  @Test
  void saysWhatItLookedForWhenThereIsNoJdk() throws IOException, InterruptedException {
    Path old = jdk("old", "17");
    Result result = run(Map.of("DEPECHE_JAVA", old.toString()), "--version");
    assertEquals(2, result.code);
    assertTrue(result.err.contains("n'est pas un Java 25 ou plus récent"), result.err);
    String java = old.toString();
    for (Result english :
        List.of(
            run(Map.of("DEPECHE_JAVA", java, "LANG", "en_GB.UTF-8"), "--version"),
            run(Map.of("DEPECHE_JAVA", java), "--version", "--langue", "en"),
            run(Map.of("DEPECHE_JAVA", java, "LANG", "fr_FR.UTF-8"), "--language=EN", "x"))) {
      assertEquals(2, english.code);
      assertTrue(english.err.contains("is no Java 25 or later"), english.err);
    }
  }

  @Test
  void buildsOnceForSeveralThatStartAtATime() throws IOException, InterruptedException {
    Path maven =
        checkout(
            """
            #!/bin/sh
            echo built >>builds
            sleep 1
            touch cli/target/app/depeche.jar
            """);
    Map<String, String> environment =
        Map.of("DEPECHE_JAVA", jdk("jdk", "25").toString(), "PATH", maven + ":/usr/bin:/bin");
    var others = new ArrayList<FutureTask<Result>>();
    for (int i = 0; i < 3; i++) {
      var other = new FutureTask<>(() -> run(environment, "search", "x"));
      Thread.ofPlatform().start(other);
      others.add(other);
    }
    for (FutureTask<Result> other : others) {
      assertEquals(0, result(other).code, result(other).err);
    }
    assertEquals(List.of("built"), Files.readAllLines(home.resolve("builds")));
  }

  /// Makes the installation a checkout of sources that was never built.
  ///
  /// @param maven the script that stands for Maven
  /// @return the folder that it lies in
  private Path checkout(String maven) throws IOException {
    Files.delete(home.resolve("cli/target/app/depeche.jar"));
    Files.writeString(home.resolve("pom.xml"), "<project/>");
    Path folderOfMaven = Files.createDirectories(folder.resolve("maven"));
    executable(folderOfMaven.resolve("mvn"), maven);
    return folderOfMaven;
  }

  private static Result result(FutureTask<Result> task) throws InterruptedException {
    try {
      return task.get();
    } catch (ExecutionException failure) {
      throw new AssertionError(failure);
    }
  }

  /// The jars are not there yet when it starts.
  @Test
  void buildsACheckoutAndRunsWhatItBuilt() throws IOException, InterruptedException {
    Path maven =
        checkout(
            """
            #!/bin/sh
            printf '\\033[0m'
            cd cli/target/app
            touch depeche.jar depeche-schema-1.jar lucene-core-10.jar picocli-4.jar jackson-core-3.jar
            """);
    Map<String, String> environment =
        Map.of("DEPECHE_JAVA", jdk("jdk", "25").toString(), "PATH", maven + ":/usr/bin:/bin");
    Result result = run(environment, "search", "x");
    assertEquals(0, result.code, result.err);
    assertEquals("depeche: construction, une fois…\n", result.err);
    String jars = result.out.get(result.out.indexOf("-cp") + 1);
    assertTrue(jars.contains(home.toRealPath() + "/cli/target/app/lucene-core-10.jar"), jars);
    assertTrue(!jars.contains("*"), jars);
  }

  @Test
  void showsWhatMavenSaidOfABuildThatFails() throws IOException, InterruptedException {
    Path maven = checkout("#!/bin/sh\necho '[ERROR] no such plugin'\nexit 1\n");
    Result result =
        run(
            Map.of("DEPECHE_JAVA", jdk("jdk", "25").toString(), "PATH", maven + ":/usr/bin:/bin"),
            "search",
            "x");
    assertEquals(2, result.code);
    assertTrue(result.err.contains("[ERROR] no such plugin"), result.err);
    assertTrue(result.err.contains("la construction a échoué"), result.err);
  }

  /// A cache made of a search that failed would hold the few classes that say so.
  @Test
  void keepsNoCacheOfATrialThatFailsAndDoesNotTryAgain() throws IOException, InterruptedException {
    Files.createDirectories(home.resolve("corpus/sample"));
    Path cache = home.resolve("cli/target/app/depeche.aot");
    Path trials = folder.resolve("trials");
    for (int code : new int[] {1, 0}) {
      Path jdk = jdk("jdk-" + code, "25");
      executable(
          jdk.resolve("bin/java"),
          """
          #!/bin/sh
          for a; do
            case $a in
              -XX:AOTCacheOutput=*) echo cache >"${a#*=}"; echo trial >>'%s'; exit %d ;;
              -XX:AOTCache=*) echo "$a" ;;
            esac
          done
          """
              .formatted(trials, code));
      Map<String, String> java = Map.of("DEPECHE_JAVA", jdk.toString());
      Files.deleteIfExists(trials);
      run(java, "search", "x");
      Result second = run(java, "search", "x");
      assertEquals(List.of("trial"), Files.readAllLines(trials));
      assertEquals(code == 0, Files.exists(cache));
      assertEquals(code == 0, second.toString().contains("-XX:AOTCache="), second.toString());
    }
  }

  @Test
  void givesCommandsWhatTheyNeedUnderAnyOfTheirNames() throws IOException, InterruptedException {
    Map<String, String> java = Map.of("DEPECHE_JAVA", jdk("jdk", "25").toString());
    for (String line : List.of("index", "indexer", "réannoter", "--langue en index", "démo")) {
      Result result = run(java, line.split(" ", -1));
      assertTrue(result.said("-XX:+UseParallelGC"), result.toString());
    }
    assertTrue(run(java, "chercher", "x").said("-XX:+UseSerialGC"));
  }

  @Test
  void givesJavaAUtf8LocaleWhereTheUsersIsNone() throws IOException, InterruptedException {
    Path jdk = jdk("jdk", "25");
    Result plain = run(Map.of("DEPECHE_JAVA", jdk.toString(), "LC_ALL", "C"), "é");
    assertTrue(plain.said("LC_ALL=C.UTF-8"), plain.toString());
    assertTrue(plain.said("-Ddepeche.locale=C"), plain.toString());
    Result french = run(Map.of("DEPECHE_JAVA", jdk.toString(), "LC_ALL", "C.utf8"), "é");
    assertTrue(french.said("LC_ALL=C.utf8"), french.toString());
    assertTrue(french.said("é"), french.toString());
  }

  @Test
  void givesJavaAUtf8LocaleWhereTheOneThatIsNamedIsNotInstalled()
      throws IOException, InterruptedException {
    Path jdk = jdk("un jdk", "25.0.3");
    Result result =
        run(Map.of("DEPECHE_JAVA", jdk.toString(), "LC_ALL", "xx_YY.UTF-8"), "search", "élysée");
    assertTrue(result.said("LC_ALL=C.UTF-8"), result.toString());
    assertTrue(result.said("-Ddepeche.locale=xx_YY.UTF-8"), result.toString());
  }

  @Test
  void handsOverTheUsersOwnOptionsAndExitCode() throws IOException, InterruptedException {
    Path jdk = jdk("jdk", "25");
    executable(jdk.resolve("bin/java"), FAKE_JAVA + "exit 3\n");
    Result result =
        run(
            Map.of("DEPECHE_JAVA", jdk.toString(), "DEPECHE_JAVA_OPTIONS", "-Xmx2g -Xss4m"),
            "index");
    assertEquals(3, result.code);
    assertTrue(result.said("-Xmx2g") && result.said("-Xss4m"), result.toString());
    assertTrue(result.said("-XX:+UseParallelGC"), result.toString());
  }

  private Path jdk(String name, String version) throws IOException {
    Path jdk = Files.createDirectories(folder.resolve(name));
    Files.createDirectories(jdk.resolve("bin"));
    executable(jdk.resolve("bin/java"), FAKE_JAVA);
    Files.writeString(
        jdk.resolve("release"), "IMPLEMENTOR=\"us\"\nJAVA_VERSION=\"" + version + "\"\n");
    return jdk.toRealPath();
  }

  private static void executable(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Result run(Map<String, String> environment, String... args)
      throws IOException, InterruptedException {
    return run(home.resolve("depeche"), environment, args);
  }

  private Result run(Path launcher, Map<String, String> environment, String... args)
      throws IOException, InterruptedException {
    var command = new ArrayList<String>(List.of("/bin/sh", launcher.toString()));
    command.addAll(Arrays.asList(args));
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    var builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.environment().put("PATH", "/usr/bin:/bin");
    builder.environment().put("HOME", folder.toString());
    builder.environment().putAll(environment);
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    Process process = builder.start();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the launcher hangs");
    return new Result(
        process.exitValue(),
        Files.readAllLines(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }
}
