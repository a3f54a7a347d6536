package depeche.indexer.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Input made to do harm, or harmed itself: each is bounded and named, and what lies beside it is
/// read.
final class HostileInputTest {
  private static final String GOOD = "{\"title\": \"Bon\", \"text\": \"Un texte.\"}";

  @TempDir private Path folder;

  @Test
  void neverOpensAnExternalEntity() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "mot de passe");
    Collected collected =
        read(
            "a.xml",
            "<?xml version=\"1.0\"?><!DOCTYPE nitf [<!ENTITY x SYSTEM \""
                + secret.toUri()
                + "\"> <!ENTITY % y SYSTEM \"http://127.0.0.1:9/\"> %y;]>"
                + "<nitf><body><body.content><p>Avant &x; après.</p></body.content></body></nitf>");
    assertEquals(1, collected.items.size());
    assertFalse(collected.text().contains("passe"), collected.text());
  }

  @Test
  void expandsNoEntityBomb() throws IOException {
    var bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 40; i++) {
      bomb.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
    }
    bomb.append("]><rss><channel><item><title>Bombe &a39;</title></item></channel></rss>");
    assertEquals(List.of("Bombe &a39;"), read("a.xml", bomb.toString()).titles());
  }

  @Test
  void stopsACompressedFileOfOneItemWithoutEnd() throws IOException {
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("bombe.gz")))) {
      var zeros = new byte[1 << 20];
      Arrays.fill(zeros, (byte) ' ');
      for (int i = 0; i < 300; i++) {
        out.write(zeros);
      }
    }
    Files.writeString(folder.resolve("z.json"), GOOD);
    assertNamed(Collected.of(folder), "bombe.gz", "a single item of more than 16 MiB");
  }

  /// Lines of a text format, none of which is too long: what stops it is how much comes out.
  @Test
  void stopsADecompressionBomb() throws IOException {
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("bombe.jsonl.gz")))) {
      out.write((GOOD.strip() + "\n").getBytes(StandardCharsets.UTF_8));
      var blanks = new byte[1 << 20];
      Arrays.fill(blanks, (byte) ' ');
      blanks[blanks.length - 1] = '\n';
      for (int i = 0; i < 100; i++) {
        out.write(blanks);
      }
    }
    Files.writeString(folder.resolve("z.json"), GOOD);
    Collected collected = Collected.of(folder);
    assertNamed(collected, "bombe.jsonl.gz", "expands to more than 250 times its size");
    assertEquals(List.of("Bon", "Bon"), collected.titles());
  }

  @Test
  void stopsAnArchiveOfManyBombs() throws IOException {
    var blanks = new byte[10 << 20];
    Arrays.fill(blanks, (byte) ' ');
    try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("bombes.zip")))) {
      for (int i = 0; i < 40; i++) {
        zip.putNextEntry(new ZipEntry(i + ".txt"));
        zip.write(blanks);
      }
    }
    Files.writeString(folder.resolve("z.json"), GOOD);
    assertNamed(Collected.of(folder), "bombes.zip", "expands to more than 250 times its size");
  }

  @Test
  void looksIntoArchivesOnlySoDeep() throws IOException {
    byte[] nested = GOOD.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 8; i++) {
      nested = Packing.zip(Map.of(i + ".zip", nested));
    }
    Files.write(folder.resolve("profond.zip"), nested);
    Files.writeString(folder.resolve("z.json"), GOOD);
    assertNamed(Collected.of(folder), "profond.zip!7.zip!6.zip!5.zip!4.zip!3.zip", "more than 4");
  }

  @Test
  void takesNamesOfEntriesAsLabelsAlone() throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("a.zip")))) {
      for (String name : List.of("../../dehors.json", "/etc/dehors.json", "C:\\dehors.json")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(GOOD.getBytes(StandardCharsets.UTF_8));
      }
    }
    Collected collected = Collected.of(folder);
    assertEquals(
        List.of("a.zip!../../dehors.json", "a.zip!/etc/dehors.json", "a.zip!C:/dehors.json"),
        collected.items.stream().map(SourceDocument::key).toList());
    assertFalse(Files.exists(folder.resolve("../../dehors.json")));
  }

  @Test
  void passesOverALineThatIsTooLong() throws IOException {
    String line = "{\"title\": \"" + "a".repeat(40 << 20) + "\"}";
    Collected collected = read("a.jsonl", GOOD + "\n" + line + "\n" + GOOD + "\n");
    assertEquals(2, collected.items.size());
    assertEquals(
        List.of("a.jsonl#1: line 2, character 38: a line of more than 16 MiB"), collected.failed);
  }

  @Test
  void boundsAnItemOfAFeedAndReadsTheNext() throws IOException {
    String huge = "<item><title>" + "a".repeat(20 << 20) + "</title></item>";
    String good = "<item><title>Bon</title></item>";
    Collected collected = read("a.xml", "<rss><channel>" + good + huge + good + "</channel></rss>");
    assertEquals(List.of("Bon", "Bon"), collected.titles());
    assertTrue(collected.failed.getFirst().contains("an item of more than 16 MiB, from character"));
  }

  @Test
  void keepsWhatWasWholeInATruncatedGzip() throws IOException {
    var lines = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      lines
          .append("{\"title\": \"T")
          .append(i)
          .append("\", \"text\": \"")
          .append(i * 7919L)
          .append("\"}\n");
    }
    byte[] whole = Packing.gzip(lines.toString().getBytes(StandardCharsets.UTF_8));
    Files.write(folder.resolve("a.gz"), Arrays.copyOf(whole, whole.length / 2));
    Collected collected = Collected.of(folder);
    assertTrue(collected.items.size() > 5_000, collected.items.size() + " items");
    assertEquals("T0", collected.titles().getFirst());
    assertTrue(collected.failed.getLast().startsWith("a.gz: "), collected.failed.toString());
  }

  @Test
  void keepsWhatWasWholeInATruncatedZip() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (int i = 0; i < 50; i++) {
        zip.putNextEntry(new ZipEntry(i + ".json"));
        zip.write(GOOD.getBytes(StandardCharsets.UTF_8));
      }
    }
    Files.write(folder.resolve("a.zip"), Arrays.copyOf(out.toByteArray(), out.size() / 2));
    Collected collected = Collected.of(folder);
    assertTrue(collected.items.size() > 20, collected.items.size() + " items");
    assertFalse(collected.failed.isEmpty());
  }

  @Test
  void saysWhatAFileIsThatIsNoText() throws IOException {
    var table =
        List.of(
            List.of("ffd8ffe000104a464946", "image (JPEG)"),
            List.of("255044462d312e37", "PDF"),
            List.of("89504e470d0a1a0a", "image (PNG)"),
            List.of("000102030405060708", "binary data"),
            List.of("7f454c4602010100", "program (ELF)"));
    for (List<String> row : table) {
      byte[] bytes = HexFormat.of().parseHex(row.get(0));
      Path file = Files.write(folder.resolve("page.html"), bytes);
      assertEquals(List.of("page.html: " + row.get(1)), Collected.of(file).skipped);
    }
  }

  @Test
  void survivesDeepNesting() throws IOException {
    String xml = "<rss><channel><item><title>Bon</title>" + "<a>".repeat(100_000) + "x";
    String html = "<html><body>" + "<div>".repeat(100_000) + "fond";
    assertEquals(List.of("Bon"), read("a.xml", xml + "</item></channel></rss>").titles());
    assertEquals(1, read("b.html", html).items.size());
    Collected json = read("c.jsonl", "{\"a\":".repeat(100_000) + "\n" + GOOD);
    assertEquals(List.of("Bon"), json.titles());
    assertEquals(1, json.failed.size());
  }

  @Test
  void readsTheFeedBehindALessThanSignInItsText() throws IOException {
    String feed = "<rss><channel><title>1 < 2 et l'autre</title>";
    String item = "<item><title>a <b < c</title></item><item><title>Bon</title></item>";
    assertEquals(2, read("a.xml", feed + item + "</channel></rss>").items.size());
  }

  /// Found by changing the bytes of good files at random.
  @Test
  void namesRecordsOfAWebArchiveThatLackTheirHeaders() throws IOException {
    String record =
        String.join(
            "\r\n",
            "WARC/1.0",
            "WARC-Type: resource",
            "%sContent-Type: text/plain",
            "Content-Length: 3",
            "",
            "Bon",
            "",
            "");
    String address = "WARC-Target-URI: https://a.example/\r\n";
    String date = "WARC-Date: 2020-02-20T18:04:00Z\r\n";
    String id = "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n";
    Collected collected =
        read(
            "a.warc",
            record.formatted(date + id)
                + record.formatted(address + id)
                + record.formatted(address + date)
                + record.formatted(address + date + id));
    assertEquals("Bon", collected.text());
    assertEquals(3, collected.failed.size(), collected.failed.toString());
    assertFalse(collected.failed.toString().contains("internal error"));
  }

  @Test
  void skipsAnEmptyFileAndOneOfBlanks() throws IOException {
    assertEquals(List.of("a.html: empty file"), read("a.html", "").skipped);
    byte[] emptyTar = new byte[10_240];
    assertEquals(
        List.of("d.tar: binary data"),
        Collected.of(Files.write(folder.resolve("d.tar"), emptyTar)).skipped);
    byte[] emptyZip = HexFormat.of().parseHex("504b0506" + "00".repeat(18));
    assertEquals(
        List.of("c.zip: an archive without files"),
        Collected.of(Files.write(folder.resolve("c.zip"), emptyZip)).skipped);
    assertEquals(List.of("b.txt: no text"), read("b.txt", " \n ").skipped);
  }

  /// Found by changing the bytes of good files at random: such a zip came to nothing, unsaid.
  @Test
  void saysWhichArchivesHoldNothingToRead() throws IOException {
    Map<String, byte[]> hidden = Map.of(".cache", GOOD.getBytes(StandardCharsets.UTF_8));
    byte[] zip = Packing.zip(hidden);
    var emptied = new ByteArrayOutputStream();
    emptied.writeBytes(Arrays.copyOf(zip, zip.length - 22)); // all but the end of its directory
    emptied.writeBytes(HexFormat.of().parseHex("504b0506" + "00".repeat(18)));
    var table =
        Map.of(
            "a.zip", zip,
            "b.tar", Packing.tar(hidden),
            "c.zip", Packing.zip(Map.of("inner.zip", zip)),
            "d.zip", emptied.toByteArray());
    for (Map.Entry<String, byte[]> row : table.entrySet()) {
      Path file = Files.write(folder.resolve(row.getKey()), row.getValue());
      Collected collected = Collected.of(file);
      assertEquals(1, collected.lines.size(), collected.lines.toString());
      assertTrue(collected.skipped.toString().contains("an archive without files"), row.getKey());
    }
    // one that is broken too is read anew by each run, as whatever failed whole
    byte[] broken = Arrays.copyOf(zip, zip.length - 22);
    Collected failed = Collected.of(Files.write(folder.resolve("e.zip"), broken));
    assertEquals(1, failed.lines.size(), failed.lines.toString());
    assertEquals(1, failed.failed.size());
  }

  private Collected read(String name, String content) throws IOException {
    return Collected.of(Files.writeString(folder.resolve(name), content));
  }

  private static void assertNamed(Collected collected, String place, String reason) {
    assertEquals("Bon", collected.titles().getLast());
    assertTrue(
        collected.failed.stream().anyMatch(it -> it.startsWith(place) && it.contains(reason)),
        collected.failed.toString());
  }
}
