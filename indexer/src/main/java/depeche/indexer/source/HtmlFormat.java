package depeche.indexer.source;

import depeche.dispatch.Metadata;
import depeche.dispatch.SourceLocation;
import java.io.IOException;
import java.util.Optional;

/// A web page as it was saved.
final class HtmlFormat implements SourceFormat {
  @Override
  public String name() {
    return "HTML";
  }

  @Override
  public boolean recognises(FileHead head) {
    if (head.isBinary()) {
      return false;
    }
    String start = head.asciiLowerCase();
    return start.contains("<!doctype html")
        || start.contains("<html")
        || start.contains("<head")
        || start.contains("<body")
        || (start.contains("<p>") && start.stripLeading().startsWith("<"));
  }

  @Override
  public void read(SourceFile file, byte[] content, ItemSink sink) throws IOException {
    sink.item(
        new SourceDocument(
            new SourceLocation(file.path().toString(), Optional.empty(), 0),
            file.key(),
            new SourceDocument.Page(Charsets.decode(content, Charsets.declaredInHtml(content))),
            Metadata.NONE,
            Optional.of(file.modified())));
  }
}
