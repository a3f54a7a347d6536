package depeche.indexer.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a dispatch is called while files move, change, go and come back.
///
/// Long, since each course of events is told from its beginning.
final class ArchiveIdentityTest {
  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2023-09-10T10:00:00Z"));

  @TempDir private Path folder;

  private static String text(String place) {
    return """
    Séisme près de %1$s : des dizaines de blessés

    %1$s, 9 sept 2023 (AFP) - Un séisme a fait des dizaines de blessés samedi près de %1$s, a annoncé la \
    préfecture, qui parle de maisons fissurées et d'une route coupée par des éboulements.

    Les secours cherchaient encore dimanche matin deux randonneurs partis la veille de %1$s.
    """
        .formatted(place);
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    // Long before it is read, so that its time proves that it has not changed.
    return Files.setLastModifiedTime(file, LONG_AGO);
  }

  private IndexingReport index(String... sources) throws IOException {
    return index(IndexingOptions.Vanished.KEEP, IndexingOptions.Existing.CONTINUE, sources);
  }

  private IndexingReport index(
      IndexingOptions.Vanished prune, IndexingOptions.Existing existing, String... sources)
      throws IOException {
    var options = new IndexingOptions(Optional.empty(), prune, existing, 2);
    List<Path> paths = List.of(sources).stream().map(folder::resolve).toList();
    try (IndexingRun run =
        IndexingRun.open(folder.resolve("index"), options, IndexingProgress.silent())) {
      IndexingReport report = run.index(paths);
      assertEquals(
          report.read(),
          report.indexed()
              + report.replaced()
              + report.unchanged()
              + report.duplicates()
              + report.skipped()
              + report.failed()
              + report.forgotten());
      return report;
    } finally {
      ArchiveCheck check = ArchiveCheck.of(folder.resolve("index"));
      assertEquals(List.of(), check.problems());
    }
  }

  /// Id to the path of its file below the test's folder.
  private Map<String, String> archive() throws IOException {
    var files = new TreeMap<String, String>();
    try (var reader = DirectoryReader.open(FSDirectory.open(folder.resolve("index")))) {
      ArchiveMemory.each(
          reader,
          new Term(DispatchDocument.TYPE, DispatchDocument.DISPATCH),
          (leaf, doc) -> {
            Document document = leaf.storedFields().document(doc);
            String path = DispatchDocument.source(document).path();
            files.put(document.get("id"), folder.toRealPath().relativize(Path.of(path)).toString());
          });
    }
    return files;
  }

