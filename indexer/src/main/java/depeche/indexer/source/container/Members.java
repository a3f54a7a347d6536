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

/// The entries of an archive on their way to the formats that read them.
final class Members {
  private Members() {}

  /// Reads one entry; hidden files, and what the systems that made the archive left in it, are
  /// passed over as they are in folders.
  ///
  /// @param bytes left open, for the next entry
  /// @throws IOException if the archive cannot be read further
  static void read(
      SourceInput archive,
      String name,
      InputStream bytes,
      Optional<Instant> modified,
      ItemSink sink)
      throws IOException {
    if (isHidden(name)) {
      return;
    }
    try {
      SourceFormats.readMember(
          archive.member(name, unclosed(bytes), SourceInput.Carried.at(modified)), sink);
    } catch (ArchiveLimitException limit) {
      throw limit;
    } catch (IOException broken) {
      sink.failed(archive.locationOf(name), SourceFormats.reason(broken));
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
        return in.read(buffer, offset, length);
      }

      @Override
      public void close() {}
    };
  }
}
