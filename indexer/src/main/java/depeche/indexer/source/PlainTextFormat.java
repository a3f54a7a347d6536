package depeche.indexer.source;

import depeche.dispatch.Metadata;
import depeche.dispatch.SourceLocation;
import java.io.IOException;
import java.util.Optional;

/// Text without markup: an agency's file, or what somebody copied from a screen.
final class PlainTextFormat implements SourceFormat {
  @Override
  public String name() {
    return "plain text";
  }

  @Override
  public boolean recognises(FileHead head) {
    return !head.isBinary();
  }

  @Override
  public void read(SourceFile file, byte[] content, ItemSink sink) throws IOException {
    sink.item(
        new SourceDocument(
            new SourceLocation(file.path().toString(), Optional.empty(), 0),
            file.key(),
            new SourceDocument.PlainText(Charsets.decode(content, Optional.empty())),
            Metadata.NONE,
            Optional.of(file.modified())));
  }
}
