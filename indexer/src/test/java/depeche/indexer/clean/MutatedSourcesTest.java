package depeche.indexer.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depeche.dispatch.SourceLocation;
import depeche.indexer.source.ItemSink;
import depeche.indexer.source.SourceDocument;
import depeche.indexer.source.SourceFile;
import depeche.indexer.source.SourceFormats;
import depeche.indexer.source.UnreadableSourceException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Samples of every format with bytes changed at random: whatever comes of them, it is an outcome.
///
/// `mvn -Pslow verify` reads tens of thousands of them in half the memory; a failure names its
/// seed, which `-Ddepeche.seed=N -Ddepeche.mutations=1` repeats.
final class MutatedSourcesTest {
  private static final int MUTATIONS = Integer.getInteger("depeche.mutations", 400);
  private static final int FIRST_SEED = Integer.getInteger("depeche.seed", 0);
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final int MOST_REPEATED = 3_000;
  private static final String SIGNS = "<>\"'&;{}[]:,\\/()-0";

  @TempDir private Path folder;

  private static List<Path> samples() throws IOException, URISyntaxException {
    var samples = new ArrayList<Path>();
    for (String root : List.of("../source/formats", "pages", "finds")) {
      URL pages = Objects.requireNonNull(MutatedSourcesTest.class.getResource("pages"));
      Path here = Path.of(pages.toURI()).resolveSibling("");
      try (Stream<Path> files = Files.walk(here.resolve(root).normalize())) {
        files.filter(Files::isRegularFile).sorted().forEach(samples::add);
      }
    }
    return samples;
  }

  @Test
  void everyMutationHasAnOutcome() throws IOException, URISyntaxException {
    List<Path> samples = samples();
    for (int seed = FIRST_SEED; seed < FIRST_SEED + MUTATIONS; seed++) {
      var random = new Random(seed);
      Path sample = samples.get(random.nextInt(samples.size()));
      byte[] other = Files.readAllBytes(samples.get(random.nextInt(samples.size())));
      byte[] bytes = mutated(packed(Files.readAllBytes(sample), random), other, random);
      Path file = Files.write(folder.resolve(sample.getFileName()), bytes);
      String what = "seed " + seed + ", " + sample.getFileName();
      long start = System.nanoTime();
      assertEquals(List.of(), defects(file, bytes.length), what);
      assertTrue(System.nanoTime() - start < LIMIT.toNanos(), what + " takes too long");
    }
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

  /// What came to light so and was mended, a file each.
  @Test
  void everyFindOfBeforeHasAnOutcome() throws IOException, URISyntaxException {
    List<Path> finds = samples().stream().filter(it -> it.toString().contains("finds")).toList();
    assertTrue(finds.size() >= 2, finds.toString());
    for (Path find : finds) {
      assertEquals(List.of(), defects(find, Math.toIntExact(Files.size(find))), find.toString());
    }
  }

  /// One in four as a member of a zip, or compressed; what is changed in there breaks the packing.
  private static byte[] packed(byte[] original, Random random) throws IOException {
    return switch (random.nextInt(8)) {
      case 0 -> zip(original);
      case 1 -> gzip(original);
      default -> original;
    };
  }

  private static byte[] zip(byte[] content) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("a"));
      zip.write(content);
    }
    return out.toByteArray();
  }

  private static byte[] gzip(byte[] content) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(content);
    }
    return out.toByteArray();
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

  private static String where(@Nullable Throwable defect) {
    return defect == null
        ? ""
        : Arrays.stream(defect.getStackTrace())
            .filter(it -> it.getClassName().startsWith("depeche"))
            .limit(4)
            .map(it -> "\n  " + it)
            .reduce("", String::concat);
  }

  private static List<String> defects(Path file, int size) throws IOException {
    var defects = new ArrayList<String>();
    var cleaner = new DispatchCleaner(CleaningOptions.NONE);
    var source =
        new SourceFile(
            file, file.resolveSibling(""), file.getFileName().toString(), size, Instant.EPOCH);
    var sink =
        new ItemSink() {
          @Override
          public void item(SourceDocument document) {
            try {
              cleaner.clean(document, "id");
            } catch (UnreadableSourceException noArticle) {
              assertTrue(noArticle.getMessage() != null);
            }
          }

          @Override
          public void failed(SourceLocation location, String reason) {
            note(reason);
          }

          @Override
          public void skipped(SourceLocation location, String reason) {
            note(reason);
          }

          private void note(String reason) {
            if (reason.startsWith("internal error")) {
              defects.add(reason);
            }
          }
        };
    try {
      SourceFormats.read(source, sink);
    } catch (UnreadableSourceException unreadable) {
      sink.note(unreadable.getMessage() + where(unreadable.getCause()));
    }
    return defects;
  }
}
