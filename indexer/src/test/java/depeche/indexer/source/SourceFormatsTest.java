package depeche.indexer.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourceFormatsTest {
  private static final int ITEMS = 300;

  @TempDir private Path folder;

  /// `formats.expected` is the table: a line for every item, skip and failure of `formats/`.
  @Test
  void readsEveryFormatWithWhatItCarries() throws IOException, URISyntaxException {
    var expected =
        Path.of(
            Objects.requireNonNull(SourceFormatsTest.class.getResource("formats.expected"))
                .toURI());
    Collected collected = Collected.of(expected.resolveSibling("formats"));
    assertEquals(Files.readString(expected), String.join("\n", collected.lines) + "\n");
  }

  @Test
  void listsEveryFormatOnceByItsName() {
    List<String> names = SourceFormats.all().stream().map(SourceFormat::name).toList();
    assertEquals(names.size(), new HashSet<>(names).size());
    assertTrue(names.containsAll(List.of("HTML", "NewsML-G2", "WARC", "zip", "plain text")));
  }

  @Test
  void handsOverEveryItemOnceHoweverItIsPacked() throws IOException {
    for (Map.Entry<String, byte[]> file : packed().entrySet()) {
      Path path = Files.write(folder.resolve(file.getKey()), file.getValue());
      Collected collected = Collected.of(path);
      assertEquals(titles(), collected.titles(), file.getKey());
      assertEquals(
          ITEMS,
          collected.items.stream().map(SourceDocument::key).distinct().count(),
          file.getKey());
      assertEquals(List.of(), collected.failed, file.getKey());
    }
  }

  @Test
  void takesNoClockThatNobodySetForTheDayOfACrawl() throws IOException {
    for (String clock : List.of("1970-01-01T00:00:00Z", "1980-01-01T12:00:00Z")) {
      Path file = Files.writeString(folder.resolve("a.txt"), "Le port est fermé depuis lundi.");
      Files.setLastModifiedTime(file, FileTime.from(Instant.parse(clock)));
      assertEquals(Optional.empty(), Collected.of(file).items.getFirst().seen(), clock);
    }
  }

  @Test
  void keepsTwoVersionsOfARecord() throws IOException {
    String lines =
        """
        {"guid": "urn:essai:1", "version": 1, "title": "Un", "text": "Le port est fermé."}
        {"guid": "urn:essai:1", "version": 2, "title": "Deux", "text": "Le port est ouvert."}
        """;
    Collected collected = Collected.of(Files.writeString(folder.resolve("a.jsonl"), lines));
    assertEquals(2, collected.items.stream().map(SourceDocument::key).distinct().count());
  }

  @Test
  void tellsEntriesOfOneNameApart() throws IOException {
    // The directory of a zip may name an entry twice: the writers of Java refuse, others do not.
    byte[] zip = Packing.zip(each());
    for (int i = 0; i < ITEMS; i++) {
      replace(zip, "%d.json".formatted(i), "x.json");
    }
    for (byte[] packed : List.of(zip, Packing.zip(Map.of("inner.zip", zip)))) {
      Collected collected = Collected.of(Files.write(folder.resolve("a.zip"), packed));
      assertEquals(ITEMS, collected.items.size());
      assertEquals(ITEMS, collected.items.stream().map(SourceDocument::key).distinct().count());
    }
  }

  private static void replace(byte[] bytes, String name, String other) {
    byte[] old = bytes(name);
    for (int at = 0; at + old.length <= bytes.length; at++) {
      if (Arrays.equals(bytes, at, at + old.length, old, 0, old.length)) {
        System.arraycopy(bytes(other), 0, bytes, at, old.length);
      }
    }
  }

  @Test
  void keepsGoodItemsAmongBrokenOnes() throws IOException {
    String lines =
        IntStream.range(0, ITEMS)
            .mapToObj(i -> i % 3 == 1 ? "{\"title\": \"coupé" : json(i))
            .collect(Collectors.joining("\n"));
    Collected collected = Collected.of(Files.writeString(folder.resolve("a.jsonl"), lines));
    assertEquals(ITEMS - ITEMS / 3, collected.items.size());
    assertEquals(ITEMS / 3, collected.failed.size());
    assertTrue(collected.failed.getFirst().startsWith("a.jsonl#1: line 2, character"));
  }

  @Test
  void namesABrokenFileAndReadsTheOthers() throws IOException {
    Files.writeString(folder.resolve("a.json"), "[" + json(0) + ", {\"title\": ");
    Files.writeString(folder.resolve("b.json"), "[" + json(1) + "]");
    Collected collected = Collected.of(folder);
    assertEquals(titles().subList(0, 2), collected.titles());
    assertEquals(1, collected.failed.size());
    assertTrue(collected.failed.getFirst().startsWith("a.json: "));
  }

  /// A download that stopped: what came is read up to the last whole record, and the break is told.
  @Test
  void readsWhatIsWholeOfACompressedFileThatBreaksOff() throws IOException {
    byte[] lines = Packing.gzip(bytes(all("", "\n", "\n")));
    Path cut = Files.write(folder.resolve("a.gz"), Arrays.copyOf(lines, lines.length / 2));
    Collected collected = Collected.of(cut);
    assertTrue(collected.items.size() > ITEMS / 10, collected.lines.toString());
    assertEquals(titles().subList(0, collected.items.size()), collected.titles());
    assertEquals(1, collected.failed.size());
  }

  @Test
  void readsTheWholeRecordsOfAWebArchiveThatBreaksOff() throws IOException {
    String page = "<html><body><p>Une page entière sur le port.</p></body></html>";
    var archive = new ByteArrayOutputStream();
    archive.write(Packing.gzip(record("https://port.example/1", page)));
    byte[] second = Packing.gzip(record("https://port.example/2", page));
    archive.write(second, 0, second.length - 20);
    Collected collected =
        Collected.of(Files.write(folder.resolve("a.warc.gz"), archive.toByteArray()));
    assertTrue(collected.text().startsWith(page), collected.lines.toString());
    assertTrue(collected.failed.getLast().contains("breaks off"), collected.failed.toString());
  }

  private static byte[] record(String address, String page) {
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page;
    return bytes(
        """
        WARC/1.0\r
        WARC-Type: response\r
        WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-00000000000%s>\r
        WARC-Date: 2020-02-20T17:04:00Z\r
        WARC-Target-URI: %s\r
        Content-Type: application/http; msgtype=response\r
        Content-Length: %d\r
        \r
        %s\r
        \r
        """
            .formatted(address.charAt(address.length() - 1), address, bytes(http).length, http));
  }

  private static Map<String, byte[]> packed() throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    byte[] lines = bytes(all("", "\n", "\n"));
    byte[] list = bytes(all("[", ",\n ", "]"));
    files.put("lines.jsonl", lines);
    files.put("lines-crlf.jsonl", bytes(all("", "\r\n", "")));
    files.put("list.json", list);
    files.put("wrapped.json", bytes("{\"total\": 3, \"articles\": " + all("[", ",", "]") + "}"));
    files.put("pretty.json", bytes("{\n \"articles\":\n" + all("[", ",\n", "]") + "\n}\n"));
    files.put("lines.gz", Packing.gzip(lines));
    files.put("lines.zst", Packing.zstd(lines));
    files.put("lines.bz2", Packing.bzip2(lines));
    files.put("each.zip", Packing.zip(each()));
    files.put("each.tar", Packing.tar(each()));
    files.put("each.tar.gz", Packing.gzip(Packing.tar(each())));
    files.put("each.tar.zst", Packing.zstd(Packing.tar(each())));
    files.put("nested.zip", Packing.zip(Map.of("inner.tar.gz", Packing.gzip(Packing.tar(each())))));
    files.put("feed.xml", bytes(feed()));
    files.put("table.csv", bytes(csv()));
    return files;
  }

  private static List<String> titles() {
    return IntStream.range(0, ITEMS).mapToObj(i -> "Titre n° " + i).toList();
  }

  private static String json(int i) {
    return "{\"title\": \"Titre n° " + i + "\", \"text\": \"Été " + i + ".\"}";
  }

  private static String all(String before, String between, String after) {
    return IntStream.range(0, ITEMS)
        .mapToObj(SourceFormatsTest::json)
        .collect(Collectors.joining(between, before, after));
  }

  private static String feed() {
    return IntStream.range(0, ITEMS)
        .mapToObj(i -> "<item><title>Titre n° " + i + "</title><description>é</description></item>")
        .collect(Collectors.joining("", "<rss><channel>", "</channel></rss>"));
  }

  private static String csv() {
    return IntStream.range(0, ITEMS)
        .mapToObj(i -> "\"Titre n° " + i + "\",\"Un\ndeux, \"\"trois\"\"\"")
        .collect(Collectors.joining("\n", "title,text\n", ""));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, byte[]> each() {
    var files = new LinkedHashMap<String, byte[]>();
    for (int i = 0; i < ITEMS; i++) {
      files.put("dossier/é" + i + ".json", bytes(json(i)));
    }
    return files;
  }
}
