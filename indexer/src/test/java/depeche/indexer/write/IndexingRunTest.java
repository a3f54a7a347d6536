package depeche.indexer.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import depeche.fields.DispatchDocument;
import depeche.indexer.source.FieldMapping;
import depeche.indexer.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class IndexingRunTest {
  private static final String TEXT =
      """
      Séisme dans le nord : plus de mille morts

      RABAT, 9 sept 2023 (AFP) - Un séisme a fait plus de mille morts dans la nuit de vendredi à samedi au Maroc, \
      selon un bilan provisoire du ministère de l'Intérieur.
      """;

  @TempDir private Path folder;

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve("archive").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private IndexingReport run() throws IOException {
    return run(IndexingOptions.usual());
  }

  private IndexingReport run(IndexingOptions options) throws IOException {
    try (IndexingRun run =
        IndexingRun.open(folder.resolve("index"), options, IndexingProgress.silent())) {
      return run.index(List.of(folder.resolve("archive")));
    }
  }

  private Set<String> ids() throws IOException {
    Set<String> ids = new TreeSet<>();
    try (var reader = DirectoryReader.open(FSDirectory.open(folder.resolve("index")))) {
      for (var leaf : reader.leaves()) {
        var live = leaf.reader().getLiveDocs();
        for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
          if (live == null || live.get(doc)) {
            String id = leaf.reader().storedFields().document(doc).get("id");
            if (id != null) {
              assertTrue(ids.add(id), "twice in the archive: " + id);
            }
          }
        }
      }
    }
    return ids;
  }

  @Test
  void givesEachSourceDocumentOneOutcome() throws IOException {
    write("a.txt", TEXT);
    write("b/a.txt", TEXT.replace("mille", "deux mille"));
    write("image.html", "\u0000\u0001\u0002\u0003");
    write("vide.txt", "");
    IndexingReport report = run();
    assertEquals(4, report.read(), report.toString());
    assertEquals(2, report.indexed(), report.toString());
    assertEquals(2, report.skipped() + report.failed(), report.toString());
    assertEquals(2, ids().size());
  }

  @Test
  void readsOneLargeFileAlikeWithOneThreadAndWithSeveral() throws IOException {
    var lines = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      String body = TEXT.strip().replace("mille", i + " mille").replace("\n", "\\n");
      lines.append(
          switch (i % 50) {
            case 7 -> "{\"title\": \"sans texte\"}\n";
            case 8 -> "{\"title\": \n";
            case 9 -> "{\"guid\": \"urn:g:%d\", \"body\": \"%s\"}\n".formatted(i - 8, body);
            default -> "{\"guid\": \"urn:g:%d\", \"body\": \"%s\"}\n".formatted(i, body);
          });
    }
    write("grand.jsonl", lines.toString());
    var reports = new ArrayList<String>();
    var archives = new ArrayList<Set<String>>();
    for (int threads : new int[] {1, 4}) {
      IndexingReport report =
          run(
              new IndexingOptions(
                  Optional.empty(),
                  IndexingOptions.Vanished.KEEP,
                  IndexingOptions.Existing.REBUILD,
                  threads));
      reports.add(
          "%d indexed, %d duplicates, %s %s"
              .formatted(
                  report.indexed(),
                  report.duplicates(),
                  report.skips().values().iterator().next().first(),
                  report.failures().toString().replace(folder.toString(), "")));
      archives.add(ids());
    }
    assertEquals(reports.get(0), reports.get(1));
    assertEquals(archives.get(0), archives.get(1));
    assertEquals(282, archives.get(0).size(), reports.get(0));
  }

  /// Found by a run over files whose bytes were changed at random: a keyword of pages ended it.
  @ParameterizedTest
  @ValueSource(strings = {"x", "mot ", "Mali ", "É"})
  void indexesARecordWhoseValuesAreImmense(String unit) throws IOException {
    String value = unit.repeat(100_000 / unit.length());
    var record = new StringBuilder("{\"text\": \"Il pleut à Pau.\", \"url\": \"https://a.example/");
    record.append(value).append("\", \"guid\": \"urn:g:").append(value).append('"');
    for (String field :
        List.of("author", "keywords", "section", "site", "agency", "language", "kicker", "title")) {
      record.append(", \"").append(field).append("\": \"").append(value).append('"');
    }
    write("a.json", record.append('}').toString());
    IndexingReport report = run();
    assertEquals(1, report.indexed(), report.failures().toString());
  }

  @Test
  void readsAgainWhenFieldsAreMappedOtherwise() throws IOException {
    write("a.json", "{\"title\": \"Un\", \"p\": \"Il pleut à Pau.\"}");
    IndexingOptions mapped = IndexingOptions.usual().withFields(FieldMapping.parse("texte=p"));
    assertEquals(1, run().skipped());
    assertEquals(1, run(mapped).indexed());
    assertEquals(1, run(mapped).unchanged());
    Files.setLastModifiedTime(
        folder.resolve("archive/a.json"), FileTime.from(Instant.parse("2024-01-01T10:00:00Z")));
    assertEquals(1, run(mapped).unchanged());
    assertEquals(0, run().indexed());
    assertEquals(0, ids().size());
  }

  @Test
  void keepsIdsWhenTheArchiveMoves() throws IOException {
    write("2023/a.txt", TEXT);
    run();
    Set<String> before = ids();
    Files.move(folder.resolve("archive"), folder.resolve("ailleurs"));
    try (IndexingRun run =
        IndexingRun.open(
            folder.resolve("index"),
            new IndexingOptions(
                Optional.empty(),
                IndexingOptions.Vanished.KEEP,
                IndexingOptions.Existing.REBUILD,
                1),
            IndexingProgress.silent())) {
      run.index(List.of(folder.resolve("ailleurs")));
    }
    assertEquals(before, ids());
  }

  @Test
  void usesTheGivenDayWhereASourceHasNone() throws IOException {
    write(
        "a.txt",
        "Un séisme a fait plus de mille morts samedi au Maroc, selon un bilan provisoire des"
            + " autorités.\n");
    run(
        new IndexingOptions(
            Optional.of(LocalDate.of(2023, 9, 9)),
            IndexingOptions.Vanished.KEEP,
            IndexingOptions.Existing.CONTINUE,
            1));
    try (var reader = DirectoryReader.open(FSDirectory.open(folder.resolve("index")))) {
      var document = reader.storedFields().document(0);
      var dispatch = DispatchDocument.read(document).dispatch();
      assertEquals(Optional.of(LocalDate.of(2023, 9, 9)), dispatch.metadata().publicationDay());
    }
  }

  @Test
  void tellsTheSecondWriterWhoHoldsTheArchive() throws IOException {
    write("a.txt", TEXT);
    try (IndexingRun first =
        IndexingRun.open(
            folder.resolve("index"), IndexingOptions.usual(), IndexingProgress.silent())) {
      IOException refused = assertThrows(IOException.class, this::run);
      assertTrue(
          String.valueOf(refused.getMessage()).contains("held by this process"),
          refused.toString());
      first.index(List.of(folder.resolve("archive")));
    }
    assertEquals(1, ids().size());
  }

  @Test
  void namesAFileThatVanishedBeforeItWasRead() throws IOException {
    write("a.txt", TEXT);
    Path archive = folder.resolve("archive").toRealPath();
    Path gone = archive.resolve("b.txt");
    try (IndexingRun run =
        IndexingRun.open(
            folder.resolve("index"), IndexingOptions.usual(), IndexingProgress.silent())) {
      run.read(new SourceFile(gone, archive, "b.txt", 10, Instant.EPOCH));
      IndexingReport report = run.index(List.of(archive));
      assertEquals(1, report.indexed(), report.toString());
      assertEquals(1, report.failed(), report.toString());
      assertEquals("vanished while the run was going on", report.failures().getFirst().reason());
    }
  }

  @Test
  void triesAgainWhatFailed() throws IOException {
    Path file = write("a.html", "\u0000binaire");
    run();
    Files.writeString(file, "\u0000binaire");
    IndexingReport again = run();
    assertEquals(0, again.indexed());
    assertEquals(1, again.read());
  }

  @Test
  void namesTheSourceThatDoesNotExist() throws IOException {
    IOException missing = assertThrows(IOException.class, this::run);
    assertTrue(String.valueOf(missing.getMessage()).contains("archive"), missing.toString());
  }

  @Test
  void tellsOfColumnsThatNobodyReadAndCountsNoItemForThem() throws IOException {
    write(
        "a.csv",
        """
        Objet;texte;source
        Crue;La rivière est sortie de son lit dans la nuit de lundi à mardi.;AFP
        Gel;Les vergers de la vallée ont gelé au petit matin, disent les syndicats.;AFP
        """);
    IndexingReport report = run();
    assertEquals(
        "2 read = 2 indexed + 0 replaced + 0 unchanged + 0 duplicates + 0 skipped + 0 failed"
            + " + 0 forgotten",
        report.toString());
    assertEquals(
        List.of(
            "neither title nor date among the columns; nothing was read from Objet: say with"
                + " --fields what they hold"),
        List.copyOf(report.notes().keySet()));
    assertEquals(2, run().unchanged());
  }
}
