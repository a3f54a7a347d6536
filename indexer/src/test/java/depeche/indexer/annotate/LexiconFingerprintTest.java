package depeche.indexer.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class LexiconFingerprintTest {
  private static final Path TABLES = Path.of("src/main/resources/depeche/indexer/annotate");

  @Test
  void countsEveryTableThatIsShipped() throws IOException {
    try (Stream<Path> files = Files.walk(TABLES)) {
      List<String> there =
          files
              .filter(Files::isRegularFile)
              .map(file -> TABLES.relativize(file).toString())
              .sorted()
              .toList();
      assertEquals(there, LexiconFingerprint.TABLES.stream().sorted().toList());
    }
  }
}
