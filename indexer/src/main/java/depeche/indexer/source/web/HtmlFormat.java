package depeche.indexer.source.web;

import depeche.dispatch.Metadata;
import depeche.indexer.source.FileHead;
import depeche.indexer.source.ItemSink;
import depeche.indexer.source.SourceDocument;
import depeche.indexer.source.SourceFormat;
import depeche.indexer.source.SourceInput;
import java.io.IOException;
import java.util.Set;

/// A web page as it was saved.
public final class HtmlFormat implements SourceFormat {
  /// What a page or a piece of one begins with.
  private static final Set<String> ELEMENTS =
      Set.of(
          "html",
          "head",
          "body",
          "meta",
          "title",
          "link",
          "script",
          "style",
          "base",
          "div",
          "p",
          "main",
          "article",
          "section",
          "header",
          "nav",
          "h1",
          "h2",
          "table",
          "span",
          "center",
          "font",
          "a",
          "img",
          "ul",
          "b",
          "i",
          "em",
          "strong",
          "br",
          "hr",
          "noscript",
          "form");

  @Override
  public String name() {
    return "HTML";
  }

  @Override
  public boolean recognises(FileHead head) {
    if (head.isBinary()) {
      return false;
    }
    String root = head.rootElement();
    if (!root.isEmpty() && !ELEMENTS.contains(root)) {
      return false;
    }
    String start = head.folded();
    return ELEMENTS.contains(root)
        || start.contains("<!doctype html")
        || start.contains("<html")
        || start.contains("<head>")
        || start.contains("<body")
        || start.contains("<title>");
  }

  @Override
  public void read(SourceInput input, ItemSink sink) throws IOException {
    String html = input.text(input.head().declaredCharset());
    sink.item(input.document(0, new SourceDocument.Page(html), Metadata.NONE));
  }
}