  private String idOf(String file) throws IOException {
    return archive().entrySet().stream()
        .filter(it -> it.getValue().equals(file))
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  @Test
  void keepsTheIdOfAFileThatMoves() throws IOException {
    write("a/lens.txt", text("LENS"));
    write("a/pau.txt", text("PAU"));
    index("a");
    String lens = idOf("a/lens.txt");
    Files.createDirectories(folder.resolve("a/2023"));
    Files.move(folder.resolve("a/lens.txt"), folder.resolve("a/2023/seisme.txt"));
    IndexingReport report = index("a");
    assertEquals(1, report.replaced(), report.toString());
    assertEquals(lens, idOf("a/2023/seisme.txt"));
    assertEquals(2, archive().size());
    write("a/2023/seisme.txt", text("LENS") + "\nLe bilan pourrait encore s'alourdir.\n");
    index("a");
    assertEquals(lens, idOf("a/2023/seisme.txt"), "it keeps the name when it changes later");
  }

  @Test
  void givesACopyAnIdOfItsOwn() throws IOException {
    write("a/lens.txt", text("LENS"));
    index("a");
    String lens = idOf("a/lens.txt");
    write("a/copie.txt", text("LENS"));
    assertEquals(1, index("a").indexed());
    assertEquals(lens, idOf("a/lens.txt"));
    assertEquals(2, archive().size());
  }

  @Test
  void choosesOneOfSeveralSuccessorsByItsPath() throws IOException {
    write("a/lens.txt", text("LENS"));
    index("a");
    String lens = idOf("a/lens.txt");
    Files.delete(folder.resolve("a/lens.txt"));
    write("a/c.txt", text("LENS"));
    write("a/b.txt", text("LENS"));
    index("a");
    assertEquals(lens, idOf("a/b.txt"));
    assertEquals(2, archive().size());
  }

  @Test
  void keepsIdsWhenAWholeArchiveMoves() throws IOException {
    write("a/lens.txt", text("LENS"));
    write("a/pau.txt", text("PAU"));
    index("a");
    String lens = idOf("a/lens.txt");
    Files.move(folder.resolve("a"), folder.resolve("b"));
    index("b");
    assertEquals(lens, idOf("b/lens.txt"));
    assertEquals(2, archive().size());
  }

  @Test
  void tellsFilesOfTheSameNameInTwoSourcesApart() throws IOException {
    write("a/seisme.txt", text("LENS"));
    write("b/seisme.txt", text("PAU"));
    index("a");
    index("b");
    Map<String, String> oneByOne = archive();
    assertEquals(2, oneByOne.size());
    index(IndexingOptions.Vanished.KEEP, IndexingOptions.Existing.REBUILD, "a", "b");
    assertEquals(oneByOne, archive());
    index(IndexingOptions.Vanished.KEEP, IndexingOptions.Existing.REBUILD, "b", "a");
    assertEquals(oneByOne, archive());
  }

  @Test
  void tellsSourcesOfTheSameNameApart() throws IOException {
    for (String year : List.of("2019", "2020", "2021")) {
      write(year + "/html/seisme.txt", text("LENS " + year));
    }
    String[] sources = {"2019/html", "2020/html", "2021/html"};
    index(sources);
    Map<String, String> atOnce = archive();
    assertEquals(3, atOnce.size());
    assertEquals(3, index(sources).unchanged());
    assertEquals(atOnce, archive());
  }

  @Test
  void readsNestedAndLinkedSourcesOnce() throws IOException {
    write("a/2023/lens.txt", text("LENS"));
    index("a/2023");
    Map<String, String> first = archive();
    Files.createSymbolicLink(folder.resolve("lien"), folder.resolve("a"));
    IndexingReport report = index("a", "lien", "a/2023");
    assertEquals(1, report.unchanged(), report.toString());
    assertEquals(1, report.read(), report.toString());
    assertEquals(first, archive());
  }

  @Test
  void doesNotReadATouchedFileAgain() throws IOException {
    Path file = write("a/lens.txt", text("LENS"));
    index("a");
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2024-01-01T10:00:00Z")));
    IndexingReport report = index("a");
    assertEquals(1, report.unchanged(), report.toString());
    assertEquals(0, report.replaced(), report.toString());
  }

  @Test
  void readsAFileAgainThatChangedWithinTheSameSecond() throws IOException {
    Path file = write("a/lens.txt", text("LENS"));
    Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
    FileTime time = Files.getLastModifiedTime(file);
    index("a");
    Files.writeString(file, text("PAUX").substring(0, text("LENS").length()));
    Files.setLastModifiedTime(file, time);
    IndexingReport report = index("a");
    assertEquals(1, report.replaced(), report.toString());
  }

  private static String feed(String... items) {
    var rss = new StringBuilder("<rss version=\"2.0\"><channel><title>Fil</title>");
    for (String place : items) {
      rss.append(
          "<item><guid>urn:fil:%s</guid><title>Séisme à %s</title><description>%s</description></item>"
              .formatted(place, place, text(place)));
    }
    return rss.append("</channel></rss>").toString();
  }

  @Test
  void givesAnItemOfTwoFeedsToTheFirstByPath() throws IOException {
    write("a/2.rss", feed("LENS", "PAU"));
    assertEquals(2, index("a").indexed());
    write("a/1.rss", feed("PAU", "TARBES"));
    IndexingReport report = index("a");
    assertEquals(3, archive().size());
    assertEquals(2, archive().values().stream().filter("a/1.rss"::equals).count());
    Map<String, String> inTwoRuns = archive();
    assertEquals(2, report.unchanged(), report.toString());
    index(IndexingOptions.Vanished.KEEP, IndexingOptions.Existing.REBUILD, "a");
    assertEquals(inTwoRuns, archive());
  }

  @Test
  void readsAFeedAgainWhoseItemTheOtherOneLost() throws IOException {
    write("a/1.rss", feed("PAU", "TARBES"));
    write("a/2.rss", feed("LENS", "PAU"));
    IndexingReport both = index("a");
    assertEquals(3, both.indexed(), both.toString());
    assertEquals(1, both.duplicates(), both.toString());
    Files.delete(folder.resolve("a/1.rss"));
    IndexingReport report =
        index(IndexingOptions.Vanished.FORGET, IndexingOptions.Existing.CONTINUE, "a");
    assertEquals(2, report.vanished(), report.toString());
    assertEquals(List.of("a/2.rss", "a/2.rss"), new ArrayList<>(archive().values()));
  }

  @Test
  void keepsWhatItReadWhenTheFileCannotBeReadAnyMore() throws IOException {
    Path file = write("a/lens.txt", text("LENS"));
    write("a/pau.txt", text("PAU"));
    index("a");
    Map<String, String> before = archive();
    // Listed with other bytes, and then there are none: a folder stands in their place.
    var gone =
        new SourceFile(
            file.toRealPath(),
            folder.resolve("a").toRealPath(),
            "lens.txt",
            5,
            Instant.parse("2024-01-01T10:00:00Z"),
            folder,
            FieldMapping.NONE);
    var report = new IndexingReport();
    DispatchWriter writer =
        DispatchWriter.open(
            folder.resolve("index"), IndexingOptions.Existing.CONTINUE, "", report::addYielded);
    var options =
        new IndexingOptions(
            Optional.empty(), IndexingOptions.Vanished.KEEP, IndexingOptions.Existing.CONTINUE, 1);
    try (IndexingRun run = IndexingRun.of(writer, options, report, IndexingProgress.silent())) {
      run.read(gone);
      writer.finish();
    }
    assertEquals(1, report.failed(), report.toString());
    assertEquals(before, archive());
  }

  @Test
  void keepsForgottenDispatchesOut() throws IOException {
    Path file = write("a/lens.txt", text("LENS") + "\nLe mot quiproquesque est rare.\n");
    write("a/copie.txt", text("LENS") + "\nLe mot quiproquesque est rare.\n");
    write("a/pau.txt", text("PAU"));
    index("a");
    String lens = idOf("a/lens.txt");
    String pau = idOf("a/pau.txt");
    try (ForgettingRun run = ForgettingRun.open(folder.resolve("index"))) {
      var selection = run.select(List.of(lens, "0000000000"));
      assertEquals(List.of("0000000000"), selection.unknown());
      assertEquals(2, selection.dispatches().size(), "the copy goes with it");
      run.forget(selection, LocalDate.of(2024, 2, 1));
    }
    assertEquals(Map.of(pau, "a/pau.txt"), archive());
    assertNoDeletedText("quiproquesque");

    assertEquals(3, index("a").unchanged());
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2024-01-01T10:00:00Z")));
    Files.move(file, folder.resolve("a/ailleurs.txt"));
    IndexingReport moved = index("a");
    assertEquals(1, moved.forgotten(), moved.toString());
    write("b/tout autre nom.txt", text("LENS") + "\n\nLe mot  quiproquesque est rare.");
    assertEquals(1, index("b").forgotten());
    index(IndexingOptions.Vanished.KEEP, IndexingOptions.Existing.REBUILD, "a", "b");
    assertEquals(Map.of(pau, "a/pau.txt"), archive());
    assertNoDeletedText("quiproquesque");
    List<Tombstone> list = ForgettingRun.forgotten(folder.resolve("index"));
    assertEquals(2, list.size());
    assertTrue(list.stream().anyMatch(it -> it.id().equals(lens)));
  }

  @Test
  void letsAForgottenDispatchComeBack() throws IOException {
    write("a/lens.txt", text("LENS"));
    index("a");
    String lens = idOf("a/lens.txt");
    try (ForgettingRun run = ForgettingRun.open(folder.resolve("index"))) {
      run.forget(run.select(List.of(lens)), LocalDate.of(2024, 2, 1));
    }
    assertEquals(Map.of(), archive());
    try (ForgettingRun run = ForgettingRun.open(folder.resolve("index"))) {
      assertFalse(run.undo("0000000000"));
      assertTrue(run.undo(lens));
    }
    assertEquals(1, index("a").indexed());
    assertEquals(Map.of(lens, "a/lens.txt"), archive());
  }

  /// Stored fields are compressed, so the documents of every segment are read, deleted ones too.
  private void assertNoDeletedText(String rare) throws IOException {
    try (var reader = DirectoryReader.open(FSDirectory.open(folder.resolve("index")))) {
      for (var leaf : reader.leaves()) {
        for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
          Document document = leaf.reader().storedFields().document(doc);
          assertFalse(document.toString().contains(rare), document.toString());
        }
        var terms = leaf.reader().terms("text.form");
        assertTrue(terms == null || !terms.iterator().seekExact(new BytesRef(rare)));
      }
    }
  }
}
