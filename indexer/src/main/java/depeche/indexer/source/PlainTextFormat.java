package depeche.indexer.source;

import depeche.dispatch.Metadata;
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
  public void read(SourceInput input, ItemSink sink) throws IOException {
    String text = input.text(Optional.empty());
    if (text.isBlank()) {
      sink.skipped(input.location(0), "no text");
    } else {
      sink.item(input.document(0, new SourceDocument.PlainText(text), Metadata.NONE));
    }
  }
}
