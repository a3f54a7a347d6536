package depeche.indexer.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depeche.dispatch.DispatchText;
import depeche.fields.DispatchField;
import depeche.fields.FamilyNumber;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/// Pairs of versions among many sketches.
final class KinPairsTest {
  private static final int DISPATCHES = Integer.getInteger("depeche.sketches", 20_000);
  private static final int WORDS = 120;

  /// Every fifth text is an edit of the one before it; all share the phrases of a form.
  @Test
  void findsEveryEditAmongManyTextsInBoundedTime() throws IOException {
    var random = new Random(7);
    try (var directory = new ByteBuffersDirectory();
        var writer = new IndexWriter(directory, new IndexWriterConfig())) {
      List<String> text = List.of();
      for (int i = 0; i < DISPATCHES; i++) {
        text = i % 5 == 4 ? edited(text, random) : words(random, WORDS);
        writer.addDocument(document(i, String.join(" ", text)));
      }
      writer.commit();
      try (var reader = DirectoryReader.open(directory)) {
        long start = System.nanoTime();
        ArchivedSketches sketches = ArchivedSketches.of(reader);
        long[] pairs = KinPairs.of(sketches, new boolean[sketches.count()]);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertEquals(DISPATCHES / 5, pairs.length);
        for (long pair : pairs) {
          int first = Math.min(order(sketches, pair, true), order(sketches, pair, false));
          assertEquals(3, first % 5);
        }
        // some thirty times what it takes; comparing all with all would take longer
        assertTrue(took.toMillis() < DISPATCHES, took.toString());
      }
    }
  }

  private static int order(ArchivedSketches sketches, long pair, boolean first) {
    long id = sketches.id(first ? KinPairs.first(pair) : KinPairs.second(pair));
    return Integer.parseInt(FamilyNumber.id(id).substring(1));
  }

  private static Document document(int number, String text) {
    var document = new Document();
    document.add(
        new KeywordField(DispatchField.ID.indexName(), "%08d".formatted(number), Field.Store.NO));
    TextSketch.mark(
        document,
        DispatchText.of(
            "Le bulletin du jour",
            "Voici comme chaque jour le point de la situation dans la région, selon la préfecture.",
            List.of(text)));
    return document;
  }

  private static List<String> words(Random random, int count) {
    var words = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      words.add("mot" + (char) ('a' + random.nextInt(26)) + (char) ('a' + random.nextInt(26)));
    }
    return words;
  }

  /// Cut by a fifth at most, with up to three words changed.
  private static List<String> edited(List<String> text, Random random) {
    var edited = new ArrayList<>(text.subList(0, text.size() - random.nextInt(text.size() / 5)));
    for (int i = random.nextInt(4); i > 0; i--) {
      edited.set(random.nextInt(edited.size()), "autre");
    }
    return edited;
  }
}
