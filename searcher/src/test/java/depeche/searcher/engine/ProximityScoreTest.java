package depeche.searcher.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import depeche.fields.DispatchAnalyzer;
import depeche.fields.DispatchField;
import depeche.searcher.translation.RankingParameters.Proximity;
import depeche.searcher.translation.ScoredTerm;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/// The terms are `port`, weight 1, `Marseille`, 2, and `grue`, 4.
final class ProximityScoreTest {
  private static final List<ScoredTerm> TERMS =
      List.of(
          new ScoredTerm("port", "port", false),
          new ScoredTerm("marse", "marseille", true),
          new ScoredTerm("grue", "grue", false));
  private static final double[] WEIGHTS = {1, 2, 4};

  private static final Proximity PASSAGE = new Proximity(1, 10, 0, 0, 0, 1);
  private static final Proximity WORDS = new Proximity(0, 1, 1, 0, 0, 1);
  private static final Proximity NAMES = new Proximity(0, 1, 0, 1, 0, 1);
  private static final Proximity PAIRS = new Proximity(0, 1, 0, 0, 1, 5);

  /// The scores of texts, one document each in one segment.
  private static List<Double> scores(Proximity ranking, String... texts) throws IOException {
    try (var directory = new ByteBuffersDirectory()) {
      try (var writer = new IndexWriter(directory, new IndexWriterConfig(new DispatchAnalyzer()))) {
        for (String text : texts) {
          var document = new Document();
          document.add(new TextField(DispatchField.TEXT.roots(), text, Field.Store.NO));
          writer.addDocument(document);
        }
      }
      try (var reader = DirectoryReader.open(directory)) {
        var score =
            new ProximityScore(reader.leaves().getFirst().reader(), TERMS, WEIGHTS, ranking);
        var scores = new Double[texts.length];
        for (int i = 0; i < texts.length; i++) {
          scores[i] = Math.round(score.of(i) * 1e4) / 1e4;
        }
        return Arrays.asList(scores);
      }
    }
  }

  private static double faded(double weight, int words) {
    return weight * Math.exp(-words / 10.0);
  }

  @Test
  void addsWhatThePassageHoldsLessTheFartherBack() throws IOException {
    List<Double> scores =
        scores(
            PASSAGE,
            "rien",
            "grue",
            "port vite Marseille",
            "grue port port vite grue",
            "port Marseille " + "vite ".repeat(60) + "grue");
    assertEquals(0, scores.get(0));
    assertEquals(4, scores.get(1));
    assertEquals(faded(1, 2) + 2, scores.get(2), 1e-4);
    assertEquals(faded(1, 2) + 4, scores.get(3), 1e-4);
    assertEquals(faded(1, 62) + faded(2, 61) + 4, scores.get(4), 1e-4);
  }

  @Test
  void addsEachWordThatIsThereOnce() throws IOException {
    assertEquals(List.of(0.0, 1.0, 5.0), scores(WORDS, "rien", "port port", "grue vite port"));
    assertEquals(List.of(0.0, 2.0), scores(NAMES, "port grue", "port marseille Marseille"));
  }

  @Test
  void addsTheLesserOfNeighboursThatStandSoOnce() throws IOException {
    assertEquals(
        List.of(1.0, 0.0, 1.0, 0.0, 0.0, 3.0),
        scores(
            PAIRS,
            "port Marseille",
            "Marseille port",
            "port vite vite vite vite Marseille, port Marseille",
            "port vite vite vite vite vite Marseille",
            "port grue",
            "port Marseille grue"));
  }
}
