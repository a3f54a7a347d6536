package depeche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real process is killed at random moments; run again to its end, it leaves the same archive as
/// one that nobody disturbed. `mvn -Pslow verify` kills it more often.
final class KilledRunTest {
  private static final int KILLS = Integer.getInteger("depeche.kills", 5);
  private static final List<String> PLACES =
      List.of("Lens", "Pau", "Tarbes", "Nevers", "Auxerre", "Damas", "Tripoli", "Ankara", "Bamako");
  private static final List<String> EVENTS =
      List.of("Séisme", "Incendie", "Grève", "Manifestation", "Inondation", "Élection", "Attentat");
  private static final Pattern VARIABLE = Pattern.compile("\"(?:tookMillis|score)\":[0-9.E-]+,?");

  @TempDir private Path folder;

  private static String text(int number) {
    String place = PLACES.get(number % PLACES.size());
    String event = EVENTS.get(number % EVENTS.size());
    int day = 1 + number % 28;
    return """
    %1$s à %2$s : les autorités comptent %3$d blessés

    %4$s, %5$d mars 2021 (AFP) - %1$s à %2$s : selon la préfecture, %3$d personnes ont été blessées lundi, dont \
    %6$d grièvement, et le ministère de l'Intérieur a envoyé %7$d renforts sur place.

    Le président Emmanuel Macron s'est dit « très attentif » à la situation. « Nous avons compté %8$d appels », \
    a déclaré le porte-parole des pompiers, qui attendait le bilan numéro %9$d pour mardi.
    """
        .formatted(
            event,
            place,
            number + 3,
            place.toUpperCase(Locale.FRENCH),
            day,
            number % 5,
            10 * number,
            100 + number,
            number);
  }

  private static String json(int number) {
    return "{\"id\":\"urn:fil:%d\",\"title\":\"Dépêche %d du fil\",\"text\":\"%s\"}\n"
        .formatted(number, number, text(number).replace("\n", "\\n").replace("\"", "\\\""));
  }

  /// Files, copies, a zip, a file of many items, and another that has some of these once more.
  private Path archive() throws IOException {
    Path archive = Files.createDirectories(folder.resolve("archive"));
    for (int i = 0; i < 240; i++) {
      Path file = archive.resolve("%02d".formatted(i % 12)).resolve("depeche%03d.txt".formatted(i));
      Files.createDirectories(file.getParent());
      Files.writeString(file, text(i % 220));
    }
    try (OutputStream out = Files.newOutputStream(archive.resolve("03").resolve("lot.zip"));
        var zip = new ZipOutputStream(out)) {
      for (int i = 0; i < 80; i++) {
        zip.putNextEntry(new ZipEntry("lot/%d.txt".formatted(i)));
        zip.write(text(1000 + i).getBytes(StandardCharsets.UTF_8));
      }
    }
    var lines = new StringBuilder();
    var others = new StringBuilder();
    for (int i = 0; i < 150; i++) {
      lines.append(json(2000 + i));
      others.append(json(2100 + i));
    }
    Files.writeString(archive.resolve("05").resolve("fil.jsonl"), lines);
    Files.writeString(archive.resolve("01").resolve("fil.jsonl"), others);
    try (var files = Files.walk(archive)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2022-01-01T10:00:00Z")));
      }
    }
    return archive;
  }

  private static Process start(Path archive, Path index) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Xmx512m",
            "-cp",
            TestConsole.classPath(),
            "depeche.cli.Depeche",
            "index",
            archive.toString(),
            "--index",
            index.toString(),
            "--commit-every",
            "1")
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /// Everything that a user can see of an archive.
  private static List<String> contents(Path index) {
    var contents = new ArrayList<String>();
    String at = index.toString();
    TestConsole check = TestConsole.run("check", "--index", at);
    assertEquals(0, check.code(), check.out() + check.err());
    contents.add(check.out());
    TestConsole.run("export", "--tout", "--index", at)
        .out()
        .lines()
        .sorted()
        .forEach(contents::add);
    for (String dimension : List.of("lieu", "acteur", "date", "agence")) {
      contents.add(TestConsole.run("facets", dimension, "--format", "json", "--index", at).out());
    }
    contents.add(
        TestConsole.run(
                "search",
                "bilan",
                "-n",
                "1000",
                "--sort",
                "ancien",
                "--format",
                "json",
                "--index",
                at)
            .out());
    return contents.stream().map(line -> VARIABLE.matcher(line).replaceAll("")).toList();
  }

  @Test
  void leavesTheSameArchiveHoweverOftenItIsKilled() throws IOException, InterruptedException {
    Path archive = archive();
    Path whole = folder.resolve("whole");
    long start = System.nanoTime();
    assertEquals(0, start(archive, whole).waitFor());
    long undisturbed = System.nanoTime() - start;
    List<String> expected = contents(whole);
    assertTrue(expected.size() > 500, "%d lines".formatted(expected.size()));

    long seed = Long.getLong("depeche.seed", System.nanoTime());
    var random = new Random(seed);
    Path index = folder.resolve("index");
    int alive = 0;
    boolean fresh = true;
    for (int i = 0; i < KILLS; i++) {
      // The first run on an archive has everything to do, and later ones less than they look like.
      long latest = fresh ? undisturbed / 2 : undisturbed;
      long begin = System.nanoTime();
      Process process = start(archive, index);
      long moment = latest / 4 + (long) (random.nextDouble() * latest * 3 / 4);
      boolean ended = process.waitFor(moment, TimeUnit.NANOSECONDS);
      alive += ended ? 0 : 1;
      if (ended && fresh) {
        // What was measured ran beside other work: from the beginning, by this one's time.
        undisturbed = System.nanoTime() - begin;
        index = folder.resolve("again" + i);
      }
      fresh &= ended;
      if (i % 3 == 2) {
        process.destroy();
      } else {
        process.destroyForcibly();
      }
      process.waitFor();
      if (i % 5 == 4) {
        assertEquals(0, start(archive, index).waitFor());
        assertEquals(expected, contents(index), "seed " + seed + ", after kill " + i);
        index = folder.resolve("index" + i);
        fresh = true;
      }
    }
    assertTrue(alive > 0, "seed " + seed + ": every process had ended before it was killed");
  }
}
