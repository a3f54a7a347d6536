package depeche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depeche.dispatch.AnnotatedDispatch;
import depeche.dispatch.Mention;
import depeche.dispatch.TimeAnnotation;
import depeche.fields.DispatchDocument;
import depeche.indexer.write.AnnotationRun;
import depeche.indexer.write.IndexingOptions;
import depeche.indexer.write.IndexingProgress;
import depeche.indexer.write.IndexingReport;
import depeche.indexer.write.IndexingRun;
import depeche.searcher.engine.Hit;
import depeche.searcher.engine.LuceneEngine;
import depeche.searcher.engine.ResultPage;
import depeche.searcher.engine.SearchRequest;
import depeche.searcher.query.QueryParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The sample corpus through the whole program: properties that hold for every dispatch, and the
/// judged queries.
final class SampleCorpusTest {
  private static final Path CORPUS = Path.of("..", "corpus").toAbsolutePath().normalize();
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

  @TempDir private static Path folder;

  private static final List<AnnotatedDispatch> DISPATCHES = new ArrayList<>();
  private static IndexingReport report;

  @BeforeAll
  static void indexTheSample() throws IOException {
    AnnotationRun.annotate(
        List.of(CORPUS.resolve("sample")), Optional.empty(), DISPATCHES::add, (_, _) -> {});
    try (IndexingRun run =
        IndexingRun.open(folder, IndexingOptions.usual(), IndexingProgress.silent())) {
      report = run.index(List.of(CORPUS.resolve("sample")));
    }
  }

  @Test
  void readsEveryFileOfTheSample() throws IOException {
    try (Stream<Path> files = Files.walk(CORPUS.resolve("sample"))) {
      assertTrue(report.read() >= files.filter(Files::isRegularFile).count(), report.toString());
    }
    assertEquals(List.of(), report.failures());
    assertEquals(
        report.read(),
        report.indexed()
            + report.replaced()
            + report.unchanged()
            + report.duplicates()
            + report.skipped()
            + report.failed());
    assertTrue(report.indexed() >= 80, "at least 80 dispatches, not " + report.indexed());
  }

  @Test
  void spansMatchTheirText() {
    for (AnnotatedDispatch dispatch : DISPATCHES) {
      for (Mention mention : mentions(dispatch)) {
        assertEquals(
            mention.text(),
            dispatch.dispatch().text().at(mention.span()),
            dispatch.dispatch().source().toString());
      }
    }
  }

  /// A town may stand in the name of its court, the UN in that of its council; a date is a date.
  @Test
  void noDateSharesAWordWithAnother() {
    for (AnnotatedDispatch dispatch : DISPATCHES) {
      List<Mention> dates = dispatch.dates().stream().map(TimeAnnotation::mention).toList();
      for (int i = 0; i < dates.size(); i++) {
        for (int j = i + 1; j < dates.size(); j++) {
          assertTrue(
              !dates.get(i).span().overlaps(dates.get(j).span()),
              dispatch.dispatch().source() + ": " + dates.get(i) + " and " + dates.get(j));
        }
      }
    }
  }

  @Test
  void storedFieldsGiveTheDispatchBack() {
    for (AnnotatedDispatch dispatch : DISPATCHES) {
      assertEquals(dispatch, DispatchDocument.read(stored(DispatchDocument.of(dispatch))));
    }
  }

  /// What the index would keep of a document.
  private static Document stored(Document written) {
    var stored = new Document();
    for (IndexableField field : written) {
      if (field.fieldType().stored()) {
        stored.add(field);
      }
    }
    return stored;
  }

  @Test
  void twoRunsGiveTheSameFacets() throws IOException {
    Path again = folder.resolve("again");
    try (IndexingRun run =
        IndexingRun.open(
            again,
            new IndexingOptions(
                Optional.empty(),
                IndexingOptions.Vanished.KEEP,
                IndexingOptions.Existing.CONTINUE,
                1),
            IndexingProgress.silent())) {
      run.index(List.of(CORPUS.resolve("sample")));
    }
    String first = wholePage(folder);
    assertTrue(first.contains("\"facets\""), first);
    assertEquals(first, wholePage(again));
  }

  /// Every dispatch and every facet value of an archive, but for how long that took.
  private static String wholePage(Path archive) {
    return TestConsole.run(
            "search",
            "-n=200",
            "--facets=lieu,acteur,date,agence,site,auteur",
            "--facet-size=1000",
            "--index=" + archive,
            "--format=json")
        .out()
        .replaceFirst("\"tookMillis\":[0-9.]+", "");
  }

  /// The ranking as a whole, with room for the judgement of single queries; the figures are those
  /// of the day this was written, less a twentieth.
  @Test
  void judgedQueriesFindWhatTheyShould() throws IOException {
    double reciprocal = 0;
    double recall = 0;
    int judged = 0;
    int traps = 0;
    var missed = new ArrayList<String>();
    try (LuceneEngine engine = LuceneEngine.open(folder, LuceneEngine.Lifetime.LONG)) {
      for (String line : Files.readAllLines(CORPUS.resolve("queries.tsv"))) {
        String[] cells = line.split("\t", -1);
        if (line.startsWith("#") || cells.length < 2) {
          continue;
        }
        if (cells[1].isBlank()) {
          traps++;
          assertEquals(List.of(), sources(engine, cells[0]), cells[0]);
          continue;
        }
        judged++;
        Set<String> relevant = Set.of(cells[1].strip().split(" ", -1));
        List<String> found = sources(engine, cells[0]);
        int first = 1;
        while (first <= found.size() && !relevant.contains(found.get(first - 1))) {
          first++;
        }
        reciprocal += first > found.size() ? 0 : 1.0 / first;
        double share = (double) found.stream().filter(relevant::contains).count() / relevant.size();
        recall += share;
        if (share < 1) {
          missed.add(String.format(Locale.ROOT, "%s: recall %.2f", cells[0], share));
        }
      }
    }
    String summary =
        String.format(
            Locale.ROOT,
            "%d queries: MRR %.3f, recall@20 %.3f%n%s",
            judged,
            reciprocal / judged,
            recall / judged,
            String.join("\n", missed));
    assertTrue(judged >= 60, summary);
    assertTrue(traps >= 5, "only " + traps + " queries that must find nothing");
    assertTrue(reciprocal / judged > 0.9, summary);
    assertTrue(recall / judged > 0.9, summary);
  }

  private static List<String> sources(LuceneEngine engine, String query) throws IOException {
    ResultPage page =
        engine.search(SearchRequest.of(new QueryParser(TODAY).parse(query)).lines(0, 20));
    return page.hits().stream()
        .map(Hit::dispatch)
        .map(it -> CORPUS.relativize(Path.of(it.dispatch().source().path())).toString())
        .collect(Collectors.toList());
  }

  private static List<Mention> mentions(AnnotatedDispatch dispatch) {
    var mentions = new ArrayList<Mention>();
    dispatch.places().forEach(place -> place.mentions().forEach(it -> mentions.add(it.mention())));
    dispatch.actors().forEach(actor -> mentions.addAll(actor.mentions()));
    dispatch.dates().forEach(date -> mentions.add(date.mention()));
    return mentions;
  }
}
