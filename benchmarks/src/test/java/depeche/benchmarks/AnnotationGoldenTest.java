package depeche.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The quality of annotation as it was when the golden file was written.
final class AnnotationGoldenTest {
  private static final Path HOME = Path.of("..");

  /// If this fails on purpose: `benchmarks/run annotations --golden`, and the diff goes in.
  @Test
  void annotatesTheCorpusAsWellAsTheGoldenFileSays() throws IOException {
    String golden = Files.readString(AnnotationGolden.file(HOME));
    assertEquals(AnnotationGolden.ownPart(golden), AnnotationGolden.own(HOME));
  }
}
