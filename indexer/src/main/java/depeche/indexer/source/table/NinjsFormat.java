package depeche.indexer.source.table;

import depeche.indexer.source.FileHead;
import depeche.indexer.source.ItemSink;
import depeche.indexer.source.SourceFormat;
import depeche.indexer.source.SourceInput;
import java.io.IOException;

/// ninjs (IPTC), versions 1 to 3; also lists and lines of it.
public final class NinjsFormat implements SourceFormat {
  @Override
  public String name() {
    return "ninjs";
  }

  @Override
  public boolean recognises(FileHead head) {
    String start = head.folded();
    return JsonFormat.isJson(head)
        && (start.contains("\"uri\"") || start.contains("\"guid\""))
        && (start.contains("\"versioncreated\"") || start.contains("\"pubstatus\""));
  }

  @Override
  public void read(SourceInput input, ItemSink sink) throws IOException {
    JsonReading.read(input, sink);
  }
}
