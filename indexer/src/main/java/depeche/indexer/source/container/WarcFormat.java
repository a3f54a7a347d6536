package depeche.indexer.source.container;

import depeche.dispatch.Metadata;
import depeche.indexer.source.ArchiveLimitException;
import depeche.indexer.source.Charsets;
import depeche.indexer.source.FileHead;
import depeche.indexer.source.ItemSink;
import depeche.indexer.source.SourceFormat;
import depeche.indexer.source.SourceFormats;
import depeche.indexer.source.SourceInput;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;

/// A web archive (ISO 28500): the pages that were answered, each with its address and the time it
/// was crawled.
///
/// Requests and what the crawler notes of itself are no items.
public final class WarcFormat implements SourceFormat {
  private static final List<String> NO_ARTICLES =
      List.of("image", "audio", "video", "font", "text/css", "javascript", "pdf", "octet-stream");

  @Override
  public String name() {
    return "WARC";
  }

  @Override
  public boolean recognises(FileHead head) {
    return head.startsWith('W', 'A', 'R', 'C', '/', '1', '.');
  }

  @Override
  public void read(SourceInput input, ItemSink sink) throws IOException {
    long position = 0;
    boolean pages = false;
    try (var reader = new WarcReader(input.open())) {
      reader.setLenient(true);
      for (Optional<WarcRecord> record = reader.next();
          record.isPresent();
          record = reader.next()) {
        position = reader.position();
        if (record.get() instanceof WarcTargetRecord page) {
          pages |= !(page instanceof WarcRequest || page instanceof WarcMetadata);
          read(page, input, sink);
        }
      }
      if (!pages) {
        sink.skipped(input.location(0), "a web archive without pages");
      }
    } catch (ArchiveLimitException | UncheckedIOException ended) {
      throw ended;
    } catch (EOFException ended) {
      throw new IOException(
          "broken behind the record at byte " + position + ": " + SourceFormats.reason(ended),
          ended);
    } catch (IOException | RuntimeException broken) {
      throw new IOException(
          "broken behind the record at byte " + position + ": " + broken.getMessage(), broken);
    }
  }

  private static void read(WarcTargetRecord record, SourceInput input, ItemSink sink)
      throws IOException {
    String name = "byte " + record.position();
    try {
      name = Objects.requireNonNull(record.target(), "a record without an address");
      switch (record) {
        case WarcRevisit _ ->
            sink.skipped(input.locationOf(name), "the same as an earlier capture");
        case WarcResponse response -> readResponse(response, input, sink);
        case WarcResource resource ->
            readBody(resource, resource.contentType(), resource.body(), input, sink);
        case WarcConversion text -> readBody(text, text.contentType(), text.body(), input, sink);
        default -> {} // requests, metadata
      }
    } catch (ArchiveLimitException | UncheckedIOException ended) {
      throw ended;
    } catch (IOException | RuntimeException broken) {
      // jwarc tells a header that is missing, there twice or malformed by exceptions of many kinds;
      // the next record has a header of its own.
      sink.failed(input.locationOf(name), "cannot be read: " + broken.getMessage());
    }
  }

  private static void readResponse(WarcResponse response, SourceInput input, ItemSink sink)
      throws IOException {
    if (!response.contentType().base().equals(MediaType.HTTP)) {
      sink.skipped(input.locationOf(response.target()), "no answer over HTTP");
      return;
    }
    HttpResponse http = response.http();
    if (http.status() / 100 != 2) {
      sink.skipped(input.locationOf(response.target()), "HTTP status " + http.status());
      return;
    }
    readBody(response, http.contentType(), http.bodyDecoded(), input, sink);
  }

  private static void readBody(
      WarcTargetRecord record, MediaType type, MessageBody body, SourceInput input, ItemSink sink)
      throws IOException {
    String kind = type.base().toString();
    if (NO_ARTICLES.stream().anyMatch(kind::contains)) {
      sink.skipped(input.locationOf(record.target()), kind);
      return;
    }
    var carried =
        new SourceInput.Carried(
            new Metadata.Builder().url(address(record.target())).build(),
            Optional.of(record.date()),
            Charsets.declaredIn(type.toString()));
    SourceFormats.readMember(
        input.member(record.target(), record.id().toString(), body.stream(), carried), sink);
  }

  private static Optional<String> address(String target) {
    return Optional.of(target).filter(it -> it.startsWith("http"));
  }
}
