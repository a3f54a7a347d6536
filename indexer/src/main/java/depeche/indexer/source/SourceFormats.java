package depeche.indexer.source;

import depeche.indexer.source.agency.Iptc7901Format;
import depeche.indexer.source.agency.NewsMl1Format;
import depeche.indexer.source.agency.NewsMlG2Format;
import depeche.indexer.source.agency.NitfFormat;
import depeche.indexer.source.container.CompressedFormat;
import depeche.indexer.source.container.TarFormat;
import depeche.indexer.source.container.WarcFormat;
import depeche.indexer.source.container.ZipFormat;
import depeche.indexer.source.table.CsvFormat;
import depeche.indexer.source.table.JsonFormat;
import depeche.indexer.source.table.NamedXmlFormat;
import depeche.indexer.source.table.NinjsFormat;
import depeche.indexer.source.web.AtomFormat;
import depeche.indexer.source.web.HtmlFormat;
import depeche.indexer.source.web.MailFormat;
import depeche.indexer.source.web.MediaWikiFormat;
import depeche.indexer.source.web.RssFormat;
import depeche.indexer.source.web.WordPressFormat;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;

/// The formats that can be read. A new one is a class and a line here.
public final class SourceFormats {
  private static final List<SourceFormat> ALL =
      List.of(
          new ZipFormat(),
          new TarFormat(),
          CompressedFormat.gzip(),
          CompressedFormat.zstd(),
          CompressedFormat.bzip2(),
          new WarcFormat(),
          new Iptc7901Format(),
          new OtherMedia(),
          new NewsMlG2Format(),
          new NewsMl1Format(),
          new NitfFormat(),
          new WordPressFormat(),
          new RssFormat(),
          new AtomFormat(),
          new MediaWikiFormat(),
          new NinjsFormat(),
          new JsonFormat(),
          new MailFormat(),
          new HtmlFormat(),
          new NamedXmlFormat(),
          new CsvFormat(),
          new PlainTextFormat());

  private SourceFormats() {}

  /// All formats that give dispatches, the more particular before the more general.
  public static List<SourceFormat> all() {
    return ALL.stream().filter(format -> !(format instanceof OtherMedia)).toList();
  }

  /// Reads one file in the format that its content shows.
  ///
  /// @throws UnreadableSourceException if it cannot be read as a whole, or not to its end; what was
  ///   whole before that has been handed over
  /// @throws IOException if `sink` throws it
  public static void read(SourceFile file, ItemSink sink)
      throws IOException, UnreadableSourceException {
    var guarded = new GuardedSink(sink);
    try {
      SourceInput input = SourceInput.of(file);
      if (input.head().isEmpty()) {
        guarded.skipped(input.location(0), "empty file");
      } else {
        of(input.head()).read(input, guarded);
      }
    } catch (GuardedSink.Failure failure) {
      throw failure.getCause();
    } catch (IOException failure) {
      throw new UnreadableSourceException(reason(failure), failure);
    } catch (RuntimeException | StackOverflowError defect) {
      throw new UnreadableSourceException("internal error: " + defect, defect);
    }
  }

  /// Reads a member of a container in the format that its content shows; what is wrong with it ends
  /// there.
  ///
  /// @throws ArchiveLimitException if the container must not be read further
  public static void readMember(SourceInput member, ItemSink sink) throws IOException {
    if (member.head().isEmpty()) {
      sink.skipped(member.location(0), "empty file");
      return;
    }
    try {
      of(member.head()).read(member, sink);
    } catch (GuardedSink.Failure failure) {
      throw failure;
    } catch (ArchiveLimitException bomb) {
      throw bomb;
    } catch (UnreadableSourceException unreadable) {
      sink.failed(member.location(0), String.valueOf(unreadable.getMessage()));
    } catch (IOException broken) {
      sink.failed(member.location(0), reason(broken));
    } catch (RuntimeException | StackOverflowError defect) {
      sink.failed(member.location(0), "internal error: " + defect);
    }
  }

  /// The format that recognises a file: the last takes every text, one before it all that is none.
  static SourceFormat of(FileHead head) {
    for (SourceFormat format : ALL) {
      if (format.recognises(head)) {
        return format;
      }
    }
    return new OtherMedia();
  }

  /// Why a file or an entry could not be read, for the report.
  public static String reason(IOException failure) {
    return switch (failure) {
      case AccessDeniedException _ -> "permission denied";
      case NoSuchFileException _ -> "vanished while the run was going on";
      case LimitExceededException limit -> String.valueOf(limit.getMessage());
      case ArchiveLimitException limit -> String.valueOf(limit.getMessage());
      case EOFException _ -> "breaks off before its end";
      default -> "cannot be read: " + failure.getMessage();
    };
  }

  /// Bytes that are no text: pictures, sound, office files, programs. Listed, so that the report
  /// says what was skipped, but no format that gives dispatches.
  private static final class OtherMedia implements SourceFormat {
    @Override
    public String name() {
      return "other media";
    }

    @Override
    public boolean recognises(FileHead head) {
      return Signatures.of(head).isPresent();
    }

    @Override
    public void read(SourceInput input, ItemSink sink) throws IOException {
      sink.skipped(input.location(0), Signatures.of(input.head()).orElse("binary data"));
    }
  }
}
