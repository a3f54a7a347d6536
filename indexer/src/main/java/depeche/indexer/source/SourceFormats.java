package depeche.indexer.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;

/// The formats that can be read. A new one is a class and a line here.
public final class SourceFormats {
  private static final List<SourceFormat> ALL = List.of(new HtmlFormat(), new PlainTextFormat());

  /// Nothing larger is read whole into memory.
  private static final long LARGEST_FILE = 256L << 20;

  private SourceFormats() {}

  /// All formats, the more particular before the more general.
  public static List<SourceFormat> all() {
    return ALL;
  }

  /// Reads one file in the format that its content shows.
  ///
  /// @throws UnreadableSourceException if it is in none of them, or cannot be read as a whole
  public static void read(SourceFile file, ItemSink sink)
      throws IOException, UnreadableSourceException {
    if (file.bytes() > LARGEST_FILE) {
      throw new UnreadableSourceException(
          "larger than " + (LARGEST_FILE >> 20) + " MiB: " + (file.bytes() >> 20) + " MiB");
    }
    byte[] content;
    try {
      content = Files.readAllBytes(file.path());
    } catch (AccessDeniedException denied) {
      throw new UnreadableSourceException("permission denied", denied);
    } catch (NoSuchFileException gone) {
      throw new UnreadableSourceException("vanished while the run was going on", gone);
    } catch (IOException failure) {
      throw new UnreadableSourceException("cannot be read: " + failure.getMessage(), failure);
    }
    if (content.length == 0) {
      throw new UnreadableSourceException("empty file");
    }
    FileHead head = FileHead.of(file.path().getFileName().toString(), content);
    SourceFormat format =
        of(head).orElseThrow(() -> new UnreadableSourceException("no format that we read"));
    format.read(file, content, sink);
  }

  /// The first format that recognises a file.
  public static Optional<SourceFormat> of(FileHead head) {
    return ALL.stream().filter(format -> format.recognises(head)).findFirst();
  }
}
