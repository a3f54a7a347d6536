package depeche.indexer.source.container;

import depeche.indexer.source.ArchiveLimitException;
import depeche.indexer.source.Charsets;
import depeche.indexer.source.ItemSink;
import depeche.indexer.source.SourceFormats;
import depeche.indexer.source.SourceInput;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

/// The entries of an archive on their way to the formats that read them. Not for several threads.
final class Members {
  private final SourceInput archive;
  private final ItemSink sink;
  private final SeenNames names = new SeenNames();
  private int position;
  private boolean told;

  Members(SourceInput archive, ItemSink sink) {
    this.archive = archive;
    this.sink = sink;
  }

  /// Reads one entry; hidden files, and what the systems that made the archive left in it, are
  /// passed over as they are in folders.
  ///
  /// @param bytes left open, for the next entry
  /// @throws IOException if the archive cannot be read further
  void read(String name, InputStream bytes, Optional<Instant> modified) throws IOException {
    position++;
    if (isHidden(name)) {
      return;
    }
    told = true;
    // Several entries may have one name: the later are told apart by where they stand.
    String identity = names.add(name) ? name : name + "*" + position;
    try {
      SourceFormats.readMember(
          archive.member(name, identity, unclosed(bytes), SourceInput.Carried.at(modified)), sink);
    } catch (ArchiveLimitException limit) {
      throw limit;
    } catch (IOException broken) {
      sink.failed(archive.locationOf(name), SourceFormats.reason(broken));
    }
  }

  /// An entry that cannot be unpacked.
  void fail(String name, String reason) throws IOException {
    told = true;
    sink.failed(archive.locationOf(name), reason);
  }

  /// The last entry was read: an archive that had none but hidden ones is not passed over in
  /// silence.
  void end() throws IOException {
    if (!told) {
      sink.skipped(archive.location(0), "an archive without files");
    }
  }

  /// The name of an entry whose archive does not say in which character set it is.
  static String name(byte[] raw) {
    return Charsets.decode(raw, Optional.empty());
  }

  /// A name whose last part, or any folder, begins with a dot, but for `.` and `..` themselves.
  static boolean isHidden(String name) {
    for (String part : name.split("[/\\\\]", -1)) {
      if (part.startsWith(".") && !part.equals(".") && !part.equals("..")) {
        return true;
      }
    }
    return name.startsWith("__MACOSX/");
  }

  /// A reader closes what it has read; the archive goes on.
  private static InputStream unclosed(InputStream bytes) {
    return new FilterInputStream(bytes) {
      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
          return in.read(buffer, offset, length);
        } catch (RuntimeException defect) {
          // Some decompressors give up so on bytes that are none of theirs.
          throw new IOException("its packing is broken", defect);
        }
      }

      @Override
      public void close() {}
    };
  }
}
