package depeche.indexer.source.container;

import depeche.indexer.source.FileHead;
import depeche.indexer.source.ItemSink;
import depeche.indexer.source.SourceFormat;
import depeche.indexer.source.SourceInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/// A tar archive, old, GNU or POSIX. Links and devices are no files, and are passed over.
public final class TarFormat implements SourceFormat {
  private static final int MAGIC = 257;

  @Override
  public String name() {
    return "tar";
  }

  @Override
  public boolean recognises(FileHead head) {
    return head.hasAt(MAGIC, "ustar");
  }

  @Override
  public void read(SourceInput input, ItemSink sink) throws IOException {
    try (var tar = new TarArchiveInputStream(input.open(), "ISO-8859-1")) {
      var members = new Members(input, sink);
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (entry.isFile() && !entry.isSymbolicLink() && !entry.isLink()) {
          members.read(name(entry), tar, Optional.of(modified(entry)));
        }
      }
      members.end();
    }
  }

  /// Names come as single bytes, but those of a POSIX header, which are decoded already.
  private static String name(TarArchiveEntry entry) {
    String name = entry.getName();
    return name.chars().allMatch(c -> c < 256)
        ? Members.name(name.getBytes(StandardCharsets.ISO_8859_1))
        : name;
  }

  private static Instant modified(TarArchiveEntry entry) {
    return entry.getLastModifiedTime().toInstant();
  }
}
