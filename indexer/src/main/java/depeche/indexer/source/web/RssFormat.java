package depeche.indexer.source.web;

import depeche.indexer.source.FileHead;
import depeche.indexer.source.ItemReader;
import depeche.indexer.source.ItemSink;
import depeche.indexer.source.SourceFormat;
import depeche.indexer.source.SourceInput;
import depeche.indexer.source.xml.XmlItemReading;
import depeche.indexer.source.xml.XmlItems;
import java.io.IOException;
import java.util.Set;
import org.jsoup.nodes.Element;

/// RSS 0.9 to 2.0, with the whole text where `content:encoded` gives it.
public final class RssFormat implements SourceFormat {
  @Override
  public String name() {
    return "RSS";
  }

  @Override
  public boolean recognises(FileHead head) {
    String root = head.rootElement();
    return root.equals("rss") || (root.equals("rdf") && head.ascii().contains("purl.org/rss"));
  }

  @Override
  public void read(SourceInput input, ItemSink sink) throws IOException {
    entries(input, "item", sink);
  }

  static void entries(SourceInput input, String name, ItemSink sink) throws IOException {
    try (ItemReader reader = input.reader()) {
      var items = new XmlItems(reader, Set.of(name));
      var feed = new Element[1];
      XmlItemReading.read(
          items,
          input,
          sink,
          (item, ordinal) -> {
            if (ordinal == 0 || feed[0] == null) {
              feed[0] = items.prolog();
            }
            new FeedItem(item).hand(input, ordinal, feed[0], sink);
          });
    }
  }
}
