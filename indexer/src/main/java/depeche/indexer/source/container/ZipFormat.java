package depeche.indexer.source.container;

import depeche.indexer.source.FileHead;
import depeche.indexer.source.ItemSink;
import depeche.indexer.source.SourceFormat;
import depeche.indexer.source.SourceInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// A zip: one on disk by its directory, one inside another archive, or one that breaks off, from
/// its beginning. Documents of offices, which are zips too, are skipped.
public final class ZipFormat implements SourceFormat {
  /// What French DOS and Windows wrote names in before UTF-8.
  private static final Charset DOS = Charset.forName("IBM850");

  @Override
  public String name() {
    return "zip";
  }

  @Override
  public boolean recognises(FileHead head) {
    // An empty zip is its directory alone.
    return head.startsWith('P', 'K', 3, 4) || head.startsWith('P', 'K', 5, 6);
  }

  @Override
  public void read(SourceInput input, ItemSink sink) throws IOException {
    Optional<String> document = document(input.head());
    if (input.head().startsWith('P', 'K', 5, 6)) {
      sink.skipped(input.location(0), "an archive without files");
    } else if (document.isPresent()) {
      sink.skipped(input.location(0), document.get());
    } else if (input.path().isPresent()) {
      readFile(input, input.path().get(), sink);
    } else {
      var members = new Members(input, sink);
      readStream(input, members);
      members.end();
    }
  }

  /// Formats that are zips by their first entry (Open Packaging Conventions; OpenDocument; EPUB).
  private static Optional<String> document(FileHead head) {
    String start = head.ascii();
    if (start.contains("mimetypeapplication/epub")) {
      return Optional.of("e-book (EPUB)");
    }
    boolean office =
        start.contains("[Content_Types].xml") || start.contains("mimetypeapplication/vnd.oasis");
    if (office) {
      return Optional.of("office document");
    }
    return start.contains("META-INF/MANIFEST.MF")
        ? Optional.of("program (Java)")
        : Optional.empty();
  }

  private static void readFile(SourceInput input, Path path, ItemSink sink) throws IOException {
    ZipFile zip;
    try {
      zip = ZipFile.builder().setPath(path).get();
    } catch (ZipException noDirectory) {
      readStream(input, new Members(input, sink));
      throw new IOException(
          "its directory is missing or broken; read what came before", noDirectory);
    }
    var members = new Members(input, sink);
    try (zip) {
      for (Iterator<ZipArchiveEntry> all = zip.getEntries().asIterator(); all.hasNext(); ) {
        ZipArchiveEntry entry = all.next();
        if (isRead(entry) && isReadable(zip.canReadEntryData(entry), entry, members)) {
          input.consumed(entry.getCompressedSize());
          read(members, zip, entry);
        }
      }
      members.end();
    }
  }

  private static void read(Members members, ZipFile zip, ZipArchiveEntry entry) throws IOException {
    InputStream bytes;
    try {
      bytes = zip.getInputStream(entry);
    } catch (IOException broken) {
      members.fail(name(entry), "cannot be read: " + broken.getMessage());
      return;
    }
    try (bytes) {
      members.read(name(entry), bytes, modified(entry));
    }
  }

  private static void readStream(SourceInput input, Members members) throws IOException {
    try (var zip = new ZipArchiveInputStream(input.open(), "UTF-8", true, true)) {
      for (ZipArchiveEntry entry = next(zip); entry != null; entry = next(zip)) {
        if (isRead(entry) && isReadable(zip.canReadEntryData(entry), entry, members)) {
          members.read(name(entry), zip, modified(entry));
        }
      }
    }
  }

  private static @Nullable ZipArchiveEntry next(ZipArchiveInputStream zip) throws IOException {
    try {
      return zip.getNextEntry();
    } catch (RuntimeException defect) {
      // So it ends on an entry whose compression it does not know.
      throw new IOException("its packing is broken", defect);
    }
  }

  private static boolean isRead(ZipArchiveEntry entry) {
    return !entry.isDirectory() && !entry.isUnixSymlink();
  }

  private static boolean isReadable(boolean readable, ZipArchiveEntry entry, Members members)
      throws IOException {
    if (!readable) {
      boolean encrypted = entry.getGeneralPurposeBit().usesEncryption();
      members.fail(
          name(entry),
          encrypted
              ? "encrypted"
              : "compression method " + entry.getMethod() + " is not supported");
    }
    return readable;
  }

  private static String name(ZipArchiveEntry entry) {
    byte[] raw = entry.getRawName();
    boolean said = entry.getGeneralPurposeBit().usesUTF8ForNames();
    if (raw == null || said) {
      return entry.getName();
    }
    String name = Members.name(raw);
    boolean utf8 = name.equals(entry.getName());
    return utf8 || entry.getPlatform() != ZipArchiveEntry.PLATFORM_FAT
        ? name
        : new String(raw, DOS);
  }

  private static Optional<Instant> modified(ZipArchiveEntry entry) {
    return entry.getTime() < 0
        ? Optional.empty()
        : Optional.of(entry.getLastModifiedTime().toInstant());
  }
}
