package depeche.indexer.fuzz;

import depeche.indexer.source.FileHead;
import depeche.indexer.source.Packing;
import depeche.indexer.source.SourceFormat;
import depeche.indexer.source.SourceFormats;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/// What tests of broken sources begin with: the good files that other tests read, and every file
/// that made trouble once.
final class Samples {
  private static final List<String> ROOTS = List.of("source/formats", "clean/pages", "fuzz/finds");

  private Samples() {}

  /// The files.
  static List<Path> files() throws IOException {
    var files = new ArrayList<Path>();
    for (String root : ROOTS) {
      files.addAll(files(root));
    }
    return files;
  }

  /// Those that some formats recognise, by their names.
  static Stream<Named<byte[]>> of(String... formats) throws IOException {
    Set<String> wanted = Set.of(formats);
    return all().entrySet().stream()
        .filter(it -> format(it.getValue()).filter(wanted::contains).isPresent())
        .map(it -> Named.of(it.getKey(), it.getValue()));
  }

  /// The name of the format that reads these bytes.
  static Optional<String> format(byte[] bytes) {
    FileHead head = FileHead.of("", bytes);
    return SourceFormats.all().stream()
        .filter(it -> it.recognises(head))
        .map(SourceFormat::name)
        .findFirst();
  }

  /// Those files and what is packed of them, by name.
  static Map<String, byte[]> all() throws IOException {
    var all = new LinkedHashMap<String, byte[]>();
    for (String root : ROOTS) {
      for (Path file : files(root)) {
        all.put(folder(root).relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    all.putAll(packed(all));
    return all;
  }

  /// Containers are made here: a packed file in the repository is one that nobody can review.
  private static Map<String, byte[]> packed(Map<String, byte[]> all) throws IOException {
    var few = new LinkedHashMap<String, byte[]>();
    for (String name : List.of("texte.txt", "rss.xml", "ninjs1.json", "table.csv")) {
      few.put(name, Objects.requireNonNull(all.get(name), name));
    }
    byte[] text = Objects.requireNonNull(few.get("texte.txt"));
    byte[] zip = Packing.zip(few);
    byte[] tar = Packing.tar(few);
    var packed = new LinkedHashMap<String, byte[]>();
    packed.put("few.zip", zip);
    packed.put("broken-off.zip", Arrays.copyOf(zip, zip.length / 2));
    packed.put("nested.zip", Packing.zip(Map.of("few.tar.gz", Packing.gzip(tar))));
    packed.put("zip-in.zip", Packing.zip(Map.of("few.zip", zip)));
    packed.put("few.tar", tar);
    packed.put("zip-in.tar", Packing.tar(Map.of("few.zip", zip)));
    packed.put("text.gz", Packing.gzip(text));
    packed.put("text.zst", Packing.zstd(text));
    packed.put("text.bz2", Packing.bzip2(text));
    packed.put("few.tar.gz", Packing.gzip(tar));
    packed.put("few.tar.zst", Packing.zstd(tar));
    packed.put("few.tar.bz2", Packing.bzip2(tar));
    return packed;
  }

  private static List<Path> files(String root) throws IOException {
    try (Stream<Path> files = Files.walk(folder(root))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static Path folder(String root) {
    URL folder = Samples.class.getResource("/depeche/indexer/" + root);
    try {
      return Path.of(Objects.requireNonNull(folder, root).toURI());
    } catch (URISyntaxException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
