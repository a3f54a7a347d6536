package depeche.indexer.source.web;

import depeche.indexer.source.FileHead;
import depeche.indexer.source.ItemSink;
import depeche.indexer.source.SourceFormat;
import depeche.indexer.source.SourceInput;
import java.io.IOException;

/// Atom (RFC 4287): a feed, or one entry alone.
public final class AtomFormat implements SourceFormat {
  @Override
  public String name() {
    return "Atom";
  }

  @Override
  public boolean recognises(FileHead head) {
    String root = head.rootElement();
    return root.equals("feed") || root.equals("entry");
  }

  @Override
  public void read(SourceInput input, ItemSink sink) throws IOException {
    RssFormat.entries(input, "entry", sink);
  }
}
