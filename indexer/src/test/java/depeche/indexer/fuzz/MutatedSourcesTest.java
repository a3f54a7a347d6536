package depeche.indexer.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import depeche.indexer.source.Packing;
import depeche.indexer.write.IndexingOptions;
import depeche.indexer.write.IndexingProgress;
import depeche.indexer.write.IndexingReport;
import depeche.indexer.write.IndexingRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Samples of every format with bytes changed at random: whatever comes of them, it is an outcome,
/// and a run over all of them counts as many as reading them one by one gave.
///
/// [FuzzingTest] goes deeper into each reader; this one goes all the way into the index, mixes
/// formats, and repeats itself. `mvn -Pslow verify` takes thousands of them in half the memory; a
/// failure names its seed, which `-Ddepeche.seed=N -Ddepeche.mutations=1` repeats.
final class MutatedSourcesTest {
  private static final int MUTATIONS = Integer.getInteger("depeche.mutations", 200);
  private static final int FIRST_SEED = Integer.getInteger("depeche.seed", 0);
  private static final int BATCH = 1_000;
  private static final int MOST_REPEATED = 3_000;
  private static final String SIGNS = "<>\"'&;{}[]:,\\/()-0";

  @TempDir private Path folder;

  @Test
  void everyMutationHasAnOutcomeAndARunCountsThemAll() throws IOException {
    List<Path> samples = Samples.files();
    int end = FIRST_SEED + MUTATIONS;
    for (int first = FIRST_SEED; first < end; first += BATCH) {
      int last = Math.min(first + BATCH, end);
      Path archive = Files.createDirectory(folder.resolve("archive" + first));
      int outcomes = 0;
      for (int seed = first; seed < last; seed++) {
        Path file = write(archive, samples, seed);
        outcomes += Reading.check(file, "seed " + file.getFileName());
      }
      IndexingReport report = run(archive);
      String what = "seeds %d to %d: %s".formatted(first, last - 1, report.failures());
      assertEquals(outcomes, report.read(), what);
      assertFalse(report.failures().toString().contains("internal error"), what);
    }
  }

  /// Text of every kind is in there, so annotators and the writer of the index meet it too.
  private IndexingReport run(Path archive) throws IOException {
    Path index = folder.resolve("index-of-" + archive.getFileName());
    try (IndexingRun run =
        IndexingRun.open(index, IndexingOptions.usual(), IndexingProgress.silent())) {
      return run.index(List.of(archive));
    }
  }

  private static Path write(Path folder, List<Path> samples, int seed) throws IOException {
    var random = new Random(seed);
    Path sample = samples.get(random.nextInt(samples.size()));
    byte[] other = Files.readAllBytes(samples.get(random.nextInt(samples.size())));
    byte[] bytes = mutated(packed(Files.readAllBytes(sample), random), other, random);
    return Files.write(folder.resolve(seed + "-" + sample.getFileName()), bytes);
  }

  private static byte[] mutated(byte[] original, byte[] other, Random random) {
    byte[] bytes = original;
    int changes = 1 + random.nextInt(12);
    for (int i = 0; i < changes && bytes.length > 0; i++) {
      int at = random.nextInt(bytes.length);
      int length = Math.min(bytes.length - at, 1 + random.nextInt(200));
      switch (random.nextInt(7)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes[at] = (byte) SIGNS.charAt(random.nextInt(SIGNS.length()));
        case 2 -> bytes = Arrays.copyOf(bytes, at);
        case 3 -> {
          byte[] longer = Arrays.copyOf(bytes, bytes.length + length);
          System.arraycopy(bytes, at, longer, at + length, bytes.length - at);
          bytes = longer;
        }
        case 4 -> bytes = without(bytes, at, length);
        case 5 ->
            bytes = repeated(bytes, at, 1 + random.nextInt(20), random.nextInt(MOST_REPEATED));
        default -> System.arraycopy(other, 0, bytes, at, Math.min(other.length, length));
      }
    }
    return bytes;
  }

  /// Among them is what came to light so and was mended, a file each.
  @Test
  void everySampleHasAnOutcome() throws IOException {
    for (Map.Entry<String, byte[]> sample : Samples.all().entrySet()) {
      Path file = folder.resolve(sample.getKey().replace('/', '-'));
      Reading.check(Files.write(file, sample.getValue()), sample.getKey());
    }
  }

  /// One in four as a member of a zip, or compressed; what is changed in there breaks the packing.
  private static byte[] packed(byte[] original, Random random) throws IOException {
    return switch (random.nextInt(8)) {
      case 0 -> Packing.zip(Map.of("a", original));
      case 1 -> Packing.gzip(original);
      default -> original;
    };
  }

  private static byte[] without(byte[] bytes, int at, int length) {
    byte[] shorter = Arrays.copyOf(bytes, bytes.length - length);
    System.arraycopy(bytes, at + length, shorter, at, shorter.length - at);
    return shorter;
  }

  private static byte[] repeated(byte[] bytes, int at, int length, int times) {
    int unit = Math.min(length, bytes.length - at);
    byte[] longer = new byte[bytes.length + unit * times];
    System.arraycopy(bytes, 0, longer, 0, at);
    for (int i = 0; i < times; i++) {
      System.arraycopy(bytes, at, longer, at + i * unit, unit);
    }
    System.arraycopy(bytes, at, longer, at + times * unit, bytes.length - at);
    return longer;
  }
}
